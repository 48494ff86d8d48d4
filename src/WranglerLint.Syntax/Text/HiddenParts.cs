using System.Text;

namespace WranglerLint.Text;

/// <summary>What of a text must not reach any output: passwords, tokens and keys.</summary>
public sealed class HiddenParts
{
    /// <summary>Shorter values, and words, also occur where nobody gives them away; of those only quoted ones are hidden in messages.</summary>
    private const int DistinctLength = 12;

    private readonly IReadOnlyList<string> _values;

    /// <param name="content">The text.</param>
    /// <param name="spans">The parts of it to hide; those that lie outside are cut.</param>
    /// <param name="values">What these parts mean, for messages: a value may be written with escapes.</param>
    public HiddenParts(string content, IEnumerable<SourceSpan> spans, IEnumerable<string> values)
    {
        _values = [.. values.Where(static value => value.Trim().Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(static value => value.Length)];
        Shown = Cover(content, spans.Concat(_values.Where(IsDistinct).SelectMany(value => Occurrences(content, value))));
    }

    /// <summary>The text with an asterisk for each hidden character, so that places stay where they are.</summary>
    public string Shown { get; }

    /// <summary>A sentence about the text without the hidden values.</summary>
    public string Mask(string sentence)
    {
        foreach (var value in _values)
        {
            sentence = IsDistinct(value) ? sentence.Replace(value, "***") : sentence.Replace($"\"{value}\"", "\"***\"");
        }

        return sentence;
    }

    private static bool IsDistinct(string value) =>
        value.Length >= DistinctLength || (value.Length >= DistinctLength / 2 && value.Any(char.IsDigit));

    private static IEnumerable<SourceSpan> Occurrences(string content, string value)
    {
        for (var at = content.IndexOf(value, StringComparison.Ordinal); at >= 0; at = content.IndexOf(value, at + value.Length, StringComparison.Ordinal))
        {
            yield return new SourceSpan(at, value.Length);
        }
    }

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
