using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Verification;
using WranglerLint.Verification.Reports;

namespace WranglerLint.Tests;

/// <summary>What people and programs get to read.</summary>
public sealed class ReportTests
{
    [Fact]
    public void A_person_reads_what_failed_and_what_to_do() =>
        Human(new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv("read_test", "returned null")).Verify()).Should()
            .Contain("https://shop.example/_self-test against the top level of wrangler.toml\n")
            .And.Contain("  FAIL  CARTS: read_test: returned null (5 ms)\n        = Wait a few seconds and try again.")
            .And.MatchRegex(@"\n12 passed, 0 warned, 1 failed; 3 requests in \d+\.\d s\.\n\z");

    [Fact]
    public void Colours_are_those_of_other_reports()
    {
        var output = new StringWriter();
        HumanVerificationReport.Write(new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv("list_test")).Verify(), isColoured: true, output);
        output.ToString().Should().Contain("\e[1;32mPASS\e[0m").And.Contain("\e[1;33mWARN\e[0m");
    }

    [Fact]
    public void Nothing_that_a_server_says_is_more_than_text()
    {
        Gen.String[Gen.Char["\e[2J\u0007\r\n\t\u202e\u2066\u200b\u009b<&>\"'ab\ufffe\u0000"], 1, 30].Sample(text =>
        {
            var result = new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv("read_test", text)).Verify();
            foreach (var report in new[] { Human(result), JUnit(result), Sarif(result), Json(result) })
            {
                report.Should().NotMatchRegex("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2066\u200b\ufffe]");
            }

            XDocument.Parse(JUnit(result)).Descendants("failure").Should().ContainSingle();
            JsonDocument.Parse(Json(result)).RootElement.GetProperty("checks").EnumerateArray()
                .Single(static check => check.GetProperty("outcome").GetString() == "fail").GetProperty("message").GetString().Should().Be(text);
        }, iter: 25);
    }

    [Fact]
    public void A_program_reads_every_check()
    {
        var shop = new Shop().AnswersWell();
        using var json = JsonDocument.Parse(Json(shop.Answers(Endpoint.Bindings, shop.Bindings(carts: "undefined")).Verify()));
        var root = json.RootElement;
        root.GetProperty("success").GetBoolean().Should().BeFalse();
        root.GetProperty("summary").GetProperty("failed").GetInt32().Should().Be(1);
        var check = root.GetProperty("checks").EnumerateArray().Single(static check => check.GetProperty("outcome").GetString() == "fail");
        check.GetProperty("problem").GetString().Should().Be("WV0101");
        check.GetProperty("configurationPath").GetString().Should().Be("kv_namespaces[0].binding");
    }

    [Fact]
    public void JUnit_has_a_test_for_each_check_and_fails_what_fails_the_run()
    {
        var shop = new Shop().AnswersWell().Answers(Endpoint.KvSelfTest, Shop.Kv("list_test"));
        var mild = XDocument.Parse(JUnit(shop.Verify())).Root!;
        mild.Attribute("tests")!.Value.Should().Be("13");
        mild.Attribute("failures")!.Value.Should().Be("0");
        mild.Elements("testsuite").Select(static suite => suite.Attribute("name")!.Value).Should().Equal("bindings", "kv-self-test", "resource-self-test");
        mild.Descendants("system-out").Should().ContainSingle();
        XDocument.Parse(JUnit(shop.Verify(failingLevel: Outcome.Warn))).Root!.Attribute("failures")!.Value.Should().Be("1");
    }

    [Fact]
    public void SARIF_points_at_the_binding_and_is_an_analysis_of_its_own()
    {
        var shop = new Shop().AnswersWell();
        using var json = JsonDocument.Parse(Sarif(shop.Answers(Endpoint.Bindings, shop.Bindings(carts: "R2Bucket")).Verify()));
        var run = json.RootElement.GetProperty("runs")[0];
        run.GetProperty("automationDetails").GetProperty("id").GetString().Should().Be("wranglerlint-verify/");
        var result = run.GetProperty("results").EnumerateArray().Should().ContainSingle().Subject;
        result.GetProperty("ruleId").GetString().Should().Be("WV0102");
        result.GetProperty("level").GetString().Should().Be("error");
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32().Should().Be(4);
    }

    [Fact]
    public void Every_problem_has_a_place_on_the_page()
    {
        var page = Repository.Read("docs", "verify.md");
        VerificationRules.All.Should().HaveSameCount(Enum.GetValues<Problem>());
        foreach (var rule in VerificationRules.All)
        {
            page.Should().Contain($"<a id=\"{rule.Id.ToLowerInvariant()}\">").And.Contain($"| {rule.Id} |");
        }
    }

    private static string Human(VerificationResult result) => Write(output => HumanVerificationReport.Write(result, isColoured: false, output));

    private static string Json(VerificationResult result) => Write(output => JsonVerificationReport.Write(result, output));

    private static string JUnit(VerificationResult result) => Write(output => JUnitVerificationReport.Write(result, output));

    private static string Sarif(VerificationResult result) => Write(output => new SarifReporter().Write(VerificationFindings.ReportOf(result, "1.0.0"), output));

    private static string Write(Action<TextWriter> write)
    {
        var output = new StringWriter();
        write(output);
        return output.ToString();
    }
}
