using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Matrix;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Matrix;

/// <summary>One matrix of the page and its findings.</summary>
internal sealed class HtmlSection
{
    private const string Ellipsis = "…";

    /// <summary>A longer matrix scrolls by itself, so that its header stays in view.</summary>
    private const int MostRowsInView = 25;

    private readonly BindingMatrix _matrix;
    private readonly string _href;
    private readonly string _id;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly Dictionary<Finding, int> _numbers;

    /// <param name="linked">The matrix.</param>
    /// <param name="position">Its position on the page, from 1.</param>
    /// <param name="before">How many findings stand above.</param>
    internal HtmlSection(LinkedMatrix linked, int position, int before)
    {
        _matrix = linked.Matrix;
        _href = linked.Href;
        _id = "m" + position.ToString(CultureInfo.InvariantCulture);
        _findings = [.. _matrix.CellFindings.Concat(_matrix.OtherFindings).OrderBy(static finding => finding, FindingOrder.Instance)];
        _numbers = _findings.Select((finding, index) => (finding, Number: before + index + 1)).ToDictionary(static item => item.finding, static item => item.Number);
    }

    /// <summary>How many findings it has.</summary>
    internal int FindingCount => _findings.Count;

    /// <summary>Writes the matrix.</summary>
    internal void WriteMatrix(TextWriter output)
    {
        var path = HtmlText.Of(_matrix.Text.Path);
        output.Write($"<section class=\"matrix\" aria-labelledby=\"{_id}\">\n");
        output.Write($"<h2 id=\"{_id}\">{(_matrix.WorkerName is { } name ? HtmlText.Of(name) + " " : "")}<a class=\"path\" href=\"{HtmlText.Of(_href)}\">{path}</a></h2>\n");
        if (_matrix.Groups.Count == 0)
        {
            output.Write("<p>It binds nothing.</p>\n");
        }
        else
        {
            WriteTable(output);
        }

        output.Write("</section>\n");
    }

    /// <summary>Writes the messages, to which the cells lead.</summary>
    internal void WriteFindings(TextWriter output)
    {
        if (_findings.Count == 0)
        {
            return;
        }

        output.Write($"<h3>{HtmlText.Of(_matrix.Text.Path)}</h3>\n<ol>\n");
        foreach (var finding in _findings)
        {
            output.Write($"<li id=\"{Anchor(finding)}\"><p>{Rule(finding, HtmlText.Of(finding.Rule.HelpUri), "", " rel=\"noreferrer\"")} ");
            output.Write($"<span class=\"severity\">{SeverityNames.NameOf(finding.Severity)}</span> <span class=\"rule-name\">{finding.Rule.Name}</span> ");
            output.Write(finding.Location.Text == _matrix.Text ? Place(finding.Location) : $"<span class=\"where\">{HtmlText.Of(CellWords.PlaceOf(finding.Location))}</span>");
            output.Write($"</p><p>{HtmlText.Of(finding.Message)}</p></li>\n");
        }

        output.Write("</ol>\n");
    }

    private void WriteTable(TextWriter output)
    {
        var height = _matrix.Groups.Sum(static group => group.Rows.Count) > MostRowsInView ? " tall" : "";
        output.Write($"<div class=\"scroll{height}\" tabindex=\"0\" role=\"region\" aria-labelledby=\"{_id}\">\n<table>\n");
        output.Write($"<caption>What each environment of <code>{HtmlText.Of(_matrix.Text.Path)}</code> has under each name</caption>\n");
        output.Write("<thead>\n<tr><th scope=\"col\" class=\"name\"><span class=\"env\">Name</span></th>");
        foreach (var column in _matrix.Columns)
        {
            output.Write($"<th scope=\"col\"><span class=\"env\">{HtmlText.Of(column.Title)}</span> <span class=\"purpose\">{CellWords.PurposeOf(column)}</span>");
            output.Write($"{(column.WorkerName is { } worker ? $"<span class=\"worker\">{HtmlText.Code(worker)}</span>" : "")}</th>");
        }

        output.Write("</tr>\n</thead>\n");
        foreach (var group in _matrix.Groups)
        {
            output.Write("<tbody>\n");
            output.Write($"<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{(_matrix.Columns.Count + 1).ToString(CultureInfo.InvariantCulture)}\"><span>{group.Title}</span></th></tr>\n");
            foreach (var row in group.Rows)
            {
                output.Write($"<tr><th scope=\"row\" class=\"name\">{(row.Name is null ? "(no name)" : HtmlText.Code(row.Name))}</th>\n");
                foreach (var cell in row.Cells)
                {
                    WriteCell(cell, output);
                }

                output.Write("</tr>\n");
            }

            output.Write("</tbody>\n");
        }

        output.Write("</table>\n</div>\n");
    }

    private void WriteCell(MatrixCell cell, TextWriter output)
    {
        var worst = cell.Findings.Count == 0 ? "" : " has-" + SeverityNames.NameOf(cell.Findings.Max(static finding => finding.Severity));
        output.Write($"<td class=\"is-{CellWords.NameOf(cell.State)}{worst}\" data-sort=\"{SortKey(cell)}\">");
        var parts = CellWords.Of(cell, Ellipsis).ToList();
        for (var i = 0; i < parts.Count; i++)
        {
            var (value, note) = parts[i];
            output.Write("<div class=\"entry\"><span class=\"state\"></span><span class=\"words\">");
            output.Write(value is null ? "" : $"<span class=\"value\"{FullTarget(cell.Entries[i], value)}>{HtmlText.Code(value)}</span>");
            output.Write(note is null ? "" : $" <span class=\"note\">{HtmlText.Of(note == "-" ? "–" : note)}</span>");
            output.Write(i == parts.Count - 1 ? Rules(cell) : "");
            output.Write("</span></div>");
        }

        output.Write($"<div class=\"foot\">{Place(cell.Location)}</div></td>\n");
    }

    private static string FullTarget(MatrixEntry entry, string shown) =>
        entry.Target is { } target && target != shown ? $" title=\"{HtmlText.Of(target)}\"" : "";

    private string Rules(MatrixCell cell)
    {
        var rules = cell.Findings.GroupBy(static finding => finding.Rule.Id).Select(same => Rule(
            same.First(),
            "#" + Anchor(same.First()),
            same.Count() > 1 ? $" ×{same.Count().ToString(CultureInfo.InvariantCulture)}" : "",
            $" title=\"{SeverityNames.NameOf(same.First().Severity)}: {string.Join("&#10;", same.Select(static finding => HtmlText.Of(finding.Message)))}\""));
        return cell.Findings.Count == 0 ? "" : $" <span class=\"rules\">{string.Join(" ", rules)}</span>";
    }

    private static string Rule(Finding finding, string href, string count, string attributes) =>
        $"<a class=\"rule {SeverityNames.NameOf(finding.Severity)}\" href=\"{href}\"{attributes}>{finding.Rule.Id}{count}</a>";

    /// <summary>The worst first, then what stands there.</summary>
    private static string SortKey(MatrixCell cell)
    {
        var rank = cell.Findings.Count == 0 ? 3 : (int)Severity.Error - (int)cell.Findings.Max(static finding => finding.Severity);
        return HtmlText.Of($"{rank.ToString(CultureInfo.InvariantCulture)} {string.Join(" ", CellWords.Of(cell, Ellipsis).Select(static part => part.Value + " " + part.Note))}");
    }

    private string Anchor(Finding finding) => "f" + _numbers[finding].ToString(CultureInfo.InvariantCulture);

    private string Place(Location location) =>
        $"<a class=\"where\" href=\"{HtmlText.Of(_href)}#L{location.Start.Line.ToString(CultureInfo.InvariantCulture)}\">{HtmlText.Of(CellWords.PlaceOf(location))}</a>";
}
