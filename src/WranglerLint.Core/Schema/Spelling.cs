namespace WranglerLint.Schema;

/// <summary>Finds what somebody meant to write.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate nearest to a word: the same letters in other case or with other separators, or at most two
    /// insertions, deletions, substitutions and transpositions away. Null if none is near.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = 3;
        var normalized = Normalize(word);
        foreach (var candidate in candidates.OrderBy(static candidate => candidate, StringComparer.Ordinal))
        {
            // Words are as far apart as their lengths, or more.
            var distance = normalized == Normalize(candidate) ? 0
                : Math.Abs(word.Length - candidate.Length) >= best ? best
                : Distance(word, candidate);

            // Two of three letters are not a typing mistake.
            if (distance < best && distance * 2 < Math.Max(word.Length, candidate.Length))
            {
                nearest = candidate;
                best = distance;
            }
        }

        return nearest;
    }

    /// <summary>How many insertions, deletions, substitutions and transpositions of neighbours lie between two words.</summary>
    public static int Distance(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var isSame = left[i - 1] == right[j - 1];
                var distance = Math.Min(
                    Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1,
                    rows[i - 1, j - 1] + (isSame ? 0 : 1));
                var isSwapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                rows[i, j] = isSwapped ? Math.Min(distance, rows[i - 2, j - 2] + 1) : distance;
            }
        }

        return rows[left.Length, right.Length];
    }

    private static string Normalize(string word) => word.Replace("-", "").Replace("_", "").ToLowerInvariant();
}
