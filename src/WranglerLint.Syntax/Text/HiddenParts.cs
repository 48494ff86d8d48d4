namespace WranglerLint.Text;

/// <summary>What of a text must not reach any output: passwords, tokens and keys.</summary>
public sealed class HiddenParts
{
    /// <summary>Shorter values, and words, also occur where nobody gives them away; of those only quoted ones are hidden in messages.</summary>
    private const int DistinctLength = 12;

    private readonly IReadOnlyList<string> _values;
    private readonly ValueIndex _index;
    private readonly IReadOnlyList<int> _tooShort;

    /// <param name="content">The text.</param>
    /// <param name="spans">The parts of it to hide; those that lie outside are cut.</param>
    /// <param name="values">What these parts mean, for messages: a value may be written with escapes.</param>
    public HiddenParts(string content, IEnumerable<SourceSpan> spans, IEnumerable<string> values)
    {
        _values = [.. values.Where(static value => value.Trim().Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(static value => value.Length)];
        _tooShort = [.. Enumerable.Range(0, _values.Count).Where(index => _values[index].Length < ValueIndex.StartLength)];
        _index = _values.Count == 0 ? ValueIndex.Empty : new ValueIndex(_values);
        Shown = Cover(content, spans, _index.In(content)
            .Where(found => IsDistinct(_values[found.Index]))
            .Select(found => new SourceSpan(found.Start, _values[found.Index].Length)));
    }

    /// <summary>The text with an asterisk for each hidden character, so that places stay where they are.</summary>
    public string Shown { get; }

    /// <summary>A sentence about the text without the hidden values.</summary>
    public string Mask(string sentence)
    {
        if (_values.Count == 0)
        {
            return sentence;
        }

        // What begins with a longer value is found when that is gone.
        for (var before = ""; before != sentence;)
        {
            before = sentence;
            sentence = MaskOnce(sentence);
        }

        return sentence;
    }

    private string MaskOnce(string sentence)
    {
        // Longer ones first: one may be a part of another.
        foreach (var index in _index.In(sentence).Select(static found => found.Index).Concat(_tooShort).Distinct().OrderBy(static index => index).ToList())
        {
            var value = _values[index];
            sentence = IsDistinct(value) ? sentence.Replace(value, "***") : sentence.Replace($"\"{value}\"", "\"***\"");
        }

        return sentence;
    }

    private static bool IsDistinct(string value) =>
        value.Length >= DistinctLength || (value.Length >= DistinctLength / 2 && value.Any(char.IsDigit));

    /// <param name="content">The text.</param>
    /// <param name="spans">What to cover.</param>
    /// <param name="others">More of it, in the order of the text; one may lie in another.</param>
    private static string Cover(string content, IEnumerable<SourceSpan> spans, IEnumerable<SourceSpan> others)
    {
        char[]? shown = null;
        foreach (var span in spans)
        {
            CoverFrom(span.Start, span);
        }

        var covered = 0;
        foreach (var span in others)
        {
            CoverFrom(Math.Max(covered, span.Start), span);
            covered = Math.Max(covered, span.End);
        }

        return shown is null ? content : new string(shown);

        void CoverFrom(int start, SourceSpan span)
        {
            shown ??= content.ToCharArray();
            for (var i = Math.Max(0, start); i < Math.Min(content.Length, span.End); i++)
            {
                shown[i] = content[i] is '\n' or '\r' ? content[i] : '*';
            }
        }
    }
}
