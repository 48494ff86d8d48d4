using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>The lines and comments of a document, as edits have to respect them.</summary>
internal sealed class TextLayout
{
    private readonly ConfigDocument _document;
    private readonly string _content;

    internal TextLayout(ConfigDocument document)
    {
        _document = document;
        _content = document.Text.Content;
        var end = _content.IndexOf('\n');
        NewLine = end > 0 && _content[end - 1] == '\r' ? "\r\n" : "\n";
    }

    /// <summary>The end of the text's first line, by which new ones end too.</summary>
    internal string NewLine { get; }

    /// <summary>How much deeper a table's entries stand than the table: a tab or some spaces; empty where everything is on one line.</summary>
    internal string IndentUnit
    {
        get
        {
            var first = _document.Root.Entries.Select(static entry => entry.KeySpan.Start).DefaultIfEmpty(0).Min();
            return IsFirstOnLine(first) && IndentOf(first) is { Length: > 0 } indent ? indent : "  ";
        }
    }

    internal string this[SourceSpan span] => _document.Text[span];

    internal char this[int offset] => _content[offset];

    internal int Length => _content.Length;

    internal int LineStart(int offset) => offset - _document.Text.GetPosition(offset).Column + 1;

    /// <summary>The end of a line without what ends it.</summary>
    internal int LineEnd(int offset) => _document.Text.GetLine(_document.Text.GetPosition(offset).Line).End;

    /// <summary>The start of the line below, or the end of the text.</summary>
    internal int NextLine(int offset)
    {
        var line = _document.Text.GetPosition(offset).Line;
        return line == _document.Text.LineCount ? _content.Length : _document.Text.GetLine(line + 1).Start;
    }

    internal string IndentOf(int offset)
    {
        var start = LineStart(offset);
        return _content.Substring(start, SkipBlanks(start) - start);
    }

    internal bool IsFirstOnLine(int offset) => SkipBlanks(LineStart(offset)) >= offset;

    internal bool IsBlankLine(int lineStart) => SkipBlanks(lineStart) == LineEnd(lineStart);

    internal int SkipBlanks(int offset)
    {
        while (offset < _content.Length && _content[offset] is ' ' or '\t')
        {
            offset++;
        }

        return offset;
    }

    internal bool HasComments(int start, int end) => _document.Comments.Any(comment => comment.Start < end && start < comment.End);

    /// <summary>Leaves of a part of the text its comments, on lines of their own; null if there are none.</summary>
    /// <param name="span">The part, with nothing before it on its first line.</param>
    /// <param name="isMoved">Whether the part comes in again elsewhere with the comments in it: then only the one behind it on its last line stays.</param>
    internal TextEdit? KeepComments(SourceSpan span, bool isMoved = false)
    {
        var behind = RestOfLine(span.End).Comment;
        var comments = _document.Comments.Where(comment => (!isMoved && span.Contains(comment)) || comment == behind).Select(comment => this[comment]).ToList();
        return comments.Count == 0
            ? null
            : new TextEdit(SourceSpan.FromBounds(span.Start, behind?.End ?? span.End), string.Join(NewLine + IndentOf(span.Start), comments));
    }

    /// <summary>The next character that is neither white nor part of a comment.</summary>
    internal int SkipTrivia(int offset)
    {
        for (; offset < _content.Length; offset++)
        {
            if (CommentAt(offset) is { } comment)
            {
                offset = comment.End - 1;
            }
            else if (!char.IsWhiteSpace(_content[offset]))
            {
                break;
            }
        }

        return offset;
    }

    internal SourceSpan? CommentAt(int offset)
    {
        foreach (var comment in _document.Comments)
        {
            if (comment.Start == offset)
            {
                return comment;
            }
        }

        return null;
    }

    /// <summary>The comment behind something, if nothing else stands on the rest of its line.</summary>
    /// <returns>Whether the rest of the line is free, and the comment on it.</returns>
    internal (bool IsFree, SourceSpan? Comment) RestOfLine(int offset)
    {
        var end = LineEnd(offset);
        var start = SkipBlanks(offset);
        return start == end ? (true, null)
            : CommentAt(start) is { } comment && comment.End <= end && SkipBlanks(comment.End) == end ? (true, comment)
            : (false, null);
    }

    /// <summary>The start of the lines directly above that hold nothing but a comment; the line's own start if there are none.</summary>
    internal int StartOfCommentsAbove(int offset)
    {
        var start = LineStart(offset);
        while (start > 0)
        {
            var above = LineStart(start - 1);
            var first = SkipBlanks(above);
            if (CommentAt(first) is not { } comment || RestOfLine(comment.End) is not { IsFree: true, Comment: null } || LineEnd(above) < comment.End)
            {
                break;
            }

            start = above;
        }

        return start;
    }

    /// <summary>The lines directly above something that hold nothing but a comment, without their indents.</summary>
    internal IReadOnlyList<string> CommentsAbove(int offset)
    {
        var lines = new List<string>();
        for (var line = StartOfCommentsAbove(offset); line < LineStart(offset); line = NextLine(line))
        {
            lines.Add(_content.Substring(SkipBlanks(line), LineEnd(line) - SkipBlanks(line)));
        }

        return lines;
    }
}
