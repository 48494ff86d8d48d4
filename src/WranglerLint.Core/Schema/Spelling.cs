namespace WranglerLint.Schema;

/// <summary>Finds what somebody meant to write.</summary>
public static class Spelling
{
    private const int Far = 3;

    /// <summary>
    /// The candidate nearest to a word: the same letters in other case or with other separators, or at most two
    /// insertions, deletions, substitutions and transpositions away. Null if none is near.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var best = Far;
        foreach (var candidate in candidates)
        {
            // Words whose lengths differ by as much are as far apart; a megabyte need not be compared to know that.
            var distance = HaveSameLetters(word, candidate) ? 0
                : Math.Abs(word.Length - candidate.Length) >= Far ? Far
                : Distance(word, candidate);

            // Two of three letters are not a typing mistake. Of several candidates that are as near the first in alphabetical order is taken.
            var isNearer = distance < best || (distance == best && nearest is not null && string.CompareOrdinal(candidate, nearest) < 0);
            if (isNearer && distance * 2 < Math.Max(word.Length, candidate.Length))
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

    /// <summary>Whether two words are the same but for case and separators.</summary>
    private static bool HaveSameLetters(string left, string right)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            i = SkipSeparators(left, i);
            j = SkipSeparators(right, j);
            if (i == left.Length || j == right.Length)
            {
                return i == left.Length && j == right.Length;
            }

            if (char.ToLowerInvariant(left[i++]) != char.ToLowerInvariant(right[j++]))
            {
                return false;
            }
        }
    }

    private static int SkipSeparators(string word, int start)
    {
        while (start < word.Length && word[start] is '-' or '_')
        {
            start++;
        }

        return start;
    }
}
