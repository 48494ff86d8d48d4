using System.Text.RegularExpressions;
using WranglerLint.Rules;

namespace WranglerLint.Conformance;

/// <summary>Lists where we and wrangler differ, the most frequent shape of message first.</summary>
internal static partial class Disagreements
{
    internal static void Write(TextWriter output, IReadOnlyCollection<Comparison> comparisons, int limit, bool verbose, PlaceFit wanted)
    {
        var groups = comparisons
            .SelectMany(comparison => Of(comparison, wanted))
            .GroupBy(static item => item.Shape)
            .OrderByDescending(static group => group.Count())
            .ThenBy(static group => group.Key, StringComparer.Ordinal)
            .Take(limit);
        foreach (var group in groups)
        {
            output.WriteLine($"{group.Count(),5} × {group.Key}");
            foreach (var (_, comparison, detail) in group.Take(verbose ? int.MaxValue : 2))
            {
                output.WriteLine($"        {comparison.Record.Id} ({comparison.Spelling.Format}) {comparison.Record.About}");
                output.WriteLine($"          {detail}");
                foreach (var message in comparison.Messages.Take(verbose ? int.MaxValue : 4))
                {
                    output.WriteLine($"          theirs: {(message.IsError ? "error" : "warning")} [{string.Join(' ', message.Paths)}] {OneLine(message.Text)}");
                }

                foreach (var finding in comparison.Findings.Take(verbose ? int.MaxValue : 4))
                {
                    output.WriteLine($"          ours:   {finding.Severity} {finding.Rule.Id} [{finding.Location.LogicalName}] {OneLine(finding.Message)}");
                }

                if (verbose)
                {
                    output.WriteLine("          " + comparison.Spelling.Text.ReplaceLineEndings("\n          "));
                }
            }
        }
    }

    /// <summary>Lists the messages that were not understood to name a place, so that nobody takes their absence for agreement.</summary>
    internal static void WritePlaceless(TextWriter output, IEnumerable<Comparison> comparisons)
    {
        var shapes = comparisons
            .SelectMany(static comparison => comparison.Messages.Where(static message => message.Paths.Count == 0).Select(message => (comparison.Record.Id, message.Text)))
            .GroupBy(static message => ShapeOf(message.Text))
            .OrderByDescending(static group => group.Count());
        foreach (var shape in shapes)
        {
            output.WriteLine($"{shape.Count(),5} × {OneLine(shape.First().Text)} ({shape.First().Id})");
        }
    }

    private static IEnumerable<(string Shape, Comparison Comparison, string Detail)> Of(Comparison comparison, PlaceFit wanted)
    {
        if (!comparison.SameVerdict)
        {
            yield return Difference(comparison, comparison.OurError, Severity.Error, "error");
        }

        if (!comparison.SameWarnings)
        {
            yield return Difference(comparison, comparison.OurWarning, Severity.Warning, "warning");
        }

        // A message of a missed verdict has no finding either: that is one disagreement, not two.
        foreach (var message in comparison.Placed.Where(message => message.Fit < wanted))
        {
            if (message.IsError ? comparison.OurError : comparison.OurWarning)
            {
                yield return ($"{(message.Fit == PlaceFit.Near ? "near" : "place")}: {ShapeOf(message.Text)}", comparison, $"no finding at {string.Join(" or ", message.Paths)}");
            }
        }
    }

    private static (string, Comparison, string) Difference(Comparison comparison, bool ours, Severity severity, string level)
    {
        if (ours)
        {
            var finding = comparison.Findings.First(finding => finding.Severity == severity);
            return ($"false {level}: {finding.Rule.Id} {finding.Template.Id}", comparison, "only we report it");
        }

        var message = comparison.Messages.First(message => message.IsError == (severity == Severity.Error));
        return ($"missed {level}: {ShapeOf(message.Text)}", comparison, "only wrangler reports it");
    }

    private static string ShapeOf(string message) =>
        Numbers().Replace(Quoted().Replace(Values().Replace(OneLine(message), " got …"), "\"…\""), "N");

    private static string OneLine(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length > 240 ? line[..240] + "…" : line;
    }

    [GeneratedRegex("""
        "[^"]*"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();

    [GeneratedRegex(" got .*$")]
    private static partial Regex Values();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();
}
