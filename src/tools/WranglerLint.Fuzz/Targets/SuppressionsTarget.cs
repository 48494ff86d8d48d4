using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary>Comments that suppress findings.</summary>
internal sealed class SuppressionsTarget : FuzzTarget
{
    private static readonly Linter Ignoring = new(RuleCatalog.All, SuppressionMode.Ignore);
    private static readonly Linter Marking = new(RuleCatalog.All, SuppressionMode.Mark);
    private static readonly Linter LeavingOut = new(RuleCatalog.All, SuppressionMode.LeaveOut);

    private static readonly HashSet<RuleDescriptor> AboutComments = [.. RuleCatalog.All.OfType<SuppressionRule>().Select(static rule => rule.Descriptor)];

    internal override string Name => "suppressions";

    internal override IReadOnlyList<string> FileNames { get; } = ["wrangler.toml", "wrangler.jsonc"];

    internal override IReadOnlyList<string> SeedFolders { get; } =
        ["rules/WL9002.invalid-suppression", "rules/WL9003.unused-suppression", "rules/WL9004.blanket-suppression", "rules/WL1002.unknown-field", "rules/WL2001.placeholder-id"];

    internal override int Share => 45;

    internal override void Run(SourceText text)
    {
        var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value);
        var all = Ignoring.Lint(document, FuzzOptions.All);
        var marked = Marking.Lint(document, FuzzOptions.All);
        var left = LeavingOut.Lint(document, FuzzOptions.All);
        FindingPromises.Check(marked, [document]);
        Promise.That(
            all.All(static finding => finding.Suppression is null) && left.All(static finding => finding.Suppression is null),
            "only marked findings are suppressed",
            () => FindingPromises.Describe(all));
        FindingPromises.AreSame(marked.Where(static finding => finding.Suppression is null), left, "what is left out is what is marked");
        Promise.That(
            Words(all).SequenceEqual(Words(marked.Where(static finding => !AboutComments.Contains(finding.Rule)))),
            "a comment adds no finding but about itself",
            () => $"{FindingPromises.Describe(all)}\nand\n{FindingPromises.Describe(marked)}");
    }

    private static IEnumerable<string> Words(IEnumerable<Finding> findings) =>
        findings.Select(static finding => $"{finding.Location.Span} {finding.Rule.Id} {finding.Message}");
}
