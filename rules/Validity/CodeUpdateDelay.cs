using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports delays of a code update that are no whole number of milliseconds.</summary>
public sealed class CodeUpdateDelay : ConfigurationRule
{
    /// <summary>How far wrangler lets a delay be from a whole millisecond, in milliseconds.</summary>
    private const double Tolerance = 1e-6;

    private static readonly MessageTemplate Precision = new(
        "precision",
        "\"max_delay\" is no whole number of milliseconds, and wrangler refuses the configuration because of it. Write the seconds with at most three decimals.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1104",
        Name = "code-update-delay",
        Title = "The delay of a code update is no whole number of milliseconds",
        Messages = [Precision],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write the seconds with at most three decimals.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.At("durable_objects.code_update_strategy.max_delay"))
        {
            if (visit.Value is ConfigNumber delay && !IsMilliseconds(delay.Value))
            {
                context.Report(delay, Precision);
            }
        }
    }

    private static bool IsMilliseconds(double seconds)
    {
        var milliseconds = seconds * 1000;
        var whole = Math.Round(milliseconds);
        return (seconds == 0 || whole != 0) && Math.Abs(milliseconds - whole) <= Tolerance;
    }
}
