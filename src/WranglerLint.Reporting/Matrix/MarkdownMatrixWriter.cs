using System.Globalization;
using System.Text;
using WranglerLint.Findings;
using WranglerLint.Matrix;

namespace WranglerLint.Reporting.Matrix;

/// <summary>Writes matrices as tables of GitHub Flavored Markdown, for comments on pull requests.</summary>
public sealed class MarkdownMatrixWriter : IMatrixWriter
{
    private const string Ellipsis = "…";

    /// <inheritdoc/>
    public void Write(MatrixReport report, TextWriter output)
    {
        foreach (var matrix in report.Matrices.Select(static linked => linked.Matrix))
        {
            Write(matrix, output);
        }

        output.Write(report.Findings.Count == 0
            ? "No findings.\n"
            : $"{CellWords.Counted(report.Findings.Count, "finding")}, {report.MarkedCount.ToString(CultureInfo.InvariantCulture)} of them in cells.\n");
    }

    private static void Write(BindingMatrix matrix, TextWriter output)
    {
        output.Write($"### {Code(matrix.Text.Path)}{(matrix.WorkerName is { } name ? $": {Code(name)}" : "")}\n\n");
        if (matrix.Groups.Count == 0)
        {
            output.Write("It binds nothing.\n\n");
            return;
        }

        Row(output, matrix.Columns.Select(static column => $"{(column.Name is null ? column.Title : Code(column.Title))}<br>{CellWords.PurposeOf(column)}").Prepend(" "));
        Row(output, matrix.Columns.Select(static _ => "---").Prepend("---"));
        foreach (var group in matrix.Groups)
        {
            Row(output, matrix.Columns.Select(static _ => " ").Prepend($"**{group.Title}**"));
            foreach (var row in group.Rows)
            {
                Row(output, row.Cells.Select(Cell).Prepend(row.Name is null ? "(no name)" : Code(row.Name)));
            }
        }

        output.Write('\n');
        if (matrix.OtherFindings.Count > 0)
        {
            var others = matrix.OtherFindings
                .GroupBy(static finding => (finding.Rule.Id, finding.Location.Start.Line))
                .Select(static same => string.Create(CultureInfo.InvariantCulture, $"{Link(same.First())} in line {same.Key.Line}"));
            output.Write($"Other findings: {string.Join(", ", others)}\n\n");
        }
    }

    private static void Row(TextWriter output, IEnumerable<string> cells) => output.Write($"| {string.Join(" | ", cells)} |\n");

    private static string Cell(MatrixCell cell)
    {
        var parts = CellWords.Of(cell, Ellipsis).SelectMany(static part => new[]
        {
            part.Value is null ? null : Code(part.Value),
            part.Note is null ? null : Text(part.Note),
        });
        return string.Join("<br>", parts.OfType<string>().Concat(Marks(cell)));
    }

    private static IEnumerable<string> Marks(MatrixCell cell) =>
        cell.Findings.Count == 0 ? [] : [string.Join(" ", CellWords.RulesOf(cell).Select(Link))];

    private static string Link(Finding finding) => $"**[{finding.Rule.Id}]({finding.Rule.HelpUri})**";

    /// <summary>
    /// What strangers wrote, as code, where GitHub looks for no mention, no reference and no address. A code span cannot hold all
    /// characters, an element with entities can.
    /// </summary>
    private static string Code(string text)
    {
        var visible = VisibleText.Of(text);
        return visible.Trim().Length == visible.Length && visible.Length > 0 && visible.IndexOfAny(['`', '|', '\\']) < 0
            ? $"`{visible}`"
            : $"<code>{Entities(visible)}</code>";
    }

    /// <summary>Words of ours with names of strangers in them.</summary>
    private static string Text(string text) => Entities(VisibleText.Of(text));

    private static string Entities(string text)
    {
        var encoded = new StringBuilder();
        foreach (var c in text)
        {
            _ = char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' || c > '~' ? encoded.Append(c) : encoded.Append(CultureInfo.InvariantCulture, $"&#{(int)c};");
        }

        return encoded.ToString();
    }
}
