using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using WranglerLint.Linting;
using WranglerLint.Matrix;
using WranglerLint.Reporting;
using WranglerLint.Reporting.GitHub;
using WranglerLint.Reporting.GitLab;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Json;
using WranglerLint.Reporting.JUnit;
using WranglerLint.Reporting.Matrix;
using WranglerLint.Reporting.MSBuild;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary>Every format over the findings of any configuration: what it writes can be read, and nothing of it is obeyed.</summary>
internal sealed partial class ReportsTarget : FuzzTarget
{
    private static readonly Linter Linter = new(RuleCatalog.All, SuppressionMode.Mark);

    /// <summary>What files may be called.</summary>
    private static readonly string[] Folders = ["", "a b/", "\u001b[31m/", "x\n::error::y/", "<&\"'>/", "\u202e/", "%0A,:/", "]]>/", "\ud800/"];

    private static readonly Action<string, int>[] Checks =
    [
        (output, _) => CheckPlain(output, "human"),
        (output, _) => CheckPlain(Escape().Replace(output, ""), "coloured"),
        (output, _) => CheckJson(output, "json"),
        (output, _) => CheckJson(output, "sarif"),
        (output, _) => CheckJson(output, "gitlab"),
        (output, _) => CheckXml(output),
        (output, count) => CheckLines(output, count, "github", static line => Command().IsMatch(line)),
        (output, count) => CheckLines(output, count, "msbuild", static line => MSBuildLine().IsMatch(line)),
    ];

    private static readonly IReporter[] Reporters =
    [
        new HumanReporter(isColoured: false), new HumanReporter(isColoured: true), new JsonReporter(), new SarifReporter(), new GitLabReporter(), new JUnitReporter(), new GitHubReporter(), new MSBuildReporter(),
    ];

    private static readonly (string Name, IMatrixWriter Writer)[] MatrixWriters =
        [("text", new TextMatrixWriter(120, isColoured: false)), ("html", new HtmlMatrixWriter()), ("markdown", new MarkdownMatrixWriter()), ("json", new JsonMatrixWriter())];

    internal override string Name => "reports";

    internal override IReadOnlyList<string> FileNames { get; } = ["wrangler.toml", "wrangler.jsonc"];

    internal override int Share => 2;

    internal override void Run(SourceText text)
    {
        var named = new SourceText(Folders[text.Length % Folders.Length] + text.Path, text.Content);
        var document = ConfigDocument.Parse(named, ConfigDocument.FormatOf(text.Path)!.Value);
        var all = Linter.Lint(document, FuzzOptions.All);
        var report = new Report
        {
            Findings = [.. all.Where(static finding => finding.Suppression is null)],
            Suppressed = [.. all.Where(static finding => finding.Suppression is not null)],
            FileCount = 1,
            Configurations = [named.Path],
            Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)],
            PageOf = static rule => rule.Title,
            ToolVersion = "1.0.0",
        };
        for (var i = 0; i < Reporters.Length; i++)
        {
            using var output = new StringWriter();
            Reporters[i].Write(report, output);
            Checks[i](output.ToString(), report.Findings.Count);
        }

        if (document.Error is null)
        {
            var matrices = new MatrixReport { Matrices = [new LinkedMatrix(BindingMatrix.Create(document, FuzzOptions.All, all), "wrangler.toml")], Findings = all };
            foreach (var (name, writer) in MatrixWriters)
            {
                using var output = new StringWriter();
                writer.Write(matrices, output);
                CheckPlain(output.ToString(), name + " matrix");
                if (name == "json")
                {
                    CheckJson(output.ToString(), "json matrix");
                }
            }
        }
    }

    private static void CheckPlain(string output, string format)
    {
        foreach (var c in output)
        {
            Promise.That(c == '\n' || (!char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\u202e' or '\u200b')), $"{format} has no control characters", () => $"U+{(int)c:X4}");
        }
    }

    private static void CheckJson(string output, string format)
    {
        CheckPlain(output, format);
        try
        {
            using var document = JsonDocument.Parse(output);
        }
        catch (JsonException exception)
        {
            throw new BrokenPromiseException($"{format} is JSON", exception.Message);
        }
    }

    private static void CheckXml(string output)
    {
        CheckPlain(output, "junit");
        try
        {
            XDocument.Parse(output);
        }
        catch (XmlException exception)
        {
            throw new BrokenPromiseException("junit is XML", exception.Message);
        }
    }

    private static void CheckLines(string output, int count, string format, Predicate<string> isRight)
    {
        CheckPlain(output, format);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Promise.That(lines.Length == count && Array.TrueForAll(lines, isRight), $"{format} has a line for each finding", () => output);
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escape();

    [GeneratedRegex("^::(error|warning|notice) file=[^,:]*,line=[0-9]+,[^:]*::[^\r\n]*$")]
    private static partial Regex Command();

    [GeneratedRegex(@"^.*\([0-9]+,[0-9]+,[0-9]+,[0-9]+\): (error|warning|info(rmation)?|message) WL[0-9]{4}: ")]
    private static partial Regex MSBuildLine();
}
