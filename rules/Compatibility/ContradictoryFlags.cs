using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility flags that stand beside their opposites, or twice.</summary>
public sealed class ContradictoryFlags : ConfigurationRule
{
    private static readonly MessageTemplate Contradictory = new(
        "contradictory",
        "\"{0}\" contradicts \"{1}\": the Workers runtime refuses flags that switch the same behaviour on and off, so the Worker neither starts nor deploys. Keep one of them.");

    private static readonly MessageTemplate Twice = new(
        "twice",
        "\"{0}\" stands twice: the Workers runtime refuses a repeated flag, so the Worker neither starts nor deploys. Remove one.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4007",
        Name = "contradictory-flags",
        Title = "Compatibility flags contradict or repeat each other",
        Messages = [Contradictory, Twice],
        Severity = Severity.Error,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.VeryHigh,
        Help = "Keep one of the two flags.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var flags in context.Environments.Select(static environment => environment.Table.FindArray("compatibility_flags")).OfType<ConfigArray>())
        {
            var first = new Dictionary<string, ConfigString>(StringComparer.Ordinal);
            foreach (var flag in flags.Items.OfType<ConfigString>())
            {
                if (first.TryGetValue(flag.Value, out var twin))
                {
                    context.Report(flag, Twice, flag.Value).Related(twin, "the same flag").Fix("Remove the second one", ConfigEdit.RemoveItem(flag));
                    continue;
                }

                first.Add(flag.Value, flag);
                if (OppositeOf(flag.Value) is { } opposite && first.TryGetValue(opposite, out var other))
                {
                    context.Report(flag, Contradictory, flag.Value, opposite).Related(other, "the other flag");
                }
            }
        }
    }

    private static string? OppositeOf(string name) =>
        CompatibilityFlags.Find(name) is { } flag ? flag.Name == name ? flag.Opposite : flag.Name : null;
}
