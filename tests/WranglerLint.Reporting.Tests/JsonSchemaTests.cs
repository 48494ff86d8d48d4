using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WranglerLint.Reporting.Json;
using WranglerLint.Rules;
using WranglerLint.Tests;

namespace WranglerLint.Reporting.Tests;

/// <summary>The schema of the JSON report describes it, all of it and nothing else.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonElement Schema = JsonElement.Parse(Repository.Read("docs", "report-v1.schema.json"));

    [Fact]
    public void The_report_has_what_the_schema_says_and_nothing_else()
    {
        var note = Sample.Mark("a", "a", rule: Sample.Rule(Severity.Note));
        var mixed = Sample.Mixed();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Check(Schema, JsonElement.Parse(Sample.Write(new JsonReporter(), Sample.Report([.. mixed.Findings, note], 5))), "", seen);
        Check(Schema, JsonElement.Parse(Sample.Write(new JsonReporter(), Sample.Report([], 0))), "", seen);

        Rows(Schema, "").Select(static row => row.Path).Should().BeEquivalentTo(seen);
        Schema.GetProperty("properties").GetProperty("version").GetProperty("const").GetInt32().Should().Be(JsonReporter.Version);
    }

    [Fact]
    public void Every_property_is_documented()
    {
        var table = new StringBuilder("| property | type | |\n|---|---|---|\n");
        foreach (var (path, type, description) in Rows(Schema, ""))
        {
            table.Append($"| `{path}` | {type} | {description} |\n");
        }

        Recorded.Section("docs/formats.md", "json-properties").ShouldBe(table.ToString());
    }

    /// <summary>All properties, with what the schema says of them.</summary>
    private static IEnumerable<(string Path, string Type, string Description)> Rows(JsonElement schema, string path)
    {
        foreach (var property in Resolve(schema).GetProperty("properties").EnumerateObject())
        {
            var inner = Resolve(property.Value);
            var name = $"{path}{property.Name}";
            yield return (name, TypeOf(inner), property.Value.GetProperty("description").GetString()!);
            var (next, suffix) = inner.TryGetProperty("items", out var items) ? (Resolve(items), "[].") : (inner, ".");
            if (next.TryGetProperty("properties", out _))
            {
                foreach (var row in Rows(next, name + suffix))
                {
                    yield return row;
                }
            }
        }
    }

    private static string TypeOf(JsonElement schema) =>
        schema.TryGetProperty("const", out var value) ? value.ToString()
        : schema.TryGetProperty("enum", out var values) ? string.Join(", ", values.EnumerateArray().Select(static value => $"`{value}`"))
        : schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types ? string.Join(" or ", types.EnumerateArray())
        : schema.GetProperty("type").GetString()!;

    private static void Check(JsonElement schema, JsonElement value, string path, HashSet<string> seen)
    {
        foreach (var keyword in Resolve(schema).EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$schema" or "$id" or "$defs" or "title" or "description":
                    break;
                case "type":
                    TypesOf(value).Should().Contain(
                        type => keyword.Value.ValueKind == JsonValueKind.Array
                            ? keyword.Value.EnumerateArray().Any(allowed => allowed.GetString() == type)
                            : keyword.Value.GetString() == type,
                        path);
                    break;
                case "const":
                    JsonElement.DeepEquals(keyword.Value, value).Should().BeTrue(path);
                    break;
                case "enum":
                    keyword.Value.EnumerateArray().Should().Contain(allowed => JsonElement.DeepEquals(allowed, value), path);
                    break;
                case "pattern":
                    value.GetString().Should().MatchRegex(new Regex(keyword.Value.GetString()!), path);
                    break;
                case "minimum":
                    value.GetInt32().Should().BeGreaterThanOrEqualTo(keyword.Value.GetInt32(), path);
                    break;
                case "required":
                    keyword.Value.EnumerateArray().Select(static name => name.GetString())
                        .Should().BeSubsetOf(value.EnumerateObject().Select(static property => property.Name), path);
                    break;
                case "properties":
                    foreach (var property in value.EnumerateObject())
                    {
                        seen.Add(path + property.Name);
                        Check(keyword.Value.GetProperty(property.Name), property.Value, $"{path}{property.Name}.", seen);
                    }

                    break;
                case "items":
                    foreach (var item in value.EnumerateArray())
                    {
                        Check(keyword.Value, item, $"{path.TrimEnd('.')}[].", seen);
                    }

                    break;
                default:
                    throw new NotSupportedException(keyword.Name);
            }
        }
    }

    private static JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference)
            ? Schema.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])
            : schema;

    private static IEnumerable<string> TypesOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => ["object"],
        JsonValueKind.Array => ["array"],
        JsonValueKind.String => ["string"],
        JsonValueKind.Null => ["null"],
        JsonValueKind.Number => value.TryGetInt32(out _) ? ["number", "integer"] : ["number"],
        _ => ["boolean"],
    };
}
