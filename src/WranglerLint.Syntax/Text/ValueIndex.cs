namespace WranglerLint.Text;

/// <summary>Finds which of many values stand in a text, in time that hardly grows with their number, their lengths and what they have in common.</summary>
/// <remarks>
/// Binary search on prefix lengths (Waldvogel, Varghese, Turner and Plattner, 1997): values that begin alike share a list of their
/// lengths, and a table tells of a prefix, by its hash, whether longer values begin with it and which value is the longest in it. Two texts
/// of one hash would hide too much or too little of a file that somebody made for that.
/// </remarks>
internal sealed class ValueIndex
{
    /// <summary>So many characters tell most values apart; shorter ones are not looked up.</summary>
    internal const int StartLength = 4;

    /// <summary>Without values, as most texts have none.</summary>
    internal static readonly ValueIndex Empty = new([]);

    private const ulong Factor = 0x9E3779B97F4A7C15;

    private readonly IReadOnlyList<string> _values;
    private readonly Dictionary<ulong, Length[]> _lengths = [];
    private readonly Dictionary<(ulong Hash, int Length), int> _longest = [];

    /// <param name="values">The values, each once.</param>
    internal ValueIndex(IReadOnlyList<string> values)
    {
        _values = values;
        foreach (var alike in Enumerable.Range(0, values.Count).Where(index => values[index].Length >= StartLength).GroupBy(index => StartOf(values[index], 0)))
        {
            Add(alike.Key, alike.OrderBy(index => values[index], StringComparer.Ordinal));
        }
    }

    /// <summary>At each place of a text where values stand the longest of them, by its index.</summary>
    internal IEnumerable<(int Start, int Index)> In(string text)
    {
        ulong[]? hashes = null;
        for (var start = 0; _lengths.Count > 0 && start + StartLength <= text.Length; start++)
        {
            if (_lengths.TryGetValue(StartOf(text, start), out var lengths))
            {
                hashes ??= HashesOf(text);
                if (LongestAt(hashes, start, lengths) is >= 0 and var index)
                {
                    yield return (start, index);
                }
            }
        }
    }

    private int LongestAt(ulong[] hashes, int start, Length[] lengths)
    {
        var found = -1;
        for (int low = 0, high = lengths.Length - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            var length = lengths[middle];
            if (start + length.Characters < hashes.Length && _longest.TryGetValue((HashOf(hashes, start, length), length.Characters), out var longest))
            {
                found = longest >= 0 ? longest : found;
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return found;
    }

    /// <summary>Adds values that begin alike, in ordinal order: a value follows those that it begins with.</summary>
    private void Add(ulong start, IEnumerable<int> alike)
    {
        var sorted = alike.ToList();
        var lengths = sorted.Select(index => _values[index].Length).Distinct().OrderBy(static length => length).Select(static length => new Length(length, Power(length))).ToArray();
        _lengths.Add(start, lengths);
        var inside = new List<int>();
        foreach (var index in sorted)
        {
            var value = _values[index];
            while (inside.Count > 0 && !value.StartsWith(_values[inside[inside.Count - 1]], StringComparison.Ordinal))
            {
                inside.RemoveAt(inside.Count - 1);
            }

            inside.Add(index);
            Mark(value, lengths, inside);
        }
    }

    /// <summary>Leaves marks where a search for the value looks.</summary>
    /// <param name="value">The value.</param>
    /// <param name="lengths">The lengths of those that begin like it.</param>
    /// <param name="inside">The values that it begins with, the shortest first, itself last.</param>
    private void Mark(string value, Length[] lengths, List<int> inside)
    {
        var hashes = HashesOf(value);
        for (int low = 0, high = lengths.Length - 1; low <= high;)
        {
            var middle = (low + high) / 2;
            var length = lengths[middle];
            if (length.Characters > value.Length)
            {
                high = middle - 1;
                continue;
            }

            var longest = inside.FindLastIndex(index => _values[index].Length <= length.Characters);
            _longest[(HashOf(hashes, 0, length), length.Characters)] = longest < 0 ? -1 : inside[longest];
            if (length.Characters == value.Length)
            {
                return;
            }

            low = middle + 1;
        }
    }

    private static ulong[] HashesOf(string text)
    {
        var hashes = new ulong[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
        {
            hashes[i + 1] = unchecked((hashes[i] * Factor) + text[i] + 1);
        }

        return hashes;
    }

    private static ulong HashOf(ulong[] hashes, int start, Length length) =>
        unchecked(hashes[start + length.Characters] - (hashes[start] * length.Power));

    private static ulong Power(int exponent)
    {
        var result = 1UL;
        for (var factor = Factor; exponent > 0; exponent >>= 1, factor = unchecked(factor * factor))
        {
            result = (exponent & 1) == 1 ? unchecked(result * factor) : result;
        }

        return result;
    }

    private static ulong StartOf(string text, int start) =>
        ((ulong)text[start] << 48) | ((ulong)text[start + 1] << 32) | ((ulong)text[start + 2] << 16) | text[start + 3];

    /// <summary>A length of values.</summary>
    /// <param name="Characters">The length.</param>
    /// <param name="Power">What the hash of the characters in front of so many is multiplied by.</param>
    private readonly record struct Length(int Characters, ulong Power);
}
