using System.Text;

namespace WranglerLint.Text;

/// <summary>What of a text must not reach any output: passwords, tokens and keys.</summary>
public sealed class HiddenParts
{
    /// <summary>Shorter values, and words, also occur where nobody gives them away; of those only quoted ones are hidden in messages.</summary>
    private const int DistinctLength = 12;

    /// <summary>Values are looked up by so many of their first characters: a file can have thousands of them.</summary>
    private const int StartLength = 4;

    private readonly IReadOnlyList<string> _values;
    private readonly Dictionary<ulong, List<int>> _byStart = [];
    private readonly IReadOnlyList<int> _tooShort;

    /// <param name="content">The text.</param>
    /// <param name="spans">The parts of it to hide; those that lie outside are cut.</param>
    /// <param name="values">What these parts mean, for messages: a value may be written with escapes.</param>
    public HiddenParts(string content, IEnumerable<SourceSpan> spans, IEnumerable<string> values)
    {
        _values = [.. values.Where(static value => value.Trim().Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(static value => value.Length)];
        _tooShort = [.. Enumerable.Range(0, _values.Count).Where(index => _values[index].Length < StartLength)];
        for (var index = 0; index < _values.Count; index++)
        {
            if (_values[index].Length >= StartLength)
            {
                var start = StartOf(_values[index], 0);
                if (!_byStart.TryGetValue(start, out var same))
                {
                    _byStart.Add(start, same = []);
                }

                same.Add(index);
            }
        }

        Shown = Cover(content, spans.Concat(Occurrences(content)
            .Where(found => IsDistinct(_values[found.Index]))
            .Select(found => new SourceSpan(found.Start, _values[found.Index].Length))));
    }

    /// <summary>The text with an asterisk for each hidden character, so that places stay where they are.</summary>
    public string Shown { get; }

    /// <summary>A sentence about the text without the hidden values.</summary>
    public string Mask(string sentence)
    {
        // Longer ones first: one may be a part of another.
        foreach (var index in Occurrences(sentence).Select(static found => found.Index).Concat(_tooShort).Distinct().OrderBy(static index => index).ToList())
        {
            var value = _values[index];
            sentence = IsDistinct(value) ? sentence.Replace(value, "***") : sentence.Replace($"\"{value}\"", "\"***\"");
        }

        return sentence;
    }

    private static bool IsDistinct(string value) =>
        value.Length >= DistinctLength || (value.Length >= DistinctLength / 2 && value.Any(char.IsDigit));

    /// <summary>Where values stand in a text, by their indexes; not those that are too short to be looked up.</summary>
    private IEnumerable<(int Start, int Index)> Occurrences(string text)
    {
        for (var start = 0; _byStart.Count > 0 && start + StartLength <= text.Length; start++)
        {
            if (_byStart.TryGetValue(StartOf(text, start), out var same))
            {
                foreach (var index in same.Where(index => string.CompareOrdinal(text, start, _values[index], 0, _values[index].Length) == 0))
                {
                    yield return (start, index);
                }
            }
        }
    }

    private static ulong StartOf(string text, int start) =>
        ((ulong)text[start] << 48) | ((ulong)text[start + 1] << 32) | ((ulong)text[start + 2] << 16) | text[start + 3];

    private static string Cover(string content, IEnumerable<SourceSpan> spans)
    {
        StringBuilder? shown = null;
        foreach (var span in spans)
        {
            shown ??= new StringBuilder(content);
            for (var i = Math.Max(0, span.Start); i < Math.Min(content.Length, span.End); i++)
            {
                shown[i] = content[i] is '\n' or '\r' ? content[i] : '*';
            }
        }

        return shown?.ToString() ?? content;
    }
}
