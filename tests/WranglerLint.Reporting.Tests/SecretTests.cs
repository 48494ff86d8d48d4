using System.Text.Json;
using WranglerLint.Baselines;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Reporting.GitHub;
using WranglerLint.Reporting.GitLab;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Json;
using WranglerLint.Reporting.JUnit;
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
    /// <summary>Made from parts, so that nobody who scans this repository takes them for real ones.</summary>
    private const string Body = "Kq7Zt2Wm9Xc4";

    private static readonly Dictionary<string, string> Secrets = new(StringComparer.Ordinal)
    {
        ["token"] = "ghp" + "_" + Body + Body + Body,
        ["key"] = "sk" + "_live_" + Body + Body,
        ["password"] = Body + "pw",
        ["random"] = Body + "Rb5Yn8",
        ["escaped"] = Body + @"Rb5""Yn8",
        ["guessable"] = "swordfish-" + Body.ToLowerInvariant(),
    };

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

    /// <summary>Each has at least one finding on the secret's line; § stands for the secret, as it is written in a string.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["variable.toml"] = "name = \"shop\"\n[vars]\nAPI_TOKEN = \"§\"\n",
        ["nested.jsonc"] = "{ \"name\": \"shop\", \"vars\": { \"AUTH\": { \"api_token\": [\"§\"] } }, \"unknown\": 1 }\n",
        ["define.toml"] = "name = \"shop\"\ndefine = { API_TOKEN = '''\"§\"''', other = 1 }\n",
        ["address.toml"] = "name = \"shop\"\n[vars]\nDATABASE_URL = \"postgres://app:§@db.shop.net/x\"\n",
        ["connection.toml"] = "hyperdrive = [{ binding = \"DB\", id = \"your-id\", localConnectionString = \"postgres://app:§@localhost/x\" }]\n",
        ["lost.jsonc"] = "{ \"vars\": { \"API_TOKEN\": \"§\", \"API_TOKEN\": \"\" }, \"name\": 1 }\n",
        ["comment.toml"] = "name = 1 # API_TOKEN = \"§\"\n",
        ["broken.toml"] = "API_TOKEN = \"§\" name\n",
        ["unterminated.toml"] = "[vars]\nAPI_TOKEN = \"§\nname = \"shop\"\n",
        ["broken.jsonc"] = "{ \"vars\": { \"API_TOKEN\": \"§\" \"NAME\": 1 } }\n",
        ["twice.jsonc"] = "{ \"vars\": { \"API_TOKEN\": \"§\", \"API_TOKEN\": \"§\" }, \"nmae\": 1 }\n",
        ["dotted.toml"] = "nmae = 1\nvars.AUTH.API_TOKEN = \"§\"\n",
        ["dotted-broken.toml"] = "vars.API_TOKEN = \"§\" x\n",
        ["lines.toml"] = "nmae = 1\n[vars]\nAPI_TOKEN = \"\"\"\n§\"\"\" # wranglerlint: ignore[nothing]\n",
        ["array.toml"] = "[vars]\nAPI_TOKENS = [\"§\", { token = \"§\" }]\n[env.staging.vars]\nAPI_TOKENS = 1\n",
        ["environment.toml"] = "[vars]\nAPI_TOKEN = \"§\"\n[env.staging]\nname = \"x\"\n",
        ["reason.toml"] = "nmae = 1\n[vars]\nAPI_TOKEN = \"§\" # wranglerlint: ignore[WL7001, WL7002, WL7003] API_TOKEN = \"§\"\nname = 1\n",
        ["swallowed.toml"] = "kv_namespaces = [{ binding = \"KV\", id = \"your-id\" }, { binding = \"API_TOKEN\", id = \"§\" }]\n[vars]\nAPI_TOKEN = \"§\"\n",
    };

    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var text in Texts.Keys)
            {
                foreach (var secret in Secrets.Keys)
                {
                    foreach (var reporter in Reporters.Keys)
                    {
                        cases.Add(text, secret, reporter);
                    }
                }
            }

            return cases;
        }
    }

    public static TheoryData<string> TextNames => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_output_shows_one(string text, string secret, string reporter)
    {
        var findings = Lint(text, Secrets[secret]);
        findings.Should().NotBeEmpty();
        var output = Sample.Write(Reporters[reporter], Sample.Report([.. findings]));
        output.Should().NotContainEquivalentOf(Body);
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public void A_fingerprint_does_not_depend_on_one(string text)
    {
        var secret = Secrets["token"];
        var other = "ghp" + "_" + new string([.. secret[4..].Reverse()]);
        Fingerprints(text, other).Should().Equal(Fingerprints(text, secret));
    }

    [Theory]
    [MemberData(nameof(TextNames))]
    public void A_baseline_neither_shows_one_nor_depends_on_one(string text)
    {
        var secret = Secrets["token"];
        var other = "ghp" + "_" + new string([.. secret[4..].Reverse()]);
        var baseline = BaselineOf(text, secret);
        baseline.Should().Contain("\"fingerprint\"").And.NotContainEquivalentOf(Body);
        BaselineOf(text, other).Should().Be(baseline);
        foreach (var any in Secrets.Values)
        {
            BaselineOf(text, any).Should().NotContainEquivalentOf(Body);
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
        var secret = Secrets["token"];
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
        var output = Sample.Write(Reporters["human"], Sample.Report([.. Lint("address.toml", "wrangler-lint-7").Where(static finding => finding.Rule.Id == "WL7004")]));

        output.Should().Contain(
            "3 | DATABASE_URL = \"postgres://app:***************@db.shop.net/x\"\n" +
            "  |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n");
    }

    [Fact]
    public void A_type_s_source_is_covered_too()
    {
        var token = Secrets["token"];
        var text = new SourceText("src/env.ts", $"interface Env {{ A: string }} // {token}\n");
        var finding = Sample.Mark(text, new SourceSpan(10, 3));

        Sample.Write(Reporters["human"], Sample.Report(finding)).Should().NotContain(Body).And.Contain("// ****");
    }

    [Fact]
    public void A_reason_for_leaving_a_finding_out_is_covered()
    {
        var token = Secrets["token"];
        var text = new SourceText("wrangler.toml", $"[vars]\nA = \"{token}\" # wranglerlint: ignore[WL7001] {token} was revoked\n");
        var document = ConfigDocument.Parse(text, ConfigFormat.Toml);
        var finding = new Linter(RuleCatalog.All, SuppressionMode.Mark).Lint(document, LintOptions.Default).First(static finding => finding.Rule.Id == "WL7001");

        finding.Suppression!.Reason.Should().Be("*** was revoked");
        Sample.Write(Reporters["sarif"], Sample.Report(finding)).Should().NotContain(Body);
    }

    private static IReadOnlyList<Finding> Lint(string name, string secret)
    {
        // A quote ends a string of TOML's literal kind and of an address.
        var written = name is "define.toml" or "address.toml" or "connection.toml" ? secret.Replace("\"", "-", StringComparison.Ordinal)
            : secret.Replace("\"", "\\\"", StringComparison.Ordinal);
        var text = new SourceText(name, Texts[name].Replace("§", written, StringComparison.Ordinal));
        var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(name)!.Value);
        return new Linter(RuleCatalog.All).Lint(document, LintOptions.Default);
    }

    private static string BaselineOf(string name, string secret)
    {
        var findings = Lint(name, secret);
        var documents = findings.Select(static finding => finding.Location.Text).Distinct()
            .Select(static text => ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value));
        return new Baseline(findings.Select(new FindingIdentities(documents, static text => text.Path).Of)).ToJson(RuleCatalog.Index);
    }

    private static List<string?> Fingerprints(string name, string secret)
    {
        using var log = JsonDocument.Parse(Sample.Write(new SarifReporter(), Sample.Report([.. Lint(name, secret)])));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(static result => result.TryGetProperty("partialFingerprints", out var fingerprints) ? fingerprints.GetProperty("primaryLocationLineHash").GetString() : null),
        ];
    }
}
