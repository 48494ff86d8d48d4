using System.Text.RegularExpressions;
using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Advises to write weekdays by their names, since their numbers are others than in Unix.</summary>
public sealed class NumericWeekday : ConfigurationRule
{
    private static readonly MessageTemplate Number = new(
        "number",
        "Weekday {0} is {1} here: Cloudflare counts from 1 for Sunday, and Unix from 0. Write {2}, so that nobody takes it for another day.");

    /// <summary>The number of a day, not that of a step or of an n-th one.</summary>
    private static readonly Regex Day = new("(?<=^|[,-])[1-7](?![0-9])", RegexOptions.CultureInvariant);

    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

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
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var (node, cron) in Schedules.In(context))
        {
            if (cron.Fault is null && Applies(cron.Parts[4], cron.Sets[4]))
            {
                var weekday = cron.Parts[4];
                context.ReportPart(
                    node,
                    weekday.Start,
                    weekday.Text.Length,
                    Number,
                    weekday.Text,
                    Words.Join(cron.Sets[4].Numbers.Select(static day => Days[day - 1])),
                    Day.Replace(weekday.Text, static match => CronField.Weekday.Names[match.Value[0] - '1']));
            }
        }
    }

    /// <summary>
    /// Not the whole week, which is right in both ways of counting, and not 2 to 6, which only those write who count as
    /// Cloudflare does.
    /// </summary>
    private static bool Applies(CronPart weekday, CronSet days) =>
        Day.IsMatch(weekday.Text)
        && !ShiftedWeekdays.Applies(weekday)
        && days.Numbers.Count() < Days.Length
        && weekday.Text != "2-6";
}
