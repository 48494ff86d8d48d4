using WranglerLint.Text;

namespace WranglerLint.Suppressions;

/// <summary>Which lines of a text hold nothing but comments.</summary>
internal sealed class CommentLines
{
    private readonly SourceText _text;
    private readonly HashSet<int> _lines = [];

    internal CommentLines(CommentedText commented)
    {
        _text = commented.Text;
        var ends = new Dictionary<int, int>();
        foreach (var comment in commented.Comments)
        {
            var last = LineOf(comment.End);
            for (var line = LineOf(comment.Start); line <= last; line++)
            {
                var span = _text.GetLine(line);
                var start = Math.Max(span.Start, comment.Start);
                var behind = ends.TryGetValue(line, out var end) ? end : span.Start;
                if (behind >= 0)
                {
                    ends[line] = IsBlank(behind, start) ? Math.Min(span.End, comment.End) : -1;
                }
            }
        }

        foreach (var pair in ends)
        {
            if (pair.Value >= 0 && IsBlank(pair.Value, _text.GetLine(pair.Key).End))
            {
                _lines.Add(pair.Key);
            }
        }
    }

    /// <summary>
    /// The lines that a comment is about: those that it shares with something else, or else the line below it and the comments
    /// that follow it directly.
    /// </summary>
    internal (int First, int Last) LinesOf(SourceSpan comment)
    {
        var (first, last) = (LineOf(comment.Start), LineOf(comment.End));
        if (!IsAlone(comment))
        {
            return (first, last);
        }

        while (_lines.Contains(last))
        {
            last++;
        }

        return (last, last);
    }

    /// <summary>Whether nothing but comments stands on the lines of a comment.</summary>
    internal bool IsAlone(SourceSpan comment) =>
        Enumerable.Range(LineOf(comment.Start), LineOf(comment.End) - LineOf(comment.Start) + 1).All(_lines.Contains);

    internal int LineOf(int offset) => _text.GetPosition(offset).Line;

    private bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(_text.Content[i]))
            {
                return false;
            }
        }

        return true;
    }
}
