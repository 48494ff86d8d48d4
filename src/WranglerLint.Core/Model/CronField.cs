namespace WranglerLint.Model;

/// <summary>One of the five fields of a schedule, in Cloudflare's dialect.</summary>
/// <remarks>
/// The dialect is that of Cloudflare's own parser, https://github.com/cloudflare/saffron, which its documentation sums up:
/// https://developers.cloudflare.com/workers/configuration/cron-triggers/#supported-cron-expressions.
/// </remarks>
/// <param name="Noun">What the field is in a sentence.</param>
/// <param name="Minimum">The lowest number.</param>
/// <param name="Maximum">The highest number.</param>
/// <param name="Names">Names for the numbers from <paramref name="Minimum"/> on; empty if there are none.</param>
public sealed record CronField(string Noun, int Minimum, int Maximum, IReadOnlyList<string> Names)
{
    /// <summary>The minute of the hour.</summary>
    public static CronField Minute { get; } = new("minute", 0, 59, []);

    /// <summary>The hour of the day, in UTC.</summary>
    public static CronField Hour { get; } = new("hour", 0, 23, []);

    /// <summary>The day of the month, with <c>L</c> for the last one and <c>W</c> for the nearest working day.</summary>
    public static CronField Day { get; } = new("day of the month", 1, 31, []);

    /// <summary>The month.</summary>
    public static CronField Month { get; } =
        new("month", 1, 12, ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]);

    /// <summary>The day of the week, from 1 for Sunday; with <c>L</c> for the month's last one and <c>#</c> for the n-th.</summary>
    public static CronField Weekday { get; } = new("weekday", 1, 7, ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]);

    /// <summary>The fields in their order.</summary>
    public static IReadOnlyList<CronField> All { get; } = [Minute, Hour, Day, Month, Weekday];

    /// <summary>The longest step: a longer one would leave the field.</summary>
    public int LongestStep => Maximum - Minimum;

    /// <summary>Whether the field knows <c>L</c>.</summary>
    public bool IsDay => this == Day || this == Weekday;
}

/// <summary>What a schedule says in one of its fields.</summary>
/// <param name="Field">The field.</param>
/// <param name="Text">The text.</param>
/// <param name="Start">Where it begins in the schedule.</param>
public sealed record CronPart(CronField Field, string Text, int Start);

/// <summary>Why Cloudflare refuses a schedule.</summary>
public enum CronProblem
{
    /// <summary>There are not five fields.</summary>
    FieldCount,

    /// <summary>A number is too low or too high.</summary>
    OutOfRange,

    /// <summary>A step is zero or longer than the field.</summary>
    Step,

    /// <summary>The number of an n-th weekday, or of days before the month's last one, is too low or too high.</summary>
    Count,

    /// <summary>A word is no name of a month or weekday.</summary>
    Name,

    /// <summary>A special day stands in a list.</summary>
    NotAlone,

    /// <summary>Anything else that cannot stand where it stands.</summary>
    Unexpected,
}

/// <summary>The first thing that is wrong with a schedule.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Part">The field that is wrong; null for <see cref="CronProblem.FieldCount"/>.</param>
/// <param name="Token">The characters that are wrong.</param>
public sealed record CronFault(CronProblem Problem, CronPart? Part, string Token);
