using WranglerLint.Reporting.Human;

namespace WranglerLint.Commands;

/// <summary>Sends reports to the standard output and to files.</summary>
/// <param name="Format">The format of the standard output, and of files that name none.</param>
/// <param name="Files">Where reports go beside the standard output.</param>
internal sealed record ReportOutput(ReportFormat Format, IReadOnlyList<ReportFile> Files)
{
    /// <summary>Writes the reports.</summary>
    /// <param name="write">Writes one, in a format, coloured or not.</param>
    /// <param name="output">The standard output.</param>
    /// <param name="errors">Where it says which files cannot be written.</param>
    /// <returns>Whether all files could be written.</returns>
    internal bool Write(Action<ReportFormat, bool, TextWriter> write, TextWriter output, TextWriter errors)
    {
        var isWritten = true;
        foreach (var file in Files)
        {
            try
            {
                file.Write(writer => write(file.Format ?? Format, false, writer));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                errors.WriteLine($"wranglerlint: {file.Path}: the report cannot be written: {exception.Message}");
                isWritten = false;
            }
        }

        if (Files.All(static file => file.Format is not null))
        {
            write(Format, Colour.IsWanted(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable), output);
        }

        return isWritten;
    }
}
