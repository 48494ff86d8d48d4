using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting;

/// <summary>How often a rule was broken.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Severity">How bad the worst of its findings is.</param>
/// <param name="Count">The number of findings.</param>
internal sealed record RuleCount(RuleDescriptor Rule, Severity Severity, int Count)
{
    /// <summary>The rules of findings, the most frequent ones first.</summary>
    internal static IEnumerable<RuleCount> Of(IReadOnlyList<Finding> findings) =>
        findings
            .GroupBy(static finding => finding.Rule)
            .Select(static same => new RuleCount(same.Key, same.Max(static finding => finding.Severity), same.Count()))
            .OrderByDescending(static rule => rule.Count)
            .ThenBy(static rule => rule.Rule.Id, StringComparer.Ordinal);
}
