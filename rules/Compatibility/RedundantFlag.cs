using WranglerLint.Findings;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility flags that the compatibility date implies.</summary>
public sealed class RedundantFlag : ConfigurationRule
{
    private static readonly MessageTemplate ByDate = new(
        "by-date",
        "\"{0}\" is the default from the compatibility date {1} on, and {2} has {3}: the Workers runtime refuses a flag that the date implies, so the Worker neither starts nor deploys. Remove the flag.");

    private static readonly MessageTemplate Always = new(
        "always",
        "\"{0}\" is the default with every compatibility date: the Workers runtime refuses the flag, so the Worker neither starts nor deploys. Remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4005",
        Name = "redundant-flag",
        Title = "A compatibility flag is refused because the compatibility date implies it",
        Messages = [ByDate, Always],
        Severity = Severity.Error,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the flag: the compatibility date switches the same behaviour on.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var flag in WrittenFlags.Where(context, (compatibility, flag) => !NeedlessNodeFlag.IsOfNode(flag.Value) && Redundancy.IsRedundant(context, compatibility, flag)))
        {
            var known = CompatibilityFlags.Find(flag.Name)!;
            if (known.IsAlwaysOn)
            {
                context.Report(flag.Node, Always, flag.Name).FixByRemoval(context, flag.Node);
            }
            else
            {
                var date = flag.Compatibility.Date!;
                context
                    .Report(flag.Node, ByDate, flag.Name, known.Default!, flag.Compatibility.Environment.DisplayName, date.Value)
                    .Related(date, "the compatibility date")
                    .FixByRemoval(context, flag.Node);
            }
        }
    }
}
