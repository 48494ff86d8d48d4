using System.Globalization;
using System.Text;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Human;

/// <summary>A source line as a terminal can show it, and where a span of it is then.</summary>
/// <param name="Text">The line, or the part of it around the span.</param>
/// <param name="MarkStart">Columns in front of the span.</param>
/// <param name="MarkWidth">Columns of the span, at least 1.</param>
internal sealed record DisplayLine(string Text, int MarkStart, int MarkWidth)
{
    /// <summary>Lines that take more columns are cut.</summary>
    internal const int MaxWidth = 160;

    /// <summary>How much of a line is looked at on both sides of the mark: emoji and accents take many characters in one column.</summary>
    private const int MostLooked = 4 * 1024;

    private const string Ellipsis = "...";
    private const string Tab = "    ";

    /// <summary>Prepares a line.</summary>
    /// <param name="text">The file.</param>
    /// <param name="line">The line without its end.</param>
    /// <param name="mark">The span to mark; what lies outside the line is ignored.</param>
    internal static DisplayLine Create(SourceText text, SourceSpan line, SourceSpan mark)
    {
        var near = Near(text, line, mark);
        var cells = CellsOf(text.Shown.Substring(near.Start, near.Length), near.Start);
        var first = cells.FindIndex(cell => cell.End > mark.Start);
        first = first < 0 ? cells.Count : first;
        var last = cells.FindIndex(first, cell => cell.End >= mark.End);
        var end = mark.Length == 0 ? first : last < 0 ? cells.Count : last + 1;

        var (from, to) = WindowAround(cells, first, end);
        var shown = new StringBuilder();
        var isCutInFront = from > 0 || near.Start > line.Start;
        shown.Append(isCutInFront ? Ellipsis : "");
        foreach (var cell in cells[from..to])
        {
            shown.Append(cell.Text);
        }

        shown.Append(to < cells.Count || near.End < line.End ? Ellipsis : "");
        var start = (isCutInFront ? Ellipsis.Length : 0) + WidthOf(cells, from, first);
        return new DisplayLine(shown.ToString().TrimEnd(), start, Math.Max(1, WidthOf(cells, first, Math.Min(end, to))));
    }

    /// <summary>
    /// The part of a line that a window around the mark can show: of a line with millions of characters the others are not looked at.
    /// </summary>
    private static SourceSpan Near(SourceText text, SourceSpan line, SourceSpan mark)
    {
        var start = Math.Max(line.Start, Math.Min(mark.Start, line.End) - MostLooked);
        var end = Math.Min(line.End, Math.Max(Math.Min(mark.End, mark.Start + MostLooked), start) + MostLooked);

        // Not in the middle of a character.
        start += start > line.Start && char.IsLowSurrogate(text.Content[start]) ? 1 : 0;
        end -= end < line.End && char.IsLowSurrogate(text.Content[end]) ? 1 : 0;
        return SourceSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>The cells to show: all if they fit, otherwise the marked ones with what fits on both sides.</summary>
    private static (int From, int To) WindowAround(List<Cell> cells, int first, int end)
    {
        if (WidthOf(cells, 0, cells.Count) <= MaxWidth)
        {
            return (0, cells.Count);
        }

        var room = MaxWidth - (2 * Ellipsis.Length);
        var (from, to) = (first, first);
        var width = 0;
        while (to < end && width + cells[to].Width <= room)
        {
            width += cells[to++].Width;
        }

        // Half of the room that is left goes to the front; what the end of the line does not need follows.
        var rest = Math.Max((room - width) / 2, room - width - WidthOf(cells, to, cells.Count));
        while (from > 0 && cells[from - 1].Width <= rest)
        {
            rest -= cells[--from].Width;
            width += cells[from].Width;
        }

        while (to < cells.Count && width + cells[to].Width <= room)
        {
            width += cells[to++].Width;
        }

        return (from, to);
    }

    private static List<Cell> CellsOf(string line, int offset)
    {
        var cells = new List<Cell>(line.Length);
        var elements = StringInfo.GetTextElementEnumerator(line);
        while (elements.MoveNext())
        {
            var element = elements.GetTextElement();
            var end = offset + elements.ElementIndex + element.Length;
            cells.Add(element == "\t" ? new Cell(end, Tab, Tab.Length) : CellOf(end, element));
        }

        return cells;
    }

    private static Cell CellOf(int end, string element)
    {
        var visible = VisibleText.Of(element);
        return new Cell(end, visible, visible.Length > element.Length ? visible.Length : DisplayWidth.OfElement(visible));
    }

    private static int WidthOf(List<Cell> cells, int from, int to)
    {
        var width = 0;
        for (var i = from; i < to; i++)
        {
            width += cells[i].Width;
        }

        return width;
    }

    /// <summary>What readers see as one character.</summary>
    private readonly record struct Cell(int End, string Text, int Width);
}
