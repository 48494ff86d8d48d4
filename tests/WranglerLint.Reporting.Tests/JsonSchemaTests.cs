using WranglerLint.Reporting.Json;
using WranglerLint.Rules;
using WranglerLint.Tests;

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
            Sample.Write(new JsonReporter(), Sample.Report([.. mixed.Findings, note], 5)), Sample.Write(new JsonReporter(), Sample.Report([], 0)));
        schema.Version.Should().Be(JsonReporter.Version);
    }

    [Fact]
    public void Every_property_is_documented() =>
        Recorded.Section("docs/formats.md", "json-properties").ShouldBe(new SchemaFile("report-v1.schema.json").ToTable());
}
