using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Selection;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary>What holds for the findings of any configuration.</summary>
internal static class FindingPromises
{
    /// <summary>Shorter values occur where nobody gives them away: see <see cref="Text.HiddenParts"/>.</summary>
    private const int DistinctLength = 12;

    /// <summary>
    /// In characters. Each fix reads its text anew to see that it can be made; a report tries them until as much is read: see
    /// <see cref="Fixing.Fixer.Verify"/>.
    /// </summary>
    private const long MostReadForFixes = 1_000_000;

    internal static void Check(IReadOnlyList<Finding> findings, IReadOnlyList<ConfigDocument> documents)
    {
        var texts = documents.Select(static document => document.Text).ToHashSet();
        var secrets = documents
            .Where(static document => document.Error is null)
            .SelectMany(static document => WorkerConfiguration.Create(document).Secrets)
            .Select(static secret => secret.Value)
            .Where(static value => value.Trim().Length >= DistinctLength)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        Finding? before = null;
        var readForFixes = 0L;
        foreach (var finding in findings)
        {
            Promise.That(before is null || FindingOrder.Instance.Compare(before, finding) <= 0, "findings are in order", () => $"{before} before {finding}");
            before = finding;
            foreach (var location in finding.Related.Select(static related => related.Location).Prepend(finding.Location))
            {
                Spans.Check(location.Text, location.Span, $"a finding of {finding.Rule.Id} lies in its text");
                Spans.CheckPosition(location.Text, location.Span);
                Promise.That(
                    !texts.Contains(location.Text) || PathPattern.Parse(location.LogicalName)?.Match(location.LogicalName) == true,
                    $"a path of {finding.Rule.Id} is one that settings can name",
                    () => location.LogicalName);
            }

            readForFixes += finding.MayHaveFix ? finding.Location.Text.Length : 0;
            var fix = readForFixes <= MostReadForFixes ? finding.Fix : null;
            var words = finding.Related.Select(static related => related.Label)
                .Concat(finding.Related.Select(static related => related.Location.LogicalName))
                .Concat([finding.Message, finding.Location.LogicalName, fix?.Title ?? ""]);
            if (fix is { IsShowable: true })
            {
                words = words.Concat(fix.Edits.Select(static edit => edit.NewText));
            }

            foreach (var word in words)
            {
                Promise.That(!secrets.Exists(secret => word.Contains(secret, StringComparison.Ordinal)), $"{finding.Rule.Id} tells no secret", () => word);
            }
        }

        foreach (var document in documents)
        {
            Promise.That(document.Text.Shown.Length == document.Text.Length, "what is shown is as long as the text", () => document.Text.Shown);
            foreach (var secret in secrets)
            {
                Promise.That(!document.Text.Shown.Contains(secret, StringComparison.Ordinal), "the shown text has no secret", () => document.Text.Shown);
            }
        }
    }

    /// <summary>Checks that findings are the same, in the same order.</summary>
    internal static void AreSame(IEnumerable<Finding> left, IEnumerable<Finding> right, string promise)
    {
        var (one, other) = (Describe(left), Describe(right));
        Promise.That(one == other, promise, () => string.Join('\n', one.Split('\n').Zip(other.Split('\n')).Where(static pair => pair.First != pair.Second).Select(static pair => $"{pair.First}\nand\n{pair.Second}").Prepend($"{one.Length} and {other.Length} characters")));
    }

    /// <summary>Everything that a report can tell of findings.</summary>
    internal static string Describe(IEnumerable<Finding> findings) =>
        string.Join('\n', findings.Select(static finding =>
            $"{finding.Location.Text.Path} {finding.Location.Span} {finding.Rule.Id} {finding.Severity} {finding.Location.LogicalName} {finding.Environment} {finding.Message} {finding.Suppression} "
            + string.Join(' ', finding.Related.Select(static related => $"{related.Location.Span} {related.Label}"))));
}
