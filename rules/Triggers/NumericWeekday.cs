using WranglerLint.Editing;
using WranglerLint.Findings;

namespace WranglerLint.Rules.Triggers;

/// <summary>Advises to write weekdays by their names, since their numbers are others than in Unix.</summary>
public sealed class NumericWeekday : ConfigurationRule
{
    private static readonly MessageTemplate Number = new(
        "number",
        "Weekday \"{0}\" is {1} here, and {2} in Unix: Cloudflare counts from 1 for Sunday. Write {3}, so that nobody takes it for another day.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6005",
        Name = "numeric-weekday",
        Title = "A schedule has a weekday by its number, which is another one than in Unix",
        Messages = [Number],
        Severity = Severity.Note,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.High,
        Help = "Write weekdays by their names.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var (node, cron) in Schedules.In(context))
        {
            if (WeekdayNumbers.AreIn(cron) && !WeekdayNumbers.AreShifted(cron.Sets[4]) && !CountsAsCloudflare(cron.Parts[4].Text))
            {
                var (weekday, days) = (cron.Parts[4], cron.Sets[4]);
                var names = WeekdayNumbers.NamesHere(weekday.Text);
                context
                    .ReportPart(node, weekday.Start, weekday.Text.Length, Number, weekday.Text, WeekdayNumbers.Here(days), WeekdayNumbers.InUnix(days), names)
                    .Fix($"Write {names}", ConfigEdit.Set(node, NewValue.Of(node.Value.Remove(weekday.Start, weekday.Text.Length).Insert(weekday.Start, names))));
            }
        }
    }

    /// <summary>Monday to Friday, or Saturday and Sunday: nobody writes this for the days that it means in Unix.</summary>
    private static bool CountsAsCloudflare(string weekdays) => weekdays is "2-6" or "2,3,4,5,6" or "1,7" or "7,1" or "7-1";
}
