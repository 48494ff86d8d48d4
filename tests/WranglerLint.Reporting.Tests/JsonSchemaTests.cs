using WranglerLint.Baselines;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Reporting.Json;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Tests;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Reporting.Tests;

/// <summary>The schema of the JSON report describes it, all of it and nothing else.</summary>
public sealed class JsonSchemaTests
{
    [Fact]
    public void The_report_has_what_the_schema_says_and_nothing_else()
    {
        var note = Sample.Mark("a", "a", rule: Sample.Rule(Severity.Note));
        var mixed = Sample.Mixed();
        var schema = new SchemaFile("report-v1.schema.json");
        schema.ShouldDescribe(
            Sample.Write(new JsonReporter(), Sample.Report([.. mixed.Findings, note], 5)),
            Sample.Write(new JsonReporter(), Sample.Report([], 0)),
            Sample.Write(new JsonReporter(), Everything([.. mixed.Findings, note])));
        schema.Version.Should().Be(JsonReporter.Version);
    }

    [Fact]
    public void Every_property_is_documented() =>
        Recorded.Section("docs/formats.md", "json-properties").ShouldBe(new SchemaFile("report-v1.schema.json").ToTable());

    /// <summary>With what only options ask for.</summary>
    private static Report Everything(IReadOnlyList<Finding> findings)
    {
        var text = new SourceText("wrangler.toml", "name = 1 # wranglerlint: ignore[WL1004] why\nkv_namespaces = [{ binding = \"A\", id = \"your-id\" }, { binding = \"B\", id = \"your-id\" }]\n");
        var document = ConfigDocument.Parse(text, ConfigFormat.Toml);
        var suppressed = new Linter(RuleCatalog.All, SuppressionMode.Mark).Lint(document, LintOptions.Default).Where(static finding => finding.Suppression is not null).ToList();
        var twins = Sample.Mixed().Findings;
        var known = new Baseline(twins.Select(new FindingIdentities([], static text => text.Path).Of)).Compare(twins, new FindingIdentities([], static text => text.Path).Of).Known;
        return new Report
        {
            Findings = findings,
            Suppressed = [.. suppressed, .. known],
            KnownCount = known.Count,
            HasStatistics = true,
            FileCount = 5,
            Rules = [],
            PageOf = static rule => "",
            ToolVersion = "1.2.3",
        };
    }
}
