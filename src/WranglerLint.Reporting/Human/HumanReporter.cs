using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Human;

/// <summary>Writes findings for people: message, source line, what to do, and a summary.</summary>
public sealed class HumanReporter : IReporter
{
    private readonly Palette _palette;

    /// <param name="isColoured">Whether to write ANSI colour codes.</param>
    public HumanReporter(bool isColoured) => _palette = new Palette(isColoured);

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        foreach (var finding in report.Findings)
        {
            Write(finding, output);
            output.Write('\n');
        }

        output.Write(Summary(report) + "\n");
    }

    private void Write(Finding finding, TextWriter output)
    {
        var kind = _palette.Mark(finding.Severity, $"{SeverityNames.NameOf(finding.Severity)}[{finding.Rule.Id}]");
        output.Write($"{kind}{_palette.Bold(": " + VisibleText.Of(finding.Message))}\n");

        var snippets = new SnippetWriter(output, _palette, finding);
        snippets.Write(finding);
        snippets.WriteNote("path", finding.Location.LogicalName);
        snippets.WriteNote("help", finding.Rule.Help);
        snippets.WriteNote("see", finding.Rule.HelpUri);
    }

    private static string Summary(Report report)
    {
        var files = Counted(report.FileCount, "file");
        if (report.Findings.Count == 0)
        {
            return $"No findings in {files}.";
        }

        var counts = new[] { Severity.Error, Severity.Warning, Severity.Note }
            .Select(severity => (Count: report.Count(severity), Name: SeverityNames.NameOf(severity)))
            .Where(static part => part.Count > 0)
            .Select(static part => Counted(part.Count, part.Name));
        var affected = report.Findings.Select(static finding => finding.Location.Text.Path).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", counts)} in {affected} of {files}.");
    }

    private static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
