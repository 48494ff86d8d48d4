using WranglerLint.Matrix;
using WranglerLint.Reporting.Human;

namespace WranglerLint.Reporting.Matrix;

/// <summary>Writes matrices for people at a terminal: as a table, or as a list where a table is too wide.</summary>
public sealed class TextMatrixWriter : IMatrixWriter
{
    private const string Ellipsis = "...";
    private const string Indent = "  ";

    private readonly int _width;
    private readonly Palette _palette;

    /// <param name="width">How many columns there are.</param>
    /// <param name="isColoured">Whether to write ANSI colour codes.</param>
    public TextMatrixWriter(int width, bool isColoured)
    {
        _width = width;
        _palette = new Palette(isColoured);
    }

    /// <inheritdoc/>
    public void Write(MatrixReport report, TextWriter output)
    {
        foreach (var matrix in report.Matrices.Select(static linked => linked.Matrix))
        {
            Write(matrix, output);
            output.Write('\n');
        }

        output.Write(Summary(report) + "\n");
    }

    private void Write(BindingMatrix matrix, TextWriter output)
    {
        var worker = matrix.WorkerName is { } name ? $": {name}" : "";
        output.Write(_palette.Bold(VisibleText.Of(matrix.Text.Path + worker)) + "\n");
        if (matrix.Groups.Count == 0)
        {
            output.Write("It binds nothing.\n");
        }
        else if (TextTable.Create(Rows(matrix), _width) is { } table)
        {
            output.Write('\n');
            table.Write(output, _palette);
        }
        else
        {
            WriteList(matrix, output);
        }

        if (matrix.OtherFindings.Count > 0)
        {
            var others = matrix.OtherFindings
                .GroupBy(static finding => (finding.Rule.Id, finding.Location.Start.Line))
                .Select(same => _palette.Mark(same.First().Severity, same.Key.Id) + $" in line {same.Key.Line}");
            output.Write($"\nOther findings: {string.Join(", ", others)}\n");
        }
    }

    private static List<TextTable.Row> Rows(BindingMatrix matrix) =>
    [
        new(
            "",
            [
                .. matrix.Columns.Select(static column => (IReadOnlyList<IReadOnlyList<TextPiece>>)
                [
                    [new TextPiece(VisibleText.Of(column.Title), TextStyle.Bold)],
                    [new TextPiece(CellWords.PurposeOf(column), TextStyle.Faint)],
                ]),
            ],
            TextStyle.Plain),
        .. matrix.Groups.SelectMany(static group => (IEnumerable<TextTable.Row>)
        [
            new(group.Title, [], TextStyle.Bold),
            .. group.Rows.Select(static row => new TextTable.Row(Indent + NameOf(row), [.. row.Cells.Select(LinesOf)], TextStyle.Plain)),
        ]),
    ];

    private static string NameOf(MatrixRow row) => row.Name is null ? "(no name)" : VisibleText.Of(row.Name);

    /// <summary>The values above what is to be said of them, and the rules at the end.</summary>
    private static IReadOnlyList<IReadOnlyList<TextPiece>> LinesOf(MatrixCell cell)
    {
        var lines = new List<IReadOnlyList<TextPiece>>();
        var endsWithNote = false;
        foreach (var (value, note) in CellWords.Of(cell, Ellipsis))
        {
            if (value is not null)
            {
                lines.Add(Words(value, TextStyle.Plain));
            }

            endsWithNote = note is not null;
            if (note is not null)
            {
                lines.Add(Words(note, cell.State is CellState.Absent or CellState.LeftOut ? TextStyle.Faint : TextStyle.Plain));
            }
        }

        var rules = CellWords.RulesOf(cell).Select(static finding => new TextPiece(finding.Rule.Id, TextStyle.Of(finding.Severity))).ToList();
        return rules.Count == 0 ? lines
            : endsWithNote ? [.. lines.SkipLast(1), [.. lines[^1], .. rules]]
            : [.. lines, rules];
    }

    private static List<TextPiece> Words(string text, TextStyle style) =>
        [.. VisibleText.Of(text).Split(' ').Select(word => new TextPiece(word, style))];

    private void WriteList(BindingMatrix matrix, TextWriter output)
    {
        foreach (var group in matrix.Groups)
        {
            output.Write($"\n{_palette.Bold(group.Title)}\n");
            foreach (var row in group.Rows)
            {
                output.Write($"{Indent}{NameOf(row)}\n");
                var width = matrix.Columns.Max(static column => TextTable.WidthOf(VisibleText.Of(column.Title)));
                foreach (var cell in row.Cells)
                {
                    var title = VisibleText.Of(cell.Column.Title);
                    var pieces = LinesOf(cell).SelectMany(static line => line).Select(piece => piece.Paint(_palette));
                    output.Write($"{Indent}{Indent}{title}{new string(' ', width - TextTable.WidthOf(title))}  {string.Join(" ", pieces)}\n");
                }
            }
        }
    }

    private static string Summary(MatrixReport report)
    {
        var configurations = CellWords.Counted(report.Matrices.Count, "configuration");
        return report.Findings.Count == 0
            ? $"{configurations}, no findings."
            : $"{configurations}, {CellWords.Counted(report.Findings.Count, "finding")}, {report.MarkedCount} of them in cells; wranglerlint check explains them.";
    }
}
