namespace WranglerLint.Text;

/// <summary>A file's text with its lines. It knows the name it is shown under and nothing of the disk.</summary>
/// <remarks>A line ends with LF, CRLF or a lone CR, as in SARIF 2.1.0 §3.30.2 and in GitHub's fingerprints.</remarks>
public sealed class SourceText
{
    private int[]? _lineStarts;
    private HiddenParts? _hidden;

    /// <param name="path">The name to show: relative to the root of the run, with forward slashes.</param>
    /// <param name="content">The text without a byte order mark.</param>
    public SourceText(string path, string content)
    {
        Path = path;
        Content = content;
    }

    /// <summary>The name to show: relative to the root of the run, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>The whole text.</summary>
    public string Content { get; }

    /// <summary>
    /// The text as outputs may show it: secrets are covered, character by character. Reports and fingerprints are made from
    /// this, rules look at <see cref="Content"/>.
    /// </summary>
    public string Shown => _hidden?.Shown ?? Content;

    /// <summary>Whether somebody has looked for secrets in the text.</summary>
    public bool IsCovered => _hidden is not null;

    /// <summary>Number of code units.</summary>
    public int Length => Content.Length;

    /// <summary>Number of lines, at least 1.</summary>
    public int LineCount => LineStarts.Length;

    /// <summary>Found when somebody asks: of the sources that are read few have anything to point at.</summary>
    private int[] LineStarts => _lineStarts ??= FindLineStarts(Content);

    /// <summary>The text inside <paramref name="span"/>.</summary>
    public string this[SourceSpan span] => Content.Substring(span.Start, span.Length);

    /// <summary>The place of an offset between 0 and <see cref="Length"/>.</summary>
    public LinePosition GetPosition(int offset)
    {
        var index = Array.BinarySearch(LineStarts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return new LinePosition(index + 1, offset - LineStarts[index] + 1);
    }

    /// <summary>The offset of a place; a column behind the line's end is moved to the end.</summary>
    public int GetOffset(LinePosition position)
    {
        var line = GetLine(position.Line);
        return Math.Min(line.Start + position.Column - 1, line.End);
    }

    /// <summary>The span of a line without its line end.</summary>
    /// <param name="line">Line number, from 1 to <see cref="LineCount"/>.</param>
    public SourceSpan GetLine(int line)
    {
        var start = LineStarts[line - 1];
        var end = line < LineStarts.Length ? LineStarts[line] : Content.Length;
        while (end > start && Content[end - 1] is '\n' or '\r')
        {
            end--;
        }

        return SourceSpan.FromBounds(start, end);
    }

    /// <summary>The part of <paramref name="span"/> that lies on its first line.</summary>
    public SourceSpan ClampToFirstLine(SourceSpan span)
    {
        var line = GetLine(GetPosition(span.Start).Line);
        return SourceSpan.FromBounds(span.Start, Math.Max(span.Start, Math.Min(span.End, line.End)));
    }

    /// <summary>
    /// One character to show an error at: the one at <paramref name="offset"/>, or the last one of a line that ends there;
    /// empty on an empty line.
    /// </summary>
    internal SourceSpan VisibleAt(int offset)
    {
        var start = Math.Min(Math.Max(0, offset), Length);
        var line = GetLine(GetPosition(start).Line);
        return start < line.End ? WholeCharacters(new SourceSpan(start, 1))
            : line.Length > 0 ? WholeCharacters(new SourceSpan(line.End - 1, 1))
            : new SourceSpan(start, 0);
    }

    /// <summary>A span with the other halves of the surrogate pairs that it cuts.</summary>
    internal SourceSpan WholeCharacters(SourceSpan span)
    {
        var start = IsInsidePair(span.Start) ? span.Start - 1 : span.Start;
        return SourceSpan.FromBounds(start, span.Length > 0 && IsInsidePair(span.End) ? span.End + 1 : span.End);
    }

    private bool IsInsidePair(int offset) =>
        offset > 0 && offset < Length && char.IsLowSurrogate(Content[offset]) && char.IsHighSurrogate(Content[offset - 1]);

    /// <summary>Says what must not be shown. Whoever reads the text for secrets comes to the same result, so calls may repeat.</summary>
    public void Hide(HiddenParts parts) => _hidden = parts;

    /// <summary>Whether a part of the text must not be shown.</summary>
    public bool Hides(SourceSpan span) => string.CompareOrdinal(Shown, span.Start, Content, span.Start, span.Length) != 0;

    /// <summary>A sentence that may quote the text, without what must not be shown.</summary>
    public string Mask(string sentence) => _hidden?.Mask(sentence) ?? sentence;

    /// <summary>What to point at for a value: all of it on one line, otherwise its first character.</summary>
    internal SourceSpan AnchorOf(SourceSpan span) => ClampToFirstLine(span) == span ? span : new SourceSpan(span.Start, 1);

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static int[] FindLineStarts(string content)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c == '\n' || (c == '\r' && (i + 1 == content.Length || content[i + 1] != '\n')))
            {
                starts.Add(i + 1);
            }
        }

        return [.. starts];
    }
}
