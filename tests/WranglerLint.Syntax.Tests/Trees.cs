using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;

namespace WranglerLint.Tests;

/// <summary>Random configurations that both formats can say, and how they say them.</summary>
internal static partial class Trees
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly Gen<string> Keys = Gen.OneOf(
        Gen.OneOf("name", "binding", "env", "a-b", "a b", "a.b", "", "\"", "'", "\\", "é", "😀", "\t", "\uFFFD", "$schema", "1", "[", "#", "=", "true"),
        Gen.String[Gen.Char['a', 'e'], 1, 3]);

    private static readonly Gen<JsonNode> Values = Gen.OneOf(
        Gen.OneOf(Gen.String[Gen.Char[' ', '~'], 0, 8], Gen.OneOf("a\nb", "a\r\nb", "\0", "\u007f", "# c", "// c", "\"\"\"", "'''", "\\", "😀", "\uFFFD\uF8FF"))
            .Select(static text => (JsonNode)JsonValue.Create(text)),
        Gen.OneOf(Gen.Int.Select(static number => (double)number), Gen.OneOf(0.5, -1.25e-7, 1e300, 9007199254740991, -9007199254740991))
            .Select(static number => (JsonNode)JsonValue.Create(number)),
        Gen.Bool.Select(static boolean => (JsonNode)JsonValue.Create(boolean)));

    internal static Gen<JsonObject> Tables { get; } = Table(3);

    internal static string ToJson(JsonObject tree, bool indented) => indented ? tree.ToJsonString(Indented) : tree.ToJsonString();

    /// <summary>Tables get headers, or stand inline.</summary>
    internal static string ToToml(JsonObject tree, bool inline)
    {
        var text = new StringBuilder();
        Write(text, tree, "", inline);
        return text.ToString();
    }

    private static Gen<JsonObject> Table(int depth) =>
        Gen.Select(Keys, Node(depth - 1)).Array[0, 4].Select(static entries =>
        {
            var table = new JsonObject();
            foreach (var (key, value) in entries)
            {
                table[key] = value.DeepClone();
            }

            return table;
        });

    private static Gen<JsonNode> Node(int depth) => depth == 0 ? Values : Gen.OneOf(
        Values,
        Node(depth - 1).Array[0, 3].Select(static items => (JsonNode)new JsonArray([.. items.Select(static item => item.DeepClone())])),
        Table(depth).Array[1, 3].Select(static items => (JsonNode)new JsonArray([.. items.Select(static item => item.DeepClone())])),
        Table(depth).Select(static table => (JsonNode)table));

    private static void Write(StringBuilder text, JsonObject table, string path, bool inline)
    {
        bool HasHeader(JsonNode? value) => !inline && (value is JsonObject || IsTables(value));
        foreach (var (key, value) in table.Where(entry => !HasHeader(entry.Value)))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Key(key)} = {Spell(value!)}\n");
        }

        foreach (var (key, value) in table.Where(entry => HasHeader(entry.Value)))
        {
            var inner = path.Length == 0 ? Key(key) : $"{path}.{Key(key)}";
            foreach (var item in value is JsonArray array ? array.OfType<JsonObject>() : [value!.AsObject()])
            {
                text.Append(CultureInfo.InvariantCulture, $"{(value is JsonArray ? $"[[{inner}]]" : $"[{inner}]")}\n");
                Write(text, item, inner, inline);
            }
        }
    }

    private static bool IsTables(JsonNode? value) => value is JsonArray { Count: > 0 } array && array.All(static item => item is JsonObject);

    internal static string Spell(JsonNode value) => value switch
    {
        JsonObject table => "{" + string.Join(", ", table.Select(static entry => $"{Key(entry.Key)} = {Spell(entry.Value!)}")) + "}",
        JsonArray array => "[" + string.Join(", ", array.Select(static item => Spell(item!))) + "]",
        _ when value.GetValueKind() == JsonValueKind.String => Quote(value.GetValue<string>()),
        _ when value.GetValueKind() == JsonValueKind.Number => Number(value.GetValue<double>()),
        _ => value.ToJsonString(),
    };

    private static string Number(double number)
    {
        var digits = number.ToString("R", CultureInfo.InvariantCulture);
        return Math.Floor(number) == number && Math.Abs(number) > 9007199254740991 && !digits.Contains('E', StringComparison.Ordinal) ? digits + ".0" : digits;
    }

    internal static bool IsBare(string key) => Bare().IsMatch(key);

    private static string Key(string key) => IsBare(key) ? key : Quote(key);

    internal static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                < ' ' or '\u007f' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex("^[A-Za-z0-9_-]+$")]
    private static partial Regex Bare();
}
