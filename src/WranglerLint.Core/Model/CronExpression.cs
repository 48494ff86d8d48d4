namespace WranglerLint.Model;

/// <summary>A schedule as Cloudflare reads it.</summary>
public sealed class CronExpression
{
    private const int LongestMonth = 31;

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private static readonly int[] ShortMonths = [4, 6, 9, 11];

    private CronExpression(IReadOnlyList<CronPart> parts, IReadOnlyList<CronSet> sets, CronFault? fault)
    {
        Parts = parts;
        Sets = sets;
        Fault = fault;
    }

    /// <summary>The fields as written; five of them unless the number of fields is what is wrong.</summary>
    public IReadOnlyList<CronPart> Parts { get; }

    /// <summary>What the fields mean, in the order of <see cref="CronField.All"/>; empty if there is a fault.</summary>
    public IReadOnlyList<CronSet> Sets { get; }

    /// <summary>Why Cloudflare refuses the schedule; null if it does not.</summary>
    public CronFault? Fault { get; }

    /// <summary>Equal for schedules that are due at the same times; null for one that Cloudflare refuses.</summary>
    public string? Meaning => Fault is null ? string.Join(" ", Sets.Select(static set => $"{set.Days}:{set.Bits:x}:{set.Nth}")) : null;

    /// <summary>Whether no day is ever right, such as 31 June. A weekday beside it would make a day right on its own.</summary>
    public bool IsNeverDue =>
        Fault is null
        && Sets[4].Days == CronDays.Any
        && Sets[2] is { Days: not CronDays.Any } days
        && FirstDay(days) > Sets[3].Numbers.Max(static month => month == 2 ? 29 : ShortMonths.Contains(month) ? 30 : LongestMonth);

    /// <summary>Reads a schedule.</summary>
    public static CronExpression Read(string text)
    {
        var texts = Split(text).ToList();
        if (texts.Count != CronField.All.Count)
        {
            return new CronExpression([], [], new CronFault(CronProblem.FieldCount, null, text));
        }

        var parts = texts.Select(static (part, index) => new CronPart(CronField.All[index], part.Text, part.Start)).ToList();
        var read = parts.Select(CronFieldReader.Read).ToList();
        return read.Select(static field => field.Fault).FirstOrDefault(static fault => fault is not null) is { } fault
            ? new CronExpression(parts, [], fault)
            : new CronExpression(parts, [.. read.Select(static field => field.Set)], null);
    }

    /// <summary>The fields of a text, however many there are.</summary>
    public static IReadOnlyList<string> FieldsOf(string text) => [.. Split(text).Select(static part => part.Text)];

    /// <summary>Counted from the month's start; for days counted from its end, how long the month has to be.</summary>
    private static int FirstDay(CronSet days) =>
        days.Numbers.First() + (days.Days is CronDays.Last or CronDays.LastWorkingDay ? 1 : 0);

    /// <remarks>Blanks around a schedule pass: whether Cloudflare takes them is documented nowhere.</remarks>
    private static IEnumerable<(string Text, int Start)> Split(string text)
    {
        for (var end = 0; end < text.Length;)
        {
            var start = end;
            while (start < text.Length && Blanks.Contains(text[start]))
            {
                start++;
            }

            end = start < text.Length ? text.IndexOfAny(Blanks, start) : text.Length;
            end = end < 0 ? text.Length : end;
            if (end > start)
            {
                yield return (text.Substring(start, end - start), start);
            }
        }
    }
}
