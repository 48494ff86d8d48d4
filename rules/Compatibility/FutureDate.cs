using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility dates that have not come yet.</summary>
public sealed class FutureDate : ConfigurationRule
{
    /// <summary>How old a release of WranglerLint may become before it takes a date of its user's present for a future one.</summary>
    private const int DaysBeyondTable = 365;

    private static readonly MessageTemplate Future = new(
        "future",
        "The compatibility date {0} has not come yet: Cloudflare refuses to deploy a Worker with a date after today. Write today's date, or the day on which the Worker was last tested.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4003",
        Name = "future-date",
        Title = "A compatibility date lies in the future",
        Messages = [Future],
        Severity = Severity.Error,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.VeryHigh,
        Help = "Write today's date, or the day on which the Worker was last tested.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var date in context.Environments.Select(static environment => environment.Table.FindString("compatibility_date")).OfType<ConfigString>())
        {
            if (IsFuture(context, date.Value))
            {
                context.Report(date, Future, date.Value);
            }
        }
    }

    /// <summary>Whether a text is a day that has not come yet, so that nothing else can be told from it.</summary>
    internal static bool IsFuture(ConfigurationContext context, string? date) =>
        date is not null
        && CompatibilityDate.FormOf(date) == CompatibilityDateForm.Proper
        && Last(context) is { } last
        && string.CompareOrdinal(date, last) > 0;

    /// <summary>
    /// The last date that may be written. Tomorrow may: it is about to begin where Cloudflare's clocks, in UTC, lag behind.
    /// </summary>
    private static string? Last(ConfigurationContext context) =>
        context.Options.Today is { } today ? CompatibilityDate.DaysAfter(today, 1)
        : WranglerRelease.IsNewerThanTable(context.Files.WranglerVersion) ? null
        : CompatibilityDate.DaysAfter(CompatibilityFlags.NewestDate, DaysBeyondTable);
}
