using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Human;

/// <summary>Writes findings for people: message, source line, what to do, and a summary.</summary>
public sealed class HumanReporter : IReporter
{
    private readonly Palette _palette;
    private readonly Hyperlinks _links;

    /// <param name="isColoured">Whether to write ANSI colour codes.</param>
    /// <param name="links">Makes links; null for none.</param>
    public HumanReporter(bool isColoured, Hyperlinks? links = null)
    {
        _palette = new Palette(isColoured);
        _links = links ?? Hyperlinks.None;
    }

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        if (report.HasStatistics)
        {
            WriteStatistics(report.Findings, output);
        }
        else
        {
            foreach (var finding in report.Findings)
            {
                Write(finding, output);
                output.Write('\n');
            }
        }

        output.Write($"{Summary(report)}{Known(report)}.\n");
        if (Fixable(report) is { } fixable)
        {
            output.Write(fixable + "\n");
        }
    }

    private void WriteStatistics(IReadOnlyList<Finding> findings, TextWriter output)
    {
        var counts = RuleCount.Of(findings).ToList();
        var width = counts.Select(static rule => Number(rule.Count).Length).DefaultIfEmpty().Max();
        foreach (var (rule, severity, count) in counts)
        {
            output.Write($"{Number(count).PadLeft(width)}  {RuleId(rule, severity, rule.Id)}  {rule.Name}\n");
        }

        output.Write(counts.Count > 0 ? "\n" : "");
    }

    private void Write(Finding finding, TextWriter output)
    {
        var kind = RuleId(finding.Rule, finding.Severity, $"{SeverityNames.NameOf(finding.Severity)}[{finding.Rule.Id}]");
        output.Write($"{kind}{_palette.Bold(": " + VisibleText.Of(finding.Message))}\n");

        var snippets = new SnippetWriter(output, _palette, _links, finding);
        snippets.Write(finding);
        snippets.WriteNote("path", finding.Location.LogicalName);
        snippets.WriteNote("help", finding.Rule.Help);
        if (finding.Fix is { } fix)
        {
            snippets.WriteNote("fix", $"{fix.Title} ({(fix.Safety == FixSafety.Safe ? "--fix" : "--fix --unsafe-fixes")})");
        }

        snippets.WriteNote("see", finding.Rule.HelpUri);
    }

    /// <summary>The rule as it stands in the text, leading to its page.</summary>
    private string RuleId(RuleDescriptor rule, Severity severity, string text) => _links.ToRule(_palette.Mark(severity, text), rule);

    private static string Known(Report report) =>
        report.KnownCount is { } known ? $"; {Counted(known, "known finding")} in the baseline" : "";

    private static string Summary(Report report)
    {
        var files = Counted(report.FileCount, "file");
        if (report.Findings.Count == 0)
        {
            return $"No findings in {files}";
        }

        var counts = new[] { Severity.Error, Severity.Warning, Severity.Note }
            .Select(severity => (Count: report.Count(severity), Name: SeverityNames.NameOf(severity)))
            .Where(static part => part.Count > 0)
            .Select(static part => Counted(part.Count, part.Name));
        var affected = report.Findings.Select(static finding => finding.Location.Text.Path).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", counts)} in {affected} of {files}");
    }

    /// <summary>How many findings can be fixed; null if none can.</summary>
    private static string? Fixable(Report report)
    {
        var safe = report.Findings.Count(static finding => finding.Fix?.Safety == FixSafety.Safe);
        var all = report.Findings.Count(static finding => finding.Fix is not null);
        return (safe, all - safe) switch
        {
            (0, 0) => null,
            (_, 0) => string.Create(CultureInfo.InvariantCulture, $"{safe} can be fixed with --fix."),
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"{all} can be fixed with --fix --unsafe-fixes."),
            _ => string.Create(CultureInfo.InvariantCulture, $"{safe} can be fixed with --fix, {all} with --fix --unsafe-fixes."),
        };
    }

    private static string Counted(int count, string noun) =>
        $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
