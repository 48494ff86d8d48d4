using System.Globalization;
using WranglerLint.Schema;

namespace WranglerLint.Model;

/// <summary>What a compatibility date is worth.</summary>
public enum CompatibilityDateForm
{
    /// <summary>A day of the calendar, written as Cloudflare reads it.</summary>
    Proper,

    /// <summary>Cloudflare reads it, but the month has no such day.</summary>
    NoSuchDay,

    /// <summary>wrangler takes it for a date and Cloudflare does not.</summary>
    Malformed,

    /// <summary>wrangler does not take it for a date either.</summary>
    Unreadable,
}

/// <summary>A text in the place of a compatibility date.</summary>
/// <remarks>
/// npm's workerd 1.20261117.1 reads YYYY-MM-DD with the years 2000 to 2999, the months 01 to 12 and the days 01 to 31; wrangler
/// 4.164.0 takes what JavaScript can read.
/// </remarks>
public static class CompatibilityDate
{
    private static readonly LazyPattern Loose = new(
        "^\\s*(?<year>2[0-9]{3})(?<mark>[-/.])(?<month>[0-9]{1,2})\\k<mark>(?<day>[0-9]{1,2})(T00:00(:00(\\.0+)?)?Z?)?\\s*\\z");

    /// <summary>What a text is worth.</summary>
    public static CompatibilityDateForm FormOf(string text) =>
        !JavaScriptDate.IsDate(text) ? CompatibilityDateForm.Unreadable
        : !HasShape(text) ? CompatibilityDateForm.Malformed
        : NumberAt(text, 8) > LastDayOf(text) ? CompatibilityDateForm.NoSuchDay
        : CompatibilityDateForm.Proper;

    /// <summary>The proper form of a day that is written otherwise, year first: <c>2025-1-31</c>, <c>2025/01/31</c>; null if nobody can tell.</summary>
    public static string? DayIn(string text) =>
        Loose.Match(text) is { Success: true } match
        && string.Join("-", match.Groups["year"].Value, match.Groups["month"].Value.PadLeft(2, '0'), match.Groups["day"].Value.PadLeft(2, '0')) is var day
        && FormOf(day) == CompatibilityDateForm.Proper
            ? day
            : null;

    /// <summary>The last day of the month that a text of the form YYYY-MM-DD speaks of.</summary>
    public static string EndOfMonth(string text) => text.Substring(0, 8) + LastDayOf(text).ToString(CultureInfo.InvariantCulture);

    /// <summary>A later day than a proper one, as text.</summary>
    public static string DaysAfter(string date, int days) =>
        new DateTime(NumberAt(date, 0, 4), NumberAt(date, 5), NumberAt(date, 8), 0, 0, 0, DateTimeKind.Utc)
            .AddDays(days)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Whether a text is YYYY-MM-DD with a year from 2000 to 2999, a month from 01 to 12 and a day from 01 to 31.</summary>
    private static bool HasShape(string text)
    {
        if (text.Length != 10 || text[0] != '2' || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (i is not (4 or 7) && text[i] is (< '0' or > '9'))
            {
                return false;
            }
        }

        return NumberAt(text, 5) is >= 1 and <= 12 && NumberAt(text, 8) is >= 1 and <= 31;
    }

    private static int LastDayOf(string text) => DateTime.DaysInMonth(NumberAt(text, 0, 4), NumberAt(text, 5));

    private static int NumberAt(string text, int start, int length = 2) => int.Parse(text.Substring(start, length), CultureInfo.InvariantCulture);
}
