using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Markdig;
using WranglerLint.Baselines;
using WranglerLint.Linting;
using WranglerLint.Matrix;
using WranglerLint.Reporting.GitHub;
using WranglerLint.Reporting.GitLab;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Json;
using WranglerLint.Reporting.JUnit;
using WranglerLint.Reporting.Matrix;
using WranglerLint.Reporting.MSBuild;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Tests;

/// <summary>
/// What strangers wrote, wherever it stands, is only ever shown: no terminal obeys it, and it cannot end the element, the property or
/// the line that it stands in.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly Dictionary<string, Func<Hostile, string>> Formats = new(StringComparer.Ordinal)
    {
        ["human"] = static hostile => Write(new HumanReporter(isColoured: false), hostile),
        ["statistics"] = static hostile => Sample.Write(new HumanReporter(isColoured: false), Counted(hostile)),
        ["json"] = static hostile => Write(new JsonReporter(), hostile),
        ["github"] = static hostile => Write(new GitHubReporter(), hostile),
        ["sarif"] = static hostile => Write(new SarifReporter(), hostile),
        ["gitlab"] = static hostile => Write(new GitLabReporter(), hostile),
        ["junit"] = static hostile => Write(new JUnitReporter(), hostile),
        ["msbuild"] = static hostile => Write(new MSBuildReporter(), hostile),
        ["bindings text"] = static hostile => Write(new TextMatrixWriter(80, isColoured: false), hostile),
        ["bindings html"] = static hostile => Write(new HtmlMatrixWriter(), hostile),
        ["bindings markdown"] = static hostile => Write(new MarkdownMatrixWriter(), hostile),
        ["bindings json"] = static hostile => Write(new JsonMatrixWriter(), hostile),
        ["baseline"] = static hostile => new Baseline(hostile.Findings.Select(new FindingIdentities([hostile.Document], static text => text.Path).Of)).ToJson(RuleCatalog.Index),
    };

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var text in HostileTexts.All.Keys)
            {
                foreach (var format in Formats.Keys)
                {
                    cases.Add(text, format);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_output_has_a_character_that_anything_obeys(string text, string format)
    {
        foreach (var hostile in HostileTexts.Places(HostileTexts.All[text]))
        {
            var output = Formats[format](hostile);
            output.EnumerateRunes().Where(HostileTexts.IsObeyed).Should().BeEmpty("the text stands in {0}", hostile.Place);
            Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(output)).Should().Be(output, "half a character is none");
            Judge(format, output, hostile);
        }
    }

    [Fact]
    public void The_texts_reach_the_outputs() =>
        HostileTexts.Places(HostileTexts.All["colour"]).Select(static hostile => hostile.Findings.Count).Should().OnlyContain(static count => count > 0);

    /// <summary>What a reader of the format makes of it.</summary>
    private static void Judge(string format, string output, Hostile hostile)
    {
        switch (format)
        {
            case "json" or "sarif" or "gitlab" or "baseline" or "bindings json":
                using (JsonDocument.Parse(output))
                {
                }

                break;
            case "junit":
                XDocument.Parse(output).Descendants().Select(static element => element.Name.LocalName).Distinct()
                    .Should().BeSubsetOf(["testsuites", "testsuite", "testcase", "failure", "properties", "property", "system-out"]);
                break;
            case "github":
                output.TrimEnd('\n').Split('\n').Should().HaveCount(hostile.Findings.Count).And.OnlyContain(
                    static line => System.Text.RegularExpressions.Regex.IsMatch(line, @"\A::(error|warning|notice) file=[^,:]*,line=\d+,endLine=\d+(,col=\d+,endColumn=\d+)?,title=WL\d{4}::"));
                break;
            case "msbuild":
                output.TrimEnd('\n').Split('\n').Should().HaveCount(hostile.Findings.Count).And.OnlyContain(
                    static line => System.Text.RegularExpressions.Regex.IsMatch(line, @"\(\d+,\d+(,\d+,\d+)?\): (error|warning|info|message) WL\d{4}: "));
                break;
            case "bindings html":
                output.Should().NotContain("<script>alert").And.NotContain(" onclick='x'").And.NotContain("\" onclick");
                break;
            case "bindings markdown":
                var page = new HtmlParser().ParseDocument(Markdown.ToHtml(output, new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build()));
                page.QuerySelectorAll("script, img, b, em, del").Should().BeEmpty();
                page.Links.Select(static link => link.GetAttribute("href")).Where(static address => !address!.StartsWith("https://github.com/wranglerlint/", StringComparison.Ordinal)).Should().BeEmpty();
                break;
            default:
                break;
        }
    }

    private static Report Counted(Hostile hostile) => new()
    {
        Findings = hostile.Findings,
        FileCount = 1,
        Configurations = [hostile.Path],
        Rules = [],
        PageOf = static _ => "",
        ToolVersion = "1.2.3",
        HasStatistics = true,
    };

    private static string Write(IReporter reporter, Hostile hostile) => Sample.Write(reporter, Sample.Report(hostile.Findings, 1, hostile.Path));

    private static string Write(IMatrixWriter writer, Hostile hostile)
    {
        using var output = new StringWriter();
        var matrix = new LinkedMatrix(BindingMatrix.Create(hostile.Document, LintOptions.Default, hostile.Findings), "wrangler.json");
        writer.Write(new MatrixReport { Matrices = [matrix], Findings = hostile.Findings }, output);
        return output.ToString();
    }
}
