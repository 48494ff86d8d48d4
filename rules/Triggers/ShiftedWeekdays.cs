using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports the numbers that are Monday to Friday in Unix and Sunday to Thursday at Cloudflare.</summary>
public sealed class ShiftedWeekdays : ConfigurationRule
{
    private static readonly MessageTemplate Shifted = new(
        "shifted",
        "\"{0}\" is Sunday to Thursday here, not Monday to Friday: Cloudflare counts from 1 for Sunday, so this runs on Sundays and leaves out Fridays. Write MON-FRI, or SUN-THU if that is meant.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6004",
        Name = "shifted-weekdays",
        Title = "A schedule for working days runs from Sunday to Thursday",
        Messages = [Shifted],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.High,
        Help = "Write weekdays by their names.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var (node, cron) in Schedules.In(context))
        {
            if (cron.Fault is null && Applies(cron.Parts[4]))
            {
                context.ReportPart(node, cron.Parts[4].Start, cron.Parts[4].Text.Length, Shifted, cron.Parts[4].Text);
            }
        }
    }

    /// <summary>Whether a weekday is what Unix people write for Monday to Friday.</summary>
    internal static bool Applies(CronPart weekday) => weekday.Text is "1-5" or "1,2,3,4,5";
}
