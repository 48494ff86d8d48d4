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
using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Reporting.Tests;

/// <summary>No output shows a secret, whichever rule speaks of the line that it stands in.</summary>
public sealed class SecretTests
{
    private static readonly Dictionary<string, IReporter> Reporters = new(StringComparer.Ordinal)
    {
        ["human"] = new HumanReporter(isColoured: false),
        ["coloured"] = new HumanReporter(isColoured: true),
        ["json"] = new JsonReporter(),
        ["github"] = new GitHubReporter(),
        ["sarif"] = new SarifReporter(),
        ["gitlab"] = new GitLabReporter(),
        ["junit"] = new JUnitReporter(),
        ["msbuild"] = new MSBuildReporter(),
    };

    private static readonly Dictionary<string, IMatrixWriter> MatrixWriters = new(StringComparer.Ordinal)
    {
        ["text"] = new TextMatrixWriter(80, isColoured: false),
        ["coloured"] = new TextMatrixWriter(200, isColoured: true),
        ["html"] = new HtmlMatrixWriter(),
        ["markdown"] = new MarkdownMatrixWriter(),
        ["json"] = new JsonMatrixWriter(),
    };

    public static TheoryData<string, string, string> ReportCases => CasesWith(Reporters.Keys);

    public static TheoryData<string, string, string> MatrixCases => CasesWith(MatrixWriters.Keys);

    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var (text, secret) in SecretTexts.Cases)
            {
                cases.Add(text, secret);
            }

            return cases;
        }
    }

    public static TheoryData<string> TextNames => [.. SecretTexts.Texts.Keys];

    [Theory]
    [MemberData(nameof(ReportCases))]
    public void No_output_shows_one(string text, string secret, string reporter)
    {
        var findings = Lint(SecretTexts.Parse(text, SecretTexts.All[secret]));
        findings.Should().NotBeEmpty();
        var output = Sample.Write(Reporters[reporter], Sample.Report([.. findings]));
        SecretTexts.LeakIn(output).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(MatrixCases))]
    public void No_matrix_shows_one(string text, string secret, string writer)
    {
        var document = SecretTexts.Parse(text, SecretTexts.All[secret]);
        var findings = Lint(document);
        using var output = new StringWriter();
        var matrix = new LinkedMatrix(BindingMatrix.Create(document, LintOptions.Default, findings), text);
        MatrixWriters[writer].Write(new MatrixReport { Matrices = [matrix], Findings = findings }, output);
        SecretTexts.LeakIn(output.ToString()).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fingerprint_is_missing_exactly_where_it_would_hash_one(string text, string secret)
    {
        var document = SecretTexts.Parse(text, SecretTexts.All[secret]);
        var findings = Lint(document);
        var defined = SarifFingerprintTests.Defined(document.Text.Content).ToList();
        SarifFingerprintTests.Fingerprints(findings).Should().Equal(findings.Select(finding =>
            HashesOne(document.Text, finding.Location.Start.Line, SecretTexts.Written(text, SecretTexts.All[secret])) ? null : defined[finding.Location.Start.Line - 1]));
    }

    [Theory]
    [InlineData("far.toml", 2)]
    [InlineData("far.jsonc", 2)]
    [InlineData("variable.toml", 0)]
    public void A_fingerprint_is_there_on_lines_far_from_one(string text, int there)
    {
        var fingerprints = SarifFingerprintTests.Fingerprints(Lint(SecretTexts.Parse(text, SecretTexts.All["token"])));
        fingerprints.OfType<string>().Should().HaveCountGreaterThanOrEqualTo(there);
        fingerprints.Should().Contain(static fingerprint => fingerprint == null);
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public void A_baseline_neither_shows_one_nor_depends_on_one(string text)
    {
        var secret = SecretTexts.All["token"];
        var other = "ghp" + "_" + new string([.. secret[4..].Reverse()]);
        var baseline = BaselineOf(text, secret);
        baseline.Should().Contain("\"fingerprint\"");
        SecretTexts.LeakIn(baseline).Should().BeNull();
        BaselineOf(text, other).Should().Be(baseline);
        foreach (var any in SecretTexts.All.Values)
        {
            SecretTexts.LeakIn(BaselineOf(text, any)).Should().BeNull();
        }
    }

    [Fact]
    public void A_short_secret_is_in_no_fingerprint()
    {
        Entry("swordfish").Should().Be(Entry("opensesam"));

        static string Entry(string secret)
        {
            var document = ConfigDocument.Parse(new SourceText("wrangler.toml", $"[vars]\nJWT_SECRET = \"{secret}\"\n"), ConfigFormat.Toml);
            var finding = new Linter([Sample.RuleOf(context => context.Report(context.Configuration.TopLevel.Variables[0].Value, context.Rule.Messages[0], secret))])
                .Lint(document, LintOptions.Default).Single();
            return new FindingIdentities([document], static text => text.Path).Of(finding).Fingerprint;
        }
    }

    [Fact]
    public void A_message_of_any_rule_is_covered()
    {
        var secret = SecretTexts.All["token"];
        var finding = Sample.Lint($"[vars]\nA = \"{secret}\"\nB = 1\n", context =>
        {
            var variables = context.Configuration.TopLevel.Variables;
            context.Report(variables[1], context.Rule.Messages[0], $"\"{secret}\" is not B.").Related(variables[0], $"here is {secret}");
        }).Single();

        finding.Message.Should().Be("\"***\" is not B.");
        finding.Related.Single().Label.Should().Be("here is ***");
    }

    [Fact]
    public void A_short_one_hides_nothing_but_itself()
    {
        var finding = Sample.Lint("[vars]\nJWT_SECRET = \"secret\"\n", static context =>
            context.Report(context.Configuration.TopLevel.Variables[0].Value, context.Rule.Messages[0], "A secret such as \"secret\" is none.")).Single();

        finding.Message.Should().Be("A secret such as \"***\" is none.");
        Sample.Write(new HumanReporter(isColoured: false), Sample.Report(finding)).Should().Contain("JWT_SECRET = \"******\"\n");
    }

    [Fact]
    public void The_marks_stay_below_a_covered_value()
    {
        var output = Sample.Write(Reporters["human"], Sample.Report([.. Lint(SecretTexts.Parse("address.toml", "wrangler-lint-7")).Where(static finding => finding.Rule.Id == "WL7004")]));

        output.Should().Contain(
            "3 | DATABASE_URL = \"postgres://app:***************@db.shop.net/x\"\n" +
            "  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
    }

    [Fact]
    public void A_type_s_source_is_covered_too()
    {
        var token = SecretTexts.All["token"];
        var text = new SourceText("src/env.ts", $"interface Env {{ A: string }} // {token}\n");
        var finding = Sample.Mark(text, new SourceSpan(10, 3));

        var output = Sample.Write(Reporters["human"], Sample.Report(finding));
        output.Should().Contain("// ****");
        SecretTexts.LeakIn(output).Should().BeNull();
    }

    [Fact]
    public void A_reason_for_leaving_a_finding_out_is_covered()
    {
        var token = SecretTexts.All["token"];
        var text = new SourceText("wrangler.toml", $"[vars]\nA = \"{token}\" # wranglerlint: ignore[WL7001] {token} was revoked\n");
        var document = ConfigDocument.Parse(text, ConfigFormat.Toml);
        var finding = new Linter(RuleCatalog.All, SuppressionMode.Mark).Lint(document, LintOptions.Default).First(static finding => finding.Rule.Id == "WL7001");

        finding.Suppression!.Reason.Should().Be("*** was revoked");
        SecretTexts.LeakIn(Sample.Write(Reporters["sarif"], Sample.Report(finding))).Should().BeNull();
    }

    private static TheoryData<string, string, string> CasesWith(IEnumerable<string> outputs)
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var (text, secret) in SecretTexts.Cases)
        {
            foreach (var output in outputs)
            {
                cases.Add(text, secret, output);
            }
        }

        return cases;
    }

    private static IReadOnlyList<Finding> Lint(ConfigDocument document) => new Linter(RuleCatalog.All).Lint(document, LintOptions.Default);

    private static string BaselineOf(string name, string secret)
    {
        var document = SecretTexts.Parse(name, secret);
        return new Baseline(Lint(document).Select(new FindingIdentities([document], static text => text.Path).Of)).ToJson(RuleCatalog.Index);
    }

    /// <summary>Whether a secret is among the 100 code units, blanks left out, that the fingerprint of a line is made from.</summary>
    private static bool HashesOne(SourceText text, int line, string secret)
    {
        var (start, content) = (text.GetLine(line).Start, text.Content);
        var end = Enumerable.Range(start, content.Length - start).Where(index => content[index] is not (' ' or '\t') && !(content[index] == '\r' && index + 1 < content.Length && content[index + 1] == '\n')).Take(100).LastOrDefault(start);
        return content.IndexOf(secret, start, StringComparison.Ordinal) is >= 0 and var at && at <= end;
    }
}
