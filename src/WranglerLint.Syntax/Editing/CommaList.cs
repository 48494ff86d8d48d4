using WranglerLint.Text;

namespace WranglerLint.Editing;

/// <summary>Elements between brackets with commas between them: an array or object of JSON, an array or inline table of TOML.</summary>
/// <param name="layout">The text.</param>
/// <param name="list">All of it, with its brackets.</param>
/// <param name="elements">The elements, in the order of the text.</param>
internal sealed class CommaList(TextLayout layout, SourceSpan list, IReadOnlyList<SourceSpan> elements)
{
    /// <summary>Where the closing bracket stands.</summary>
    private int Close => list.End - 1;

    /// <summary>Whether an element and its comma have lines of their own, so that comments there are about it.</summary>
    internal bool HasOwnLines(SourceSpan element) => layout.IsFirstOnLine(element.Start) && layout.RestOfLine(EndOf(element)).IsFree;

    /// <summary>An element's comment behind its comma, with the blanks before it; empty if there is none.</summary>
    internal string CommentBehind(SourceSpan element) =>
        layout.RestOfLine(EndOf(element)).Comment is { } comment ? layout[SourceSpan.FromBounds(EndOf(element), comment.End)] : "";

    /// <summary>Removes an element with its comma; its comments stay.</summary>
    internal IEnumerable<TextEdit>? Remove(SourceSpan element) => Remove(element, isMoved: false, withComments: false);

    /// <summary>Removes an element with its comma and the comments in it.</summary>
    /// <param name="element">The element, which comes in again elsewhere.</param>
    /// <param name="withComments">Whether the comments around it go, too, if it has lines of its own.</param>
    internal IEnumerable<TextEdit>? Cut(SourceSpan element, bool withComments) => Remove(element, isMoved: true, withComments);

    private IEnumerable<TextEdit>? Remove(SourceSpan element, bool isMoved, bool withComments)
    {
        var index = elements.ToList().IndexOf(element);
        if (index < 0)
        {
            return null;
        }

        var end = EndOf(element);
        var hasOwnLines = HasOwnLines(element);
        return layout.HasComments(hasOwnLines ? element.End : element.Start, end) ? null
            : hasOwnLines ? RemoveLines(index, end, isMoved, withComments)
            : index < elements.Count - 1 ? RemoveBefore(element, end, elements[index + 1].Start)
            : index > 0 ? RemoveLast(elements[index - 1], element)
            : [new TextEdit(layout.HasComments(list.Start, list.End) ? SourceSpan.FromBounds(element.Start, end) : SourceSpan.FromBounds(list.Start + 1, Close), "")];
    }

    /// <summary>Adds an element at the end.</summary>
    /// <param name="block">The element.</param>
    /// <param name="indent">The indent of an element of an empty list that gets a line of its own; null to stay on the line.</param>
    /// <param name="padding">What stands inside the brackets of a list on one line.</param>
    internal IEnumerable<TextEdit>? Append(Block block, string? indent, string padding)
    {
        if (elements.Count == 0)
        {
            return AppendFirst(block, indent, padding);
        }

        var last = elements[elements.Count - 1];
        var comma = CommaBehind(last);
        var end = EndOf(last);
        if (layout.LineEnd(end) >= Close)
        {
            return block.HasComments ? null
                : comma is null ? [new TextEdit(new SourceSpan(end, 0), ", " + block.Write(layout.IndentOf(last.Start)))]
                : [new TextEdit(new SourceSpan(end, 0), " " + block.Write(layout.IndentOf(last.Start)) + ",")];
        }

        if (!layout.RestOfLine(end).IsFree || layout.HasComments(last.End, end))
        {
            return null;
        }

        var own = layout.IsFirstOnLine(last.Start) ? layout.IndentOf(last.Start) : layout.IndentOf(list.Start) + layout.IndentUnit;
        var text = layout.NewLine + Lines(block, own, hasComma: comma is not null);
        return comma is null
            ? [new TextEdit(new SourceSpan(last.End, 0), ","), new TextEdit(new SourceSpan(layout.LineEnd(end), 0), text)]
            : [new TextEdit(new SourceSpan(layout.LineEnd(end), 0), text)];
    }

    private IEnumerable<TextEdit>? AppendFirst(Block block, string? indent, string padding)
    {
        if (layout.HasComments(list.Start, list.End) || layout.LineEnd(list.Start) < Close)
        {
            // Whatever the lines between the brackets hold, comments or nothing, stays above.
            return layout.IsFirstOnLine(Close)
                ? [new TextEdit(new SourceSpan(layout.LineStart(Close), 0), Lines(block, layout.IndentOf(Close) + layout.IndentUnit, hasComma: false) + layout.NewLine)]
                : null;
        }

        var inside = SourceSpan.FromBounds(list.Start + 1, Close);
        return indent is not null
            ? [new TextEdit(inside, layout.NewLine + Lines(block, indent, hasComma: false) + layout.NewLine + layout.IndentOf(list.Start))]
            : block.HasComments ? null
            : [new TextEdit(inside, padding + block.Write("") + padding)];
    }

    private string Lines(Block block, string indent, bool hasComma) =>
        string.Concat(block.Above.Select(line => indent + line + layout.NewLine)) + indent + block.Write(indent) + (hasComma ? "," : "") + block.Behind;

    private IEnumerable<TextEdit> RemoveLines(int index, int end, bool isMoved, bool withComments)
    {
        var element = elements[index];
        yield return withComments ? new TextEdit(SourceSpan.FromBounds(layout.StartOfCommentsAbove(element.Start), layout.NextLine(end)), "")
            : layout.KeepComments(SourceSpan.FromBounds(element.Start, end), isMoved) ?? new TextEdit(SourceSpan.FromBounds(layout.LineStart(element.Start), layout.NextLine(end)), "");

        // Plain JSON knows no comma before a closing bracket.
        if (index > 0 && index == elements.Count - 1 && CommaBehind(element) is null && CommaBehind(elements[index - 1]) is { } before)
        {
            yield return new TextEdit(new SourceSpan(before, 1), "");
        }
    }

    private TextEdit[] RemoveBefore(SourceSpan element, int end, int next) =>
        [new TextEdit(SourceSpan.FromBounds(element.Start, layout.HasComments(end, next) ? layout.SkipBlanks(end) : next), "")];

    private TextEdit[]? RemoveLast(SourceSpan before, SourceSpan element)
    {
        var start = CommaBehind(element) is null ? before.End : EndOf(before);
        var end = EndOf(element);
        return layout.HasComments(start, end) ? null : [new TextEdit(SourceSpan.FromBounds(start, end), "")];
    }

    /// <summary>The end of an element with its comma, if it has one.</summary>
    private int EndOf(SourceSpan element) => CommaBehind(element) is { } comma ? comma + 1 : element.End;

    private int? CommaBehind(SourceSpan element) =>
        layout.SkipTrivia(element.End) is var next && next < list.End && layout[next] == ',' ? next : null;
}
