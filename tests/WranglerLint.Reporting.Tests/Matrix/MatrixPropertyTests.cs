using AngleSharp.Html.Parser;
using CsCheck;
using WranglerLint.Model;
using WranglerLint.Reporting.Matrix;
using WranglerLint.Tests;

namespace WranglerLint.Reporting.Tests.Matrix;

/// <summary>What holds for the matrix of any configuration.</summary>
public sealed class MatrixPropertyTests
{
    [Fact]
    public void Every_binding_variable_and_finding_is_in_its_place_in_every_format()
    {
        var marked = 0;
        GeneratedConfiguration.Any.Sample(
            configuration =>
            {
                var document = MatrixSample.Parse("shop/wrangler.json", SpelledConfiguration.AsJson(configuration));
                var report = MatrixSample.Report(document);
                ShouldHaveEveryEntryOnce(report, WorkerConfiguration.Create(document).Environments);
                ShouldHaveEveryFinding(report);
                ShouldBeATable(report);
                Interlocked.Add(ref marked, report.MarkedCount);
            },
            iter: 500);
        marked.Should().BeGreaterThan(500, "otherwise the generated configurations test nothing");
    }

    private static void ShouldHaveEveryEntryOnce(MatrixReport report, IReadOnlyList<WorkerEnvironment> environments)
    {
        var matrix = report.Matrices[0].Matrix;
        var own = environments.SelectMany(static environment => environment.Bindings)
            .Select(static binding => (binding.Kind.Section, binding.Name, Path: binding.Path.ToString()))
            .Concat(environments.SelectMany(static environment => environment.Variables).Select(static variable => ("vars", (string?)variable.Key, variable.Path.ToString())));
        var shown =
            from grouped in matrix.Groups
            from row in grouped.Rows
            from cell in row.Cells
            from entry in cell.Entries
            select (grouped.Section, row.Name, entry.Location.LogicalName);
        shown.Should().BeEquivalentTo(own);
        foreach (var grouped in matrix.Groups)
        {
            grouped.Rows.Select(static row => row.Name).Should().OnlyHaveUniqueItems();
            grouped.Rows.Should().OnlyContain(row => row.Cells.Select(static cell => cell.Column).SequenceEqual(matrix.Columns));
        }
    }

    private static void ShouldHaveEveryFinding(MatrixReport report)
    {
        var matrix = report.Matrices[0].Matrix;
        matrix.CellFindings.Concat(matrix.OtherFindings).Should().BeEquivalentTo(report.Findings).And.OnlyHaveUniqueItems();
    }

    private static void ShouldBeATable(MatrixReport report)
    {
        var columns = report.Matrices[0].Matrix.Columns.Count + 1;
        var markdown = MatrixSample.Write(new MarkdownMatrixWriter(), report);
        markdown.Split('\n').Where(static line => line.StartsWith('|')).Should().NotContain(line => line.Count(static c => c == '|') != columns + 1);
        var page = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(MatrixSample.Write(new HtmlMatrixWriter(), report));
        page.QuerySelectorAll("tbody tr:not(.group)").Should().NotContain(row => row.Children.Length != columns);
        MatrixSample.Write(new TextMatrixWriter(100, isColoured: false), report).Should().NotContain("\n\n\n");
    }
}
