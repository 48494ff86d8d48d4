namespace WranglerLint.Rules;

/// <summary>Small pieces of sentences.</summary>
internal static class Words
{
    private const int Most = 6;

    /// <summary>Names in a sentence: <c>A</c>, <c>A and B</c>, <c>A, B and C</c>; of many, the first six and a number.</summary>
    internal static string List(IEnumerable<string> names)
    {
        var all = names.ToList();
        var shown = all.Count > Most + 1 ? [.. all.Take(Most), $"{all.Count - Most} more"] : all;
        return shown.Count == 1
            ? shown[0]
            : $"{string.Join(", ", shown.Take(shown.Count - 1))} and {shown[shown.Count - 1]}";
    }
}
