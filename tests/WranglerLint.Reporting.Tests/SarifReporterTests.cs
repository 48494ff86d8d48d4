using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using WranglerLint.Findings;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class SarifReporterTests
{
    [Fact]
    public void Writes_everything_about_a_finding() =>
        Sample.Expected("mixed.sarif").ShouldBe(Sample.Write(new SarifReporter(), Sample.Mixed()));

    [Fact]
    public void Writes_an_empty_list_of_results() =>
        Run(Sample.Report([], 2)).GetProperty("results").GetArrayLength().Should().Be(0);

    [Fact]
    public void Does_not_depend_on_the_culture()
    {
        // Invariant globalization knows no tr-TR or ar; this culture has what would show in output.
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.NegativeSign = "minus ";
        var usual = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Writes_everything_about_a_finding();
        }
        finally
        {
            CultureInfo.CurrentCulture = usual;
        }
    }

    [Fact]
    public void Gives_each_severity_its_level()
    {
        var rules = new[]
        {
            Sample.Rule(Severity.Error, "WL2003"), Sample.Rule(Severity.Note, "WL2001"), Sample.Rule(Severity.Warning, "WL2002"),
        };
        var run = Run(Sample.Report([.. rules.Select(static rule => Sample.Mark("a", "a", rule: rule))]));
        var written = RulesOf(run);

        written.Select(static rule => rule.GetProperty("id").GetString()).Should().Equal("WL2001", "WL2002", "WL2003");
        written.Select(static rule => rule.GetProperty("properties").GetProperty("problem.severity").GetString())
            .Should().Equal("recommendation", "warning", "error");
        written.Select(DefaultLevel).Should().Equal("note", "warning", "error");
        Results(run).Select(static result => result.GetProperty("level").GetString()).Should().Equal("error", "note", "warning");
        Results(run).Select(static result => result.GetProperty("ruleIndex").GetInt32()).Should().Equal(2, 0, 1);

        // "warning" is SARIF's default and left out.
        static string DefaultLevel(JsonElement rule) =>
            rule.TryGetProperty("defaultConfiguration", out var configuration) ? configuration.GetProperty("level").GetString()! : "warning";
    }

    [Theory]
    [InlineData("a = 1\n", 0, 5, "1:1-1:6")]
    [InlineData("a = [\r\n]\r\n", 4, 4, "1:5-2:2")]
    [InlineData("😀 = 1", 5, 1, "1:6-1:7")]
    [InlineData("a = 1\nb", 2, 0, "1:3-1:4")]
    [InlineData("a = 1\nb", 5, 0, "1:5-1:6")]
    [InlineData("a = 1\n", 6, 0, "2:1-2:1")]
    [InlineData("", 0, 0, "1:1-1:1")]
    public void Writes_whole_regions(string content, int start, int length, string expected)
    {
        var region = Physical(Sample.Mark(new SourceText(Sample.Path, content), new SourceSpan(start, length))).GetProperty("region");
        int Of(string name) => region.GetProperty(name).GetInt32();
        $"{Of("startLine")}:{Of("startColumn")}-{Of("endLine")}:{Of("endColumn")}".Should().Be(expected);
    }

    [Theory]
    [InlineData("a/b.toml", "a/b.toml")]
    [InlineData("a b/ü#?.toml", "a%20b/%C3%BC%23%3F.toml")]
    [InlineData("c:/100%.toml", "c%3A/100%25.toml")]
    [InlineData("[a]/(b)/@c/x.toml", "%5Ba%5D/%28b%29/%40c/x.toml")]
    [InlineData(@"a\b.toml", "a%5Cb.toml")]
    [InlineData("../x.toml", "../x.toml")]
    public void Encodes_paths(string path, string expected)
    {
        var place = Physical(Sample.Mark(new SourceText(path, "a"), new SourceSpan(0, 1))).GetProperty("artifactLocation");
        place.GetProperty("uri").GetString().Should().Be(expected);
        place.GetProperty("uriBaseId").GetString().Should().Be("%SRCROOT%");
    }

    [Theory]
    [InlineData("wrangler.toml", "$", "object")]
    [InlineData("wrangler.jsonc", "routes[0]", "value")]
    [InlineData("wrangler.json", "env.staging.vars", "property")]
    [InlineData("src/env.d.ts", "Env", "type")]
    [InlineData("src/env.d.ts", "Env.CACHE", "member")]
    public void Names_the_kind_of_a_place(string path, string name, string kind)
    {
        var logical = Single(Sample.Mark(new SourceText(path, "a"), new SourceSpan(0, 1), name: name))
            .GetProperty("locations")[0].GetProperty("logicalLocations")[0];
        logical.GetProperty("fullyQualifiedName").GetString().Should().Be(name);
        logical.GetProperty("kind").GetString().Should().Be(kind);
    }

    [Fact]
    public void Makes_links_of_related_places_only()
    {
        var finding = Sample.Lint("a = 1", static context => context
            .Report(context.Configuration.Document.Root.Find("a")!, context.Rule.Messages[0], "[x](https://evil.example) is wrong.")
            .Related(context.Configuration.Document.Root.Find("a")!.Value, @"ro\utes[0]")
            .Related(context.Configuration.Document.Root.Find("a")!, "key")).Single();
        var result = Single(finding);

        result.GetProperty("message").GetProperty("text").GetString()
            .Should().Be(@"[x]\(https://evil.example) is wrong. See [ro\\utes\[0\]](1), [key](2).");
        result.GetProperty("relatedLocations").EnumerateArray().Select(static place => place.GetProperty("id").GetInt32())
            .Should().Equal(1, 2);
    }

    [Fact]
    public void Keeps_the_worst_results_when_there_are_too_many()
    {
        Finding Of(string message, Severity severity, string id) => Sample.Mark("a", "a", message, Sample.Rule(severity, id));
        var report = Sample.Report(
        [
            Of("1.", Severity.Note, "WL2001"), Of("2.", Severity.Warning, "WL2002"), Of("3.", Severity.Error, "WL2003"),
            Of("4.", Severity.Warning, "WL2002"), Of("5.", Severity.Error, "WL2003"),
        ]);
        var run = Run(report, new SarifReporter(maxResults: 3, SarifReporter.MaxBytes));

        Results(run).Select(static result => result.GetProperty("message").GetProperty("text").GetString()).Should().Equal("2.", "3.", "5.");
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text")
            .GetString().Should().StartWith("Only 3 of 5 findings are listed");
        Run(report, new SarifReporter(maxResults: 5, SarifReporter.MaxBytes)).TryGetProperty("invocations", out _).Should().BeFalse();
        SarifReporter.MaxResults.Should().Be(25_000);
    }

    [Fact]
    public void Keeps_the_worst_results_when_the_report_is_too_large()
    {
        // Hexadecimal digits of a fixed generator: text that can hardly be compressed.
        var random = new Random(1);
        string Digits() => string.Concat(Enumerable.Range(0, 1_900).Select(_ => random.Next(16).ToString("x", CultureInfo.InvariantCulture)));
        var report = Sample.Report([.. Enumerable.Range(0, 40).Select(index =>
            Sample.Mark("a", "a", Digits(), index == 33 ? Sample.Rule(Severity.Error, "WL2003") : Sample.Rule()))]);

        const int MaxBytes = 25_000;
        var text = Sample.Write(new SarifReporter(SarifReporter.MaxResults, MaxBytes), report);
        var run = JsonElement.Parse(text).GetProperty("runs")[0];

        Compressed(Sample.Write(new SarifReporter(), report)).Should().BeGreaterThan(MaxBytes);
        Compressed(text).Should().BeInRange(MaxBytes / 4, MaxBytes);
        Results(run).Should().HaveCount(20);
        Results(run).Last().GetProperty("level").GetString().Should().Be("error");
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text")
            .GetString().Should().StartWith("Only 20 of 40 findings are listed");

        static long Compressed(string text)
        {
            using var bytes = new MemoryStream();
            using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
            {
                gzip.Write(Encoding.UTF8.GetBytes(text));
            }

            return bytes.Length;
        }
    }

    [Fact]
    public void Describes_rules_that_found_nothing_within_the_limits_of_GitHub()
    {
        var report = new Report
        {
            Findings = [],
            FileCount = 1,
            Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)],
            PageOf = RuleCatalog.PageOf,
            ToolVersion = "1.0.0",
        };
        var rules = RulesOf(Run(report));

        rules.Should().HaveCount(RuleCatalog.All.Count);
        foreach (var rule in rules)
        {
            string TextOf(string name, string format = "text") => rule.GetProperty(name).GetProperty(format).GetString()!;
            rule.GetProperty("name").GetString().Should().MatchRegex("^([A-Z][a-z0-9]*)+$").And.Match(static name => name.Length <= 255);
            TextOf("shortDescription").Length.Should().BeInRange(1, 1024);
            TextOf("fullDescription").Length.Should().BeInRange(1, 1024);
            TextOf("help").Should().NotBeEmpty();
            TextOf("help", "markdown").Should().StartWith("# ");
            rule.GetProperty("messageStrings").EnumerateObject().Should().NotBeEmpty();
            rule.GetProperty("properties").GetProperty("tags").GetArrayLength().Should().BeInRange(1, 10);
            rule.GetProperty("properties").GetProperty("precision").GetString().Should().BeOneOf("very-high", "high", "medium");
        }
    }

    private static JsonElement Run(Report report, SarifReporter? reporter = null)
    {
        var text = Sample.Write(reporter ?? new SarifReporter(), report);
        text.Should().StartWith("{\n").And.EndWith("}\n").And.NotContain("\r");
        return JsonElement.Parse(text).GetProperty("runs")[0];
    }

    private static JsonElement[] Results(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];

    private static JsonElement[] RulesOf(JsonElement run) =>
        [.. run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray()];

    private static JsonElement Single(Finding finding) => Results(Run(Sample.Report(finding))).Single();

    private static JsonElement Physical(Finding finding) => Single(finding).GetProperty("locations")[0].GetProperty("physicalLocation");
}
