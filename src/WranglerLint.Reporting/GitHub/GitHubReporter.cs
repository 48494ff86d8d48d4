using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.GitHub;

/// <summary>
/// Writes GitHub Actions workflow commands, which become annotations without any permission or upload. GitHub shows ten
/// errors, ten warnings and ten notices of a step and keeps the rest in the log.
/// </summary>
public sealed class GitHubReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            var command = finding.Severity == Severity.Note ? "notice" : SeverityNames.NameOf(finding.Severity);
            output.Write($"::{command} {Properties(finding)}::{EscapeData(finding.Message)}\n");
        }
    }

    private static string Properties(Finding finding)
    {
        var (start, end) = (finding.Location.Start, finding.Location.End);

        // The Checks API behind annotations takes columns only for places inside one line.
        var columns = start.Line == end.Line
            ? string.Create(CultureInfo.InvariantCulture, $",col={start.Column},endColumn={end.Column}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"file={EscapeProperty(finding.Location.Text.Path)},line={start.Line},endLine={end.Line}{columns},title={finding.Rule.Id}");
    }

    /// <summary>Line ends are part of the command's syntax; other control characters would reach the log.</summary>
    private static string EscapeData(string text) =>
        string.Join("%0A", text.Split('\n').Select(static line =>
            string.Join("%0D", line.Split('\r').Select(static part =>
                VisibleText.Of(part).Replace("%", "%25", StringComparison.Ordinal)))));

    private static string EscapeProperty(string text) =>
        EscapeData(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
