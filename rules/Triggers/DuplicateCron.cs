using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports schedules that stand twice in one list, however they are spelled.</summary>
public sealed class DuplicateCron : ConfigurationRule
{
    private static readonly MessageTemplate Twice = new(
        "twice",
        "\"{0}\" stands in this list twice: the second one adds nothing, and Cloudflare's check of schedules does not let two equal ones pass. Remove one, or correct the one that was meant to differ.");

    private static readonly MessageTemplate Same = new(
        "same",
        "\"{0}\" is due at the same times as \"{1}\": the second one adds nothing, and Cloudflare's check of schedules does not let two equal ones pass. Remove one, or correct the one that was meant to differ.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6003",
        Name = "duplicate-cron",
        Title = "One schedule stands in a list twice",
        Messages = [Twice, Same],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove one of the two schedules.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var list in context.Environments.SelectMany(static environment => environment.ScheduleLists))
        {
            var first = new Dictionary<string, ConfigString>(StringComparer.Ordinal);
            foreach (var (node, cron) in list.Schedules.Where(static schedule => schedule.Cron.Meaning is not null))
            {
                if (first.TryGetValue(cron.Meaning!, out var other))
                {
                    context
                        .Report(node, node.Value == other.Value ? Twice : Same, node.Value, other.Value)
                        .Related(other, "the first one")
                        .Fix("Remove the second one", ConfigEdit.RemoveItem(node));
                }
                else
                {
                    first.Add(cron.Meaning!, node);
                }
            }
        }
    }
}
