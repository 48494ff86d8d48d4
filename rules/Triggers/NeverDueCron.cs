namespace WranglerLint.Rules.Triggers;

/// <summary>Reports schedules for days that no calendar has.</summary>
public sealed class NeverDueCron : ConfigurationRule
{
    private static readonly MessageTemplate Never = new(
        "never",
        "No month of \"{1}\" has a day \"{0}\": Cloudflare takes the schedule and never runs the Worker. Write L for the month's last day, or correct the month.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6002",
        Name = "never-due-cron",
        Title = "A schedule is for a day that does not exist",
        Messages = [Never],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Correct the day or the month.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var (node, cron) in Schedules.In(context))
        {
            if (cron.IsNeverDue)
            {
                var day = cron.Parts[2];
                context.ReportPart(node, day.Start, day.Text.Length, Never, day.Text, cron.Parts[3].Text);
            }
        }
    }
}
