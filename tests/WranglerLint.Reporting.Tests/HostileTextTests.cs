using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Markdig;
using WranglerLint.Baselines;
using WranglerLint.Findings;
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
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Reporting.Tests;

/// <summary>
/// What strangers wrote, wherever it stands, is only ever shown: no terminal obeys it, and it cannot end the element, the property or
/// the line that it stands in.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["colour"] = "\e[31m",
        ["title"] = "\e]0;owned\a",
        ["link"] = "\e]8;;https://example.com\e\\",
        ["clipboard"] = "\e]52;c;cm0gLXJm\a",
        ["one-byte controls"] = "\u009b31m\u009d0;x\u009c",
        ["bell, backspace and delete"] = "a\a\b\b\u007f",
        ["return"] = "a\rerror",
        ["line"] = "a\n::error::owned",
        ["encoded line"] = "%0A::error::owned",
        ["command"] = "::error::owned ##vso[task.setvariable]x",
        ["properties"] = "a,line=1:b=c%2C",
        ["reordered"] = "\u202eevil\u202c \u2066x\u2069",
        ["separators"] = "a\u2028b\u2029c\u0085d",
        ["invisible"] = "a\u200bb\ufeffc\u00add\U000e0041",
        ["no characters"] = "a\ufffeb\uffff",
        ["half a character"] = "a\ud800b\udc00",
        ["nul"] = "a\0b",
        ["element"] = "</code></td></script><script>alert(1)</script><!--",
        ["attribute"] = "\" onclick='x' `x` ${x} &amp;",
        ["markdown"] = "`|\\ [x](javascript:y) ![z](//e) @all #1 **b** <b>",
        ["xml"] = "]]><![CDATA[ &lt; &x; ?>",
    };

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
            foreach (var text in Texts.Keys)
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
        foreach (var hostile in Places(Texts[text]))
        {
            var output = Formats[format](hostile);
            output.EnumerateRunes().Where(IsObeyed).Should().BeEmpty("the text stands in {0}", hostile.Place);
            Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(output)).Should().Be(output, "half a character is none");
            Judge(format, output, hostile);
        }
    }

    [Fact]
    public void The_texts_reach_the_outputs() =>
        Places(Texts["colour"]).Select(static hostile => hostile.Findings.Count).Should().OnlyContain(static count => count > 0);

    private static bool IsObeyed(Rune rune) =>
        rune.Value is not ('\n' or 0x200c or 0x200d)
        && Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator;

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

    /// <summary>The same text as each thing that a stranger names.</summary>
    private static IEnumerable<Hostile> Places(string text)
    {
        var json = JsonSerializer.Serialize(text.Replace('\ud800', 'x').Replace('\udc00', 'x'));
        var raw = json[1..^1];
        yield return new Hostile("a file's name", $"sub/{text.Replace('\0', 'x')}/wrangler.json", """{ "name": "A", "nmae": "b" }""");
        yield return new Hostile("a value", "wrangler.json", $$"""{ "name": {{json}}, "kv_namespaces": [{ "binding": {{json}}, "id": "your-id" }, { "binding": "B", "id": {{json}} }] }""");
        yield return new Hostile("a key", "wrangler.json", $$"""{ {{json}}: 1, "kv_namespaces": [{ {{json}}: 1 }], "vars": { {{json}}: "x" }, "env": { "staging": { "vars": {} } } }""");
        yield return new Hostile("an environment's name", "wrangler.json", $$"""{ "kv_namespaces": [{ "binding": "A", "id": "your-id" }], "env": { {{json}}: { "nmae": 1 } } }""");
        yield return new Hostile("a key twice", "wrangler.json", $$"""{ "vars": { {{json}}: 1, {{json}}: 1 } }""");
        yield return new Hostile("a line beside", "wrangler.json", $$"""{ "nmae": 1, "vars": { "A": "{{raw}}" } } // {{text.ReplaceLineEndings(" ")}}""");
        yield return new Hostile("a syntax error", "wrangler.json", $$"""{ "vars": { {{text}} """);
        yield return new Hostile("a syntax error of TOML", "wrangler.toml", $"name = {text}\n");
        yield return new Hostile("a comment of TOML", "wrangler.toml", $"nmae = 1 # {text.ReplaceLineEndings(" ")}\n");
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

    private static string Write(IReporter reporter, Hostile hostile) => Sample.Write(reporter, hostile.Report);

    private static string Write(IMatrixWriter writer, Hostile hostile)
    {
        using var output = new StringWriter();
        var matrix = new LinkedMatrix(BindingMatrix.Create(hostile.Document, LintOptions.Default, hostile.Findings), "wrangler.json");
        writer.Write(new MatrixReport { Matrices = [matrix], Findings = hostile.Findings }, output);
        return output.ToString();
    }

    private sealed record Hostile(string Place, string Path, string Content)
    {
        internal ConfigDocument Document { get; } = ConfigDocument.Parse(new SourceText(Path, Content), ConfigDocument.FormatOf(Path)!.Value);

        internal IReadOnlyList<Finding> Findings => field ??= new Linter(RuleCatalog.All).Lint(Document, LintOptions.Default);

        internal Report Report => Sample.Report(Findings, 1, Path);
    }
}
