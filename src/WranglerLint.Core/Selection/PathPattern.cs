namespace WranglerLint.Selection;

/// <summary>
/// A place in configurations as reports name it, <c>env.staging.kv_namespaces[0].id</c>, with <c>*</c> for any key and
/// <c>[*]</c> for any element. It stands for all that lies below it too.
/// </summary>
internal sealed class PathPattern
{
    private readonly IReadOnlyList<string> _steps;

    private PathPattern(IReadOnlyList<string> steps) => _steps = steps;

    /// <summary>Reads a pattern; null if it is none.</summary>
    internal static PathPattern? Parse(string text) => StepsOf(text) is { } steps ? new PathPattern(steps) : null;

    /// <summary>Whether a place, as a report names it, is meant.</summary>
    internal bool Match(string path) =>
        StepsOf(path) is { } steps
        && steps.Count >= _steps.Count
        && _steps.Zip(steps, static (pattern, step) => pattern == step || pattern == (step[0] == '[' ? "[*]" : "*")).All(static same => same);

    /// <summary>The keys, quotes included, and the indexes, brackets included.</summary>
    private static List<string>? StepsOf(string text)
    {
        var steps = new List<string>();
        if (text == "$")
        {
            return steps;
        }

        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '.' && steps.Count > 0)
            {
                i++;
            }

            var end = EndOfStep(text, i);
            if (end <= i || (text[i] != '[' && steps.Count > 0 && text[i - 1] != '.'))
            {
                return null;
            }

            steps.Add(text.Substring(i, end - i));
            i = end;
        }

        return steps.Count == 0 ? null : steps;
    }

    /// <summary>Behind the step that begins here; not behind <paramref name="start"/> if none does.</summary>
    private static int EndOfStep(string text, int start)
    {
        if (start >= text.Length)
        {
            return start;
        }

        if (text[start] == '[')
        {
            var close = text.IndexOf(']', start);
            var inner = close < 0 ? "" : text.Substring(start + 1, close - start - 1);
            return inner == "*" || (inner.Length > 0 && inner.All(static c => c is >= '0' and <= '9')) ? close + 1 : start;
        }

        if (text[start] == '"')
        {
            var i = start + 1;
            while (i < text.Length && text[i] != '"')
            {
                i += text[i] == '\\' ? 2 : 1;
            }

            return i < text.Length ? i + 1 : start;
        }

        var end = text.IndexOfAny(['.', '[', ']', '"', ' '], start);
        return end < 0 ? text.Length : text[end] is '.' or '[' ? end : start;
    }
}
