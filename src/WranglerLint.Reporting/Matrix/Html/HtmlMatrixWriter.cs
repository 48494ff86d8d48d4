using WranglerLint.Matrix;

namespace WranglerLint.Reporting.Matrix;

/// <summary>
/// Writes matrices as one page that needs nothing else: no network, no other file, no script for what it says. It may be
/// opened, sent and printed.
/// </summary>
public sealed class HtmlMatrixWriter : IMatrixWriter
{
    /// <inheritdoc/>
    public void Write(MatrixReport report, TextWriter output)
    {
        var names = report.Matrices.Select(static linked => linked.Matrix.WorkerName ?? linked.Matrix.Text.Path).Distinct().ToList();
        output.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{PageAssets.Policy}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>Bindings{(names.Count is 1 or 2 ? ": " + HtmlText.Of(string.Join(", ", names)) : "")}</title>
            <link rel="icon" href="data:,">
            <style>{PageAssets.Style}</style>
            </head>
            <body>
            <header class="page">
            <h1>Bindings <span>by environment</span></h1>
            <p>{Summary(report)}</p>
            <div class="tools" id="tools" hidden>
            <label><span>Filter</span><input type="search" id="filter" placeholder="Name, id, rule …" autocomplete="off"></label>
            <label class="check"><input type="checkbox" id="marked"> <span>Only rows with findings</span></label>
            <output id="count" aria-live="polite"></output>
            </div>
            </header>
            <main>

            """.ReplaceLineEndings("\n"));
        var sections = new List<HtmlSection>();
        foreach (var linked in report.Matrices)
        {
            var section = new HtmlSection(linked, sections.Count + 1, sections.Sum(static above => above.FindingCount));
            section.WriteMatrix(output);
            sections.Add(section);
        }

        WriteLegend(report, output);
        if (sections.Any(static section => section.FindingCount > 0))
        {
            output.Write("<section class=\"findings\" aria-labelledby=\"findings\">\n<h2 id=\"findings\">Findings</h2>\n");
            sections.ForEach(section => section.WriteFindings(output));
            output.Write("</section>\n");
        }

        output.Write($"""
            </main>
            <footer>Made by <a href="https://github.com/wranglerlint/wranglerlint">WranglerLint</a>. Values that may be secret are not shown; findings are those of <code>wranglerlint check</code>.</footer>
            <script>{PageAssets.Script}</script>
            </body>
            </html>

            """.ReplaceLineEndings("\n"));
    }

    private static string Summary(MatrixReport report)
    {
        var configurations = CellWords.Counted(report.Matrices.Count, "configuration");
        return report.Findings.Count == 0
            ? $"{configurations} · no findings"
            : $"{configurations} · {CellWords.Counted(report.Findings.Count, "finding")}, {report.MarkedCount} of them in cells";
    }

    /// <summary>Only what occurs: a reader has to learn no more than that.</summary>
    private static void WriteLegend(MatrixReport report, TextWriter output)
    {
        var states = report.Matrices
            .SelectMany(static linked => linked.Matrix.Groups)
            .SelectMany(static group => group.Rows)
            .SelectMany(static row => row.Cells)
            .Select(static cell => cell.State)
            .ToHashSet();
        if (states.Count == 0)
        {
            return;
        }

        output.Write("<section class=\"legend\" aria-labelledby=\"legend\">\n<h2 id=\"legend\">Legend</h2>\n<dl>\n");
        foreach (var state in Enum.GetValues<CellState>().Where(states.Contains))
        {
            output.Write($"<div><dt class=\"is-{CellWords.NameOf(state)}\"><span class=\"state\"></span>{Title(state)}</dt><dd>{Meaning(state)}</dd></div>\n");
        }

        output.Write("</dl>\n</section>\n");
    }

    private static string Title(CellState state) => state switch
    {
        CellState.Created => "created on deploy",
        CellState.Template => "filled in before deploy",
        CellState.LocalOnly => "local only",
        CellState.Malformed => "malformed id",
        CellState.Repeated => "same as another name",
        CellState.Absent => "–",
        CellState.LeftOut => "left out",
        CellState.OtherKind => "something else here",
        _ => CellWords.NameOf(state),
    };

    private static string Meaning(CellState state) => state switch
    {
        CellState.Bound => "The environment binds it.",
        CellState.Created => "Bound without an id: wrangler creates the resource.",
        CellState.Template => "A mark that a program replaces.",
        CellState.Empty => "The id is an empty text.",
        CellState.Placeholder => "An id that somebody has yet to fill in.",
        CellState.LocalOnly => "An id that only local development accepts.",
        CellState.Malformed => "No such resource has an id of this form.",
        CellState.Shared => "Another environment has the same resource.",
        CellState.Repeated => "Two names of one environment stand for one resource.",
        CellState.Inherited => "Taken from the top level.",
        CellState.Set => "A variable with a value.",
        CellState.Differs => "A hidden value that differs between environments.",
        CellState.Required => "A secret that has to be stored before the deploy.",
        CellState.Missing => "Another environment has it, and this one is deployed without.",
        CellState.Absent => "Not there, and nobody expects it.",
        CellState.LeftOut => "An empty list says that there is none.",
        _ => "The name stands for another kind of thing.",
    };
}
