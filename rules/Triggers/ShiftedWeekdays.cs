namespace WranglerLint.Rules.Triggers;

/// <summary>Reports numbers of weekdays that mean a day earlier than in Unix.</summary>
public sealed class ShiftedWeekdays : ConfigurationRule
{
    private static readonly MessageTemplate Shifted = new(
        "shifted",
        "Weekday \"{0}\" is {1} here, and not {2} as in Unix: Cloudflare counts from 1 for Sunday, so this runs a day early. Write {3}, or {4} if that is meant.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6004",
        Name = "shifted-weekdays",
        Title = "A schedule for Monday, or for Monday to Friday, runs a day early",
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
            if (WeekdayNumbers.AreIn(cron) && WeekdayNumbers.AreShifted(cron.Sets[4]))
            {
                var (weekday, days) = (cron.Parts[4], cron.Sets[4]);
                context.ReportPart(
                    node,
                    weekday.Start,
                    weekday.Text.Length,
                    Shifted,
                    weekday.Text,
                    WeekdayNumbers.Here(days),
                    WeekdayNumbers.InUnix(days),
                    WeekdayNumbers.NamesInUnix(weekday.Text),
                    WeekdayNumbers.NamesHere(weekday.Text));
            }
        }
    }
}
