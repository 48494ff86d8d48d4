using WranglerLint.Findings;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports flags for Node.js that the compatibility date implies, which new tools ignore and old ones refuse.</summary>
public sealed class NeedlessNodeFlag : ConfigurationRule
{
    private static readonly MessageTemplate Needless = new(
        "needless",
        "\"{0}\" is the default from the compatibility date {1} on, and {2} has {3}: the flag changes nothing, and wrangler before 4.122 does not start a Worker that has it. Remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4006",
        Name = "needless-node-flag",
        Title = "A flag for Node.js stands where the compatibility date implies it",
        Messages = [Needless],
        Severity = Severity.Note,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the flag: the compatibility date switches the same behaviour on.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var flag in WrittenFlags.Where(context, (compatibility, flag) => IsOfNode(flag.Value) && Redundancy.IsRedundant(context, compatibility, flag)))
        {
            var date = flag.Compatibility.Date!;
            context
                .Report(
                    flag.Node,
                    Needless,
                    flag.Name,
                    CompatibilityFlags.Find(flag.Name)!.Default!,
                    flag.Compatibility.Environment.DisplayName,
                    date.Value)
                .Related(date, "the compatibility date")
                .FixByRemoval(context, flag.Node);
        }
    }

    /// <summary>Whether wrangler, miniflare and the Vite plugin leave a redundant flag out instead of failing.</summary>
    internal static bool IsOfNode(string flag) => flag is CompatibilityFlags.Node or CompatibilityFlags.NodeSecond;
}
