using WranglerLint.Findings;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility flags that no longer do anything.</summary>
public sealed class ObsoleteFlag : ConfigurationRule
{
    private static readonly MessageTemplate Obsolete = new(
        "obsolete",
        "\"{0}\" does nothing any more: the Workers runtime knows the flag and ignores it. Remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4011",
        Name = "obsolete-flag",
        Title = "A compatibility flag no longer does anything",
        Messages = [Obsolete],
        Severity = Severity.Note,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the flag.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var flags = WrittenFlags.Where(context, (compatibility, flag) =>
            CompatibilityFlags.Find(flag.Value) is { Status: FlagStatus.Obsolete } && !Redundancy.IsRedundant(context, compatibility, flag));
        foreach (var flag in flags)
        {
            context.Report(flag.Node, Obsolete, flag.Name).Fix($"Remove \"{flag.Name}\"", WrittenFlags.Removal(context, flag.Node));
        }
    }
}
