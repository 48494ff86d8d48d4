namespace WranglerLint.Model;

/// <summary>How a field says which days it means.</summary>
public enum CronDays
{
    /// <summary>By their numbers.</summary>
    Listed,

    /// <summary>All of them, by <c>*</c>; then the other field for days decides alone.</summary>
    Any,

    /// <summary>The month's last day, or a number of days before it: <c>L</c>, <c>L-3</c>.</summary>
    Last,

    /// <summary>The working day nearest to the month's last day, or to one before it: <c>LW</c>, <c>L-3W</c>.</summary>
    LastWorkingDay,

    /// <summary>The working day nearest to a day: <c>15W</c>.</summary>
    NearestWorkingDay,

    /// <summary>The month's last one of a weekday: <c>FRIL</c>.</summary>
    LastOfWeekday,

    /// <summary>The month's n-th one of a weekday: <c>MON#2</c>.</summary>
    NthOfWeekday,
}

/// <summary>What a field of a schedule means, however it is spelled.</summary>
/// <param name="Days">How the days are given; <see cref="CronDays.Listed"/> for fields that are none.</param>
/// <param name="Bits">A bit for each number of the field; for a number of days before the last one, that bit.</param>
/// <param name="Nth">The n of <see cref="CronDays.NthOfWeekday"/>.</param>
public readonly record struct CronSet(CronDays Days, ulong Bits, int Nth = 0)
{
    /// <summary>The numbers in ascending order.</summary>
    public IEnumerable<int> Numbers
    {
        get
        {
            var bits = Bits;
            return Enumerable.Range(0, 64).Where(number => (bits >> number & 1) != 0);
        }
    }

    internal static CronSet All(CronField field) =>
        field.IsDay ? new CronSet(CronDays.Any, 0) : new CronSet(CronDays.Listed, Range(field, field.Minimum, field.Maximum, 1));

    /// <summary>The numbers from one to another; where the first is higher, over the field's end.</summary>
    internal static ulong Range(CronField field, int first, int last, int step)
    {
        var size = field.Maximum - field.Minimum + 1;
        var count = last >= first ? last - first : last - first + size;
        var bits = 0UL;
        for (var i = 0; i <= count; i += step)
        {
            bits |= 1UL << ((first - field.Minimum + i) % size + field.Minimum);
        }

        return bits;
    }
}
