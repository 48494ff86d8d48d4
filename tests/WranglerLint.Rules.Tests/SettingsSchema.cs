using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using WranglerLint.Rules;
using WranglerLint.Selection;
using WranglerLint.UserSettings;

namespace WranglerLint.Tests;

/// <summary>Describes <c>wranglerlint.toml</c> as a JSON schema, from the table that its reader follows.</summary>
internal static class SettingsSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write()
    {
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["$id"] = "https://raw.githubusercontent.com/wranglerlint/wranglerlint/main/docs/wranglerlint.schema.json",
            ["title"] = "Settings of WranglerLint",
            ["definitions"] = new JsonObject
            {
                ["rule"] = new JsonObject { ["type"] = "string", ["enum"] = Strings(Rules) },
                ["level"] = new JsonObject
                {
                    ["type"] = "string",
                    ["enum"] = Strings(Enum.GetNames<RuleLevel>().Select(static name => name.ToLowerInvariant())),
                },
            },
        };
        foreach (var (key, value) in Table(SettingFields.All).ToList())
        {
            schema[key] = value?.DeepClone();
        }

        return schema.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static IEnumerable<string> Rules => RuleCatalog.Index.Rules.SelectMany(static rule => new[] { rule.Id, rule.Name });

    private static JsonObject Table(IReadOnlyList<SettingField> fields)
    {
        var properties = new JsonObject();
        foreach (var field in fields)
        {
            var value = Value(field);
            value["description"] = field.Description;
            properties[field.Name] = value;
        }

        var table = new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
        var required = fields.Where(static field => field.IsRequired).Select(static field => field.Name).ToList();
        if (required.Count > 0)
        {
            table["required"] = Strings(required);
        }

        return table;
    }

    private static JsonObject Value(SettingField field) => field.Kind switch
    {
        SettingKind.Count => new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
        SettingKind.RuleName => new JsonObject { ["allOf"] = new JsonArray(Reference("rule")) },
        SettingKind.Names or SettingKind.Files => Array(new JsonObject { ["type"] = "string" }),
        SettingKind.Levels => Levels(),
        SettingKind.Table => Table(field.Fields),
        SettingKind.NamedTables => new JsonObject { ["type"] = "object", ["additionalProperties"] = Table(field.Fields) },
        SettingKind.TableList => Array(Table(field.Fields)),
        _ => new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Levels()
    {
        var properties = new JsonObject();
        foreach (var name in Rules.Concat(RuleCategories.All).Append("all"))
        {
            properties[name] = Reference("level");
        }

        foreach (var rule in RuleCatalog.Index.Rules)
        {
            properties[rule.Id] = new JsonObject { ["allOf"] = new JsonArray(Reference("level")), ["description"] = rule.Title };
        }

        return new JsonObject { ["type"] = "object", ["additionalProperties"] = false, ["properties"] = properties };
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/definitions/{name}" };

    private static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(static value => (JsonNode)value)];
}
