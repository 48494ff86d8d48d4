using System.Globalization;

namespace WranglerLint.Rules.Types;

/// <summary>Words of sentences.</summary>
internal static class Prose
{
    private static readonly string[] Numbers = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>A number as sentences write it.</summary>
    internal static string Number(int number) =>
        number < Numbers.Length ? Numbers[number] : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>"a", "a and b", "a, b and c".</summary>
    internal static string Join(IEnumerable<string> items)
    {
        var list = items.ToList();
        return list.Count < 2
            ? string.Concat(list)
            : $"{string.Join(", ", list.Take(list.Count - 1))} and {list[list.Count - 1]}";
    }
}
