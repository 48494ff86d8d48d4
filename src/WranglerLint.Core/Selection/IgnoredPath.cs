using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Selection;

/// <summary>Findings that the settings suppress: of one rule, at and below one place.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Path">The place.</param>
/// <param name="Environments">The environments that it is about; null for all and for the top level.</param>
/// <param name="Reason">What the user gave as the reason; may be empty.</param>
internal sealed record IgnoredPath(RuleDescriptor Rule, PathPattern Path, NamePatterns? Environments, string Reason)
{
    internal bool Covers(Finding finding) =>
        finding.Rule == Rule
        && (Environments is null || Environments.Match(finding.Environment ?? ""))
        && Path.Match(finding.Location.LogicalName);
}
