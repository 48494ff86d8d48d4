namespace WranglerLint.Reporting;

/// <summary>Writes a report in one format. The same report gives the same characters on every machine.</summary>
public interface IReporter
{
    /// <summary>Writes the whole report; lines end with LF whatever <see cref="TextWriter.NewLine"/> says.</summary>
    public void Write(Report report, TextWriter output);
}
