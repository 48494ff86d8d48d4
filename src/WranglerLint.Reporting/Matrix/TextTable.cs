using System.Globalization;
using System.Text;
using WranglerLint.Reporting.Human;

namespace WranglerLint.Reporting.Matrix;

/// <summary>A table for terminals whose columns share the width that there is.</summary>
internal sealed class TextTable
{
    /// <summary>Narrower columns cut what tells one cell from another.</summary>
    private const int NarrowestColumn = 14;

    private const int WidestName = 40;
    private const string Separator = " | ";
    private const string Ellipsis = "...";

    private readonly IReadOnlyList<Row> _rows;
    private readonly int[] _widths;

    private TextTable(IReadOnlyList<Row> rows, int[] widths)
    {
        _rows = rows;
        _widths = widths;
    }

    /// <summary>Lays out a table; null if it cannot be read in the width that there is.</summary>
    /// <param name="rows">The rows, the header first.</param>
    /// <param name="width">How many columns of text there are.</param>
    internal static TextTable? Create(IReadOnlyList<Row> rows, int width)
    {
        var widths = new int[rows[0].Cells.Count + 1];
        foreach (var row in rows)
        {
            widths[0] = Math.Max(widths[0], Math.Min(WidestName, WidthOf(row.Name)));
            for (var i = 0; i < row.Cells.Count; i++)
            {
                widths[i + 1] = Math.Max(widths[i + 1], row.Cells[i].Select(LineWidth).DefaultIfEmpty(0).Max());
            }
        }

        var room = width - widths[0] - ((widths.Length - 1) * Separator.Length);
        while (widths.Skip(1).Sum() > room)
        {
            var widest = Array.LastIndexOf(widths, widths.Skip(1).Max());
            if (widths[widest] <= NarrowestColumn)
            {
                return null;
            }

            widths[widest]--;
        }

        return new TextTable(rows, widths);
    }

    /// <summary>How many columns a text takes.</summary>
    internal static int WidthOf(string text) => Elements(text).Sum(DisplayWidth.OfElement);

    internal void Write(TextWriter output, Palette palette)
    {
        Write(_rows[0], output, palette);
        output.Write(string.Join("-+-", _widths.Select(static width => new string('-', width))) + "\n");
        foreach (var row in _rows.Skip(1))
        {
            Write(row, output, palette);
        }
    }

    private static int LineWidth(IReadOnlyList<TextPiece> line) => line.Sum(static piece => WidthOf(piece.Text)) + Math.Max(0, line.Count - 1);

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }

    /// <summary>The text, or as much of its beginning and its end as fits: both tell names apart.</summary>
    private static string Cut(string text, int width)
    {
        if (WidthOf(text) <= width)
        {
            return text;
        }

        var room = width - Ellipsis.Length;
        var end = Fitting(Elements(text).Reverse(), room / 2).Reverse().ToList();
        var start = Fitting(Elements(text), room - end.Sum(DisplayWidth.OfElement));
        return string.Concat(start) + Ellipsis + string.Concat(end);
    }

    private static IEnumerable<string> Fitting(IEnumerable<string> elements, int room) =>
        elements.TakeWhile(element => (room -= DisplayWidth.OfElement(element)) >= 0);

    /// <summary>Breaks lines between pieces.</summary>
    private static List<List<TextPiece>> Wrap(IReadOnlyList<IReadOnlyList<TextPiece>> lines, int width)
    {
        var wrapped = new List<List<TextPiece>>();
        foreach (var line in lines)
        {
            List<TextPiece> current = [];
            foreach (var piece in line.Select(piece => piece with { Text = Cut(piece.Text, width) }))
            {
                if (current.Count > 0 && LineWidth([.. current, piece]) > width)
                {
                    wrapped.Add(current);
                    current = [];
                }

                current.Add(piece);
            }

            wrapped.Add(current);
        }

        return wrapped;
    }

    private void Write(Row row, TextWriter output, Palette palette)
    {
        var cells = row.Cells.Select((cell, index) => Wrap(cell, _widths[index + 1])).ToList();
        var height = Math.Max(1, cells.Select(static cell => cell.Count).DefaultIfEmpty(0).Max());
        for (var i = 0; i < height; i++)
        {
            var name = i == 0 ? new TextPiece(row.Cells.Count == 0 ? row.Name : Cut(row.Name, _widths[0]), row.Style) : default;
            var line = new StringBuilder(name.Text is null ? "" : name.Paint(palette));
            var written = name.Text is null ? 0 : WidthOf(name.Text);
            for (var column = 0; column < cells.Count; column++)
            {
                line.Append(' ', _widths[column] - written).Append(palette.Frame(Separator.TrimEnd())).Append(' ');
                var pieces = i < cells[column].Count ? cells[column][i] : [];
                line.AppendJoin(' ', pieces.Select(piece => piece.Paint(palette)));
                written = LineWidth(pieces);
            }

            output.Write(line.ToString().TrimEnd() + "\n");
        }
    }

    /// <summary>A row: a name and for each column lines of pieces. Without cells it is a heading.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Cells">The cells.</param>
    /// <param name="Style">How the name looks.</param>
    internal sealed record Row(string Name, IReadOnlyList<IReadOnlyList<IReadOnlyList<TextPiece>>> Cells, TextStyle Style);
}
