using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>What the numbers of weekdays mean to Cloudflare, which counts from 1 for Sunday, and in Unix, which counts from 0.</summary>
internal static class WeekdayNumbers
{
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    /// <summary>The number of a day, not that of a step or of an n-th one.</summary>
    private static readonly LazyPattern Number = new("(?<=^|[,-])[1-7](?![0-9])");

    /// <summary>Whether a schedule that Cloudflare accepts has weekdays by their numbers, and not all seven of them.</summary>
    internal static bool AreIn(CronExpression cron) =>
        cron.Fault is null && Number.IsMatch(cron.Parts[4].Text) && cron.Sets[4].Numbers.Count() < Days.Length;

    /// <summary>
    /// Whether they are surely Unix numbers: a list with a 1 and no 7, such as 1, 1-5 or 1,3,5. In the configurations that say
    /// in a comment what they mean, it is always Monday.
    /// </summary>
    internal static bool AreShifted(CronSet weekdays) =>
        weekdays.Days == CronDays.Listed && weekdays.Numbers.First() == 1 && !weekdays.Numbers.Contains(7);

    /// <summary>The days at Cloudflare.</summary>
    internal static string Here(CronSet weekdays) => Words.Join(weekdays.Numbers.Select(static day => Days[day - 1]));

    /// <summary>The days in Unix.</summary>
    internal static string InUnix(CronSet weekdays) => Words.Join(weekdays.Numbers.Select(static day => Days[day % Days.Length]));

    /// <summary>The same days at Cloudflare by their names.</summary>
    internal static string NamesHere(string weekdays) => Names(weekdays, -1);

    /// <summary>The days that Unix means, by their names.</summary>
    internal static string NamesInUnix(string weekdays) => Names(weekdays, 0);

    private static string Names(string weekdays, int shift) =>
        Number.Replace(weekdays, match => CronField.Weekday.Names[(match.Value[0] - '0' + shift) % Days.Length]);
}
