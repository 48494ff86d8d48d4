using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility dates that wrangler takes and Cloudflare does not.</summary>
public sealed class MalformedDate : ConfigurationRule
{
    private static readonly MessageTemplate Malformed = new(
        "malformed",
        "\"{0}\" passes wrangler's check, but Cloudflare reads compatibility dates as YYYY-MM-DD with a year from 2000 on only: it refuses to deploy this Worker. Write the day in that form.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4001",
        Name = "malformed-date",
        Title = "A compatibility date has a form that Cloudflare does not read",
        Messages = [Malformed],
        Severity = Severity.Error,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.VeryHigh,
        Help = "Write the date as YYYY-MM-DD, such as 2025-01-31.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var date in context.Environments.Select(static environment => environment.Table.FindString("compatibility_date")).OfType<ConfigString>())
        {
            if (CompatibilityDate.FormOf(date.Value) == CompatibilityDateForm.Malformed)
            {
                var day = CompatibilityDate.DayIn(date.Value);
                context.Report(date, Malformed, date.Value).Fix($"Write \"{day}\"", day is null ? null : ConfigEdit.Set(date, NewValue.Of(day)));
            }
        }
    }
}
