namespace WranglerLint.Rules.Triggers;

/// <summary>Reports schedules that name an hour and run in each of its minutes.</summary>
public sealed class EveryMinute : ConfigurationRule
{
    private static readonly MessageTemplate Sixty = new(
        "sixty",
        "This schedule runs sixty times in {0}, because the minute \"*\" is every minute. Write \"{1}\" to run once, or the minute as \"0-59\" if sixty times is meant.");

    private static readonly LazyPattern Hours = new("^[0-9]+(,[0-9]+)*$");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6006",
        Name = "every-minute",
        Title = "A schedule for an hour runs sixty times in it",
        Messages = [Sixty],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.High,
        Help = "Name the minute; write 0-59 if every minute is meant.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var (node, cron) in Schedules.In(context))
        {
            if (cron.Fault is null && cron.Parts[0].Text == "*" && Hours.IsMatch(cron.Parts[1].Text))
            {
                context.ReportPart(
                    node,
                    cron.Parts[0].Start,
                    1,
                    Sixty,
                    cron.Sets[1].Numbers.Count() == 1 ? $"hour {cron.Parts[1].Text}" : $"each of the hours {cron.Parts[1].Text}",
                    string.Join(" ", ["0", .. cron.Parts.Skip(1).Select(static part => part.Text)]));
            }
        }
    }
}
