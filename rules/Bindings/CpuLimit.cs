using System.Globalization;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports limits of CPU time that no Worker can have.</summary>
public sealed class CpuLimit : ConfigurationRule
{
    /// <summary>developers.cloudflare.com/changelog, 25 March 2025: "any value up to 300,000 (5 minutes)".</summary>
    private const double Maximum = 300_000;

    private static readonly MessageTemplate TooHigh = new(
        "too-high",
        "{0} ms of CPU time is more than Cloudflare gives to a Worker: at most 300000, which is 5 minutes. wrangler does not check it, so the deploy fails or the limit is another one than you think. Write a number from 1 to 300000.");

    private static readonly MessageTemplate TooLow = new(
        "too-low",
        "With {0} ms of CPU time a Worker cannot answer anything. wrangler does not check it, so the deploy fails or every request does. Write a number from 1 to 300000.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2012",
        Name = "cpu-limit",
        Title = "A limit of CPU time is outside of what Cloudflare gives",
        Messages = [TooHigh, TooLow],
        Severity = Severity.Warning,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.VeryHigh,
        Help = "Write milliseconds from 1 to 300000, or leave the limit out for the default of 30 seconds.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.At("limits.cpu_ms"))
        {
            if (visit.Value is ConfigNumber { Value: < 1 or > Maximum } number)
            {
                context.Report(number, number.Value < 1 ? TooLow : TooHigh, number.Value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
