using System.Globalization;

namespace WranglerLint.Rules;

/// <summary>Small pieces of sentences.</summary>
internal static class Words
{
    private const int Most = 6;

    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>A number as sentences write it.</summary>
    internal static string Number(int number) =>
        number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>All names: <c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    internal static string Join(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2
            ? string.Concat(all)
            : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}";
    }

    /// <summary>Names as in <see cref="Join"/>; of many, the first six and the number of the others.</summary>
    internal static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        return Join(all.Count > Most + 1 ? [.. all.Take(Most), $"{all.Count - Most} more"] : all);
    }
}
