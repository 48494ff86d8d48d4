using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using WranglerLint.Tests;

namespace WranglerLint.Reporting.Tests;

/// <summary>A schema of <c>docs</c>, of which only those words are known that the schemas use.</summary>
internal sealed class SchemaFile(string file)
{
    private readonly JsonElement _schema = JsonElement.Parse(Repository.Read("docs", file));

    internal int Version => _schema.GetProperty("properties").GetProperty("version").GetProperty("const").GetInt32();

    /// <summary>The texts have what the schema says, and together all that it says.</summary>
    internal void ShouldDescribe(params string[] texts)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            Check(_schema, JsonElement.Parse(text), "", seen);
        }

        Rows(_schema, "", isDeep: true).Select(static row => row.Path).Should().BeEquivalentTo(seen);
    }

    /// <summary>A table in Markdown; what another schema describes is left to its table.</summary>
    internal string ToTable()
    {
        var table = new StringBuilder("| property | type | |\n|---|---|---|\n");
        foreach (var (path, type, description) in Rows(_schema, "", isDeep: false))
        {
            table.Append($"| `{path}` | {type} | {description} |\n");
        }

        return table.ToString();
    }

    /// <summary>All properties, with what the schema says of them.</summary>
    private IEnumerable<(string Path, string Type, string Description)> Rows(JsonElement schema, string path, bool isDeep)
    {
        foreach (var property in schema.GetProperty("properties").EnumerateObject())
        {
            var (file, inner) = Resolve(property.Value);
            var name = $"{path}{property.Name}";
            yield return (name, TypeOf(inner), property.Value.GetProperty("description").GetString()!);
            var suffix = ".";
            if (inner.TryGetProperty("items", out var items))
            {
                (file, inner) = file.Resolve(items);
                suffix = "[].";
            }

            if (inner.TryGetProperty("properties", out _) && (isDeep || file == this))
            {
                foreach (var row in file.Rows(inner, name + suffix, isDeep))
                {
                    yield return row;
                }
            }
        }
    }

    private static string TypeOf(JsonElement schema) =>
        schema.TryGetProperty("const", out var value) ? value.ToString()
        : schema.TryGetProperty("enum", out var values) ? string.Join(", ", values.EnumerateArray().Select(static value => value.ValueKind == JsonValueKind.Null ? "null" : $"`{value}`"))
        : schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types ? string.Join(" or ", types.EnumerateArray())
        : schema.GetProperty("type").GetString()!;

    private void Check(JsonElement reference, JsonElement value, string path, HashSet<string> seen)
    {
        var (file, schema) = Resolve(reference);
        foreach (var keyword in schema.EnumerateObject())
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
                case "minItems":
                    value.GetArrayLength().Should().BeGreaterThanOrEqualTo(keyword.Value.GetInt32(), path);
                    break;
                case "minimum":
                    value.GetInt32().Should().BeGreaterThanOrEqualTo(keyword.Value.GetInt32(), path);
                    break;
                case "required" or "properties" when value.ValueKind != JsonValueKind.Object:
                    break;
                case "required":
                    value.EnumerateObject().Select(static property => property.Name)
                        .Should().Contain(keyword.Value.EnumerateArray().Select(static name => name.GetString()), path);
                    break;
                case "properties":
                    foreach (var property in value.EnumerateObject())
                    {
                        seen.Add(path + property.Name);
                        file.Check(keyword.Value.GetProperty(property.Name), property.Value, $"{path}{property.Name}.", seen);
                    }

                    break;
                case "items":
                    foreach (var item in value.EnumerateArray())
                    {
                        file.Check(keyword.Value, item, $"{path.TrimEnd('.')}[].", seen);
                    }

                    break;
                default:
                    throw new NotSupportedException(keyword.Name);
            }
        }
    }

    /// <summary>What a reference leads to, and the file that it is in.</summary>
    private (SchemaFile File, JsonElement Schema) Resolve(JsonElement schema)
    {
        if (!schema.TryGetProperty("$ref", out var reference))
        {
            return (this, schema);
        }

        var parts = reference.GetString()!.Split("#/$defs/");
        var owner = parts[0].Length == 0 ? this : new SchemaFile(parts[0]);
        return (owner, owner._schema.GetProperty("$defs").GetProperty(parts[1]));
    }

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
