using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility dates such as 30 February.</summary>
public sealed class NonexistentDay : ConfigurationRule
{
    private static readonly MessageTemplate NoSuchDay = new(
        "no-such-day",
        "There is no {0} in any calendar: wrangler and Cloudflare take it all the same, so the Worker runs with the behaviour of a day that nobody tested. Write a day that exists, such as {1}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4002",
        Name = "nonexistent-day",
        Title = "A compatibility date is no day of the calendar",
        Messages = [NoSuchDay],
        Severity = Severity.Warning,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.VeryHigh,
        Help = "Write the day on which the Worker was last tested.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var date in context.Environments.Select(static environment => environment.Table.FindString("compatibility_date")).OfType<ConfigString>())
        {
            if (CompatibilityDate.FormOf(date.Value) == CompatibilityDateForm.NoSuchDay)
            {
                var day = CompatibilityDate.EndOfMonth(date.Value);
                context.Report(date, NoSuchDay, date.Value, day).Fix($"Write \"{day}\"", ConfigEdit.Set(date, NewValue.Of(day)));
            }
        }
    }
}
