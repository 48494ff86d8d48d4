namespace WranglerLint.Commands;

/// <summary>Sends reports to the standard output and to files.</summary>
/// <param name="Format">The format of the standard output, and of files that name none.</param>
/// <param name="Files">Where reports go beside the standard output.</param>
internal sealed record ReportOutput(ReportFormat Format, IReadOnlyList<ReportFile> Files)
{
    /// <summary>What the options of <see cref="ReportOptions"/> say.</summary>
    internal static ReportOutput Of(string? format, IEnumerable<string>? files) =>
        new(ReportFormats.Find(format!) ?? ReportFormat.Human, [.. (files ?? []).Select(ReportFile.Parse)]);

    /// <summary>Whether a report goes to the standard output.</summary>
    internal bool UsesStandardOutput => Files.All(static file => file.Format is not null);

    /// <summary>The formats of all reports.</summary>
    internal IEnumerable<ReportFormat> Formats => Files.Select(file => file.Format ?? Format).Concat(UsesStandardOutput ? [Format] : []);

    /// <summary>Writes the reports.</summary>
    /// <param name="write">Writes one, in a format, for the standard output or not.</param>
    /// <param name="output">The standard output.</param>
    /// <param name="errors">Where it says which files cannot be written.</param>
    /// <returns>Whether all files could be written.</returns>
    internal bool Write(Action<ReportFormat, bool, TextWriter> write, TextWriter output, TextWriter errors)
    {
        var isWritten = true;
        foreach (var file in Files)
        {
            isWritten &= file.TryWrite(writer => write(file.Format ?? Format, false, writer), errors);
        }

        if (UsesStandardOutput)
        {
            write(Format, true, output);
        }

        return isWritten;
    }
}
