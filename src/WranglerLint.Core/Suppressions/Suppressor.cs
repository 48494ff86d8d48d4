using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Suppressions;

/// <summary>Applies what comments and settings suppress, and has the comments themselves checked.</summary>
/// <param name="rules">The rules that there are.</param>
/// <param name="mode">What becomes of suppressed findings.</param>
internal sealed class Suppressor(IReadOnlyList<Rule> rules, SuppressionMode mode)
{
    private RuleIndex? _known;

    /// <summary>Few texts have comments to read.</summary>
    private RuleIndex Index => _known ??= new RuleIndex(rules);

    /// <summary>The findings to return, in order.</summary>
    /// <param name="findings">What the rules reported.</param>
    /// <param name="texts">The texts of the findings, and others whose comments are to be checked.</param>
    /// <param name="decided">
    /// The rules of which it is known that they have nothing else to say about these texts, on whatever machine.
    /// </param>
    /// <param name="options">What the user said.</param>
    /// <param name="others">Texts whose comments hold for the findings and are checked elsewhere.</param>
    internal IReadOnlyList<Finding> Finish(
        List<Finding> findings,
        IReadOnlyList<CommentedText> texts,
        IEnumerable<Rule> decided,
        LintOptions options,
        IReadOnlyList<CommentedText>? others = null)
    {
        if (mode != SuppressionMode.Ignore)
        {
            Suppress(findings, texts, others ?? [], decided, options);
        }

        findings.Sort(FindingOrder.Instance);
        return findings;
    }

    private void Suppress(
        List<Finding> findings,
        IReadOnlyList<CommentedText> texts,
        IReadOnlyList<CommentedText> others,
        IEnumerable<Rule> decided,
        LintOptions options)
    {
        var files = Read(texts.Concat(others));
        foreach (var finding in findings)
        {
            var comment = files.TryGetValue(finding.Location.Text, out var file) ? file.Suppress(finding) : null;
            finding.Suppression = comment
                ?? (options.Ignored.FirstOrDefault(ignored => ignored.Covers(finding)) is { } ignored
                    ? new Suppression(SuppressionKind.External, ignored.Reason)
                    : null);
        }

        if (files.Count > 0)
        {
            Check(findings, texts.Where(text => files.ContainsKey(text.Text)).Select(text => files[text.Text]), new HashSet<RuleDescriptor>(decided.Select(static rule => rule.Descriptor)), options);
        }

        if (mode == SuppressionMode.LeaveOut)
        {
            findings.RemoveAll(static finding => finding.Suppression is not null);
        }
    }

    private Dictionary<SourceText, FileSuppressions> Read(IEnumerable<CommentedText> texts) =>
        texts
            .Where(static text => text.Comments.Count > 0 && CommentedText.IsWorthReading(text.Text))
            .ToDictionary(static text => text.Text, text => new FileSuppressions(text, Index));

    private void Check(List<Finding> findings, IEnumerable<FileSuppressions> files, HashSet<RuleDescriptor> decided, LintOptions options)
    {
        var enabled = new HashSet<RuleDescriptor>(Index.Rules.Where(options.Rules.IsEnabled));
        var areAllDecided = enabled.Where(static rule => rule.Category != RuleCategory.Usage).All(decided.Contains);
        foreach (var file in files)
        {
            var unused = file.Unused(rule => rule is null ? areAllDecided : decided.Contains(rule) && enabled.Contains(rule)).ToList();
            foreach (var rule in rules.OfType<SuppressionRule>().Where(rule => enabled.Contains(rule.Descriptor)))
            {
                rule.Check(new SuppressionContext(rule.Descriptor, findings, options, file, unused));
            }
        }
    }
}
