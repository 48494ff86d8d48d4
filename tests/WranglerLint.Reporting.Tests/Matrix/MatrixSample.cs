using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Matrix;
using WranglerLint.Reporting.Matrix;
using WranglerLint.Rules;
using WranglerLint.Tests;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Reporting.Tests.Matrix;

/// <summary>Reports of matrices, with the findings of all rules.</summary>
internal static class MatrixSample
{
    /// <summary>The configurations of <c>testdata/matrix</c>.</summary>
    internal static MatrixReport Fixtures() =>
        Report(Read("testdata/matrix/hostile/wrangler.jsonc"), Read("testdata/matrix/shop/wrangler.toml"), Parse("empty/wrangler.toml", "name = \"empty\"\n"));

    internal static MatrixReport Hostile() => Report(Read("testdata/matrix/hostile/wrangler.jsonc"));

    internal static ConfigDocument Parse(string path, string text)
    {
        var document = ConfigDocument.Parse(new SourceText(path, text), ConfigDocument.FormatOf(path)!.Value);
        document.Error.Should().BeNull();
        return document;
    }

    internal static MatrixReport Report(params ConfigDocument[] documents)
    {
        var findings = documents.SelectMany(static document => new Linter(RuleCatalog.All).Lint(document, LintOptions.Default)).ToList();
        findings.Sort(FindingOrder.Instance);
        return new MatrixReport
        {
            Matrices = [.. documents.Select(document => new LinkedMatrix(BindingMatrix.Create(document, LintOptions.Default, findings), document.Text.Path))],
            Findings = findings,
        };
    }

    internal static string Write(IMatrixWriter writer, MatrixReport report)
    {
        using var output = new StringWriter { NewLine = "\r\n" };
        writer.Write(report, output);
        return output.ToString();
    }

    private static ConfigDocument Read(string path) => Parse(path, Repository.Read(path.Split('/')).ReplaceLineEndings("\n"));
}
