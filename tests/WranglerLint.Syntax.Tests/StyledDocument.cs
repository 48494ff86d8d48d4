using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>Writes configurations as people do, each time otherwise: line ends, indents, quotes, comments, headers, dotted keys.</summary>
internal sealed class StyledDocument
{
    private readonly Random _random;
    private readonly ConfigFormat _format;
    private readonly string _newLine;
    private readonly string _unit;
    private readonly bool _hasTrailingCommas;
    private readonly StringBuilder _text = new();
    private int _comments;

    private StyledDocument(ConfigFormat format, int seed)
    {
        // Not for secrets: the same seed has to give the same document.
        _random = new Random(seed);
        _format = format;
        _newLine = Chance(30) ? "\r\n" : "\n";
        _unit = Pick("  ", "\t", "    ");
        _hasTrailingCommas = format != ConfigFormat.Json && Chance(40);
    }

    internal static string Write(JsonObject tree, ConfigFormat format, int seed)
    {
        var document = new StyledDocument(format, seed);
        if (format == ConfigFormat.Toml)
        {
            document.WriteTable(tree, "");
        }
        else
        {
            document.WriteJson(tree, "", document.Chance(85));
            document._text.Append(document.Chance(80) ? document._newLine : "");
        }

        return document._text.ToString();
    }

    private void WriteJson(JsonNode? value, string indent, bool isSpread)
    {
        var parts = value switch
        {
            JsonObject table => table.Select(entry => ((string?)entry.Key, entry.Value)).ToList(),
            JsonArray array => array.Select(static item => ((string?)null, item)).ToList(),
            _ => null,
        };
        if (parts is null)
        {
            _text.Append(value!.ToJsonString());
            return;
        }

        _text.Append(value is JsonObject ? '{' : '[');
        for (var i = 0; i < parts.Count; i++)
        {
            var inner = indent + _unit;
            if (isSpread)
            {
                _text.Append(_newLine);
                CommentLine(inner);
                _text.Append(inner);
            }
            else if (i > 0 || Chance(50))
            {
                _text.Append(' ');
            }

            if (parts[i].Item1 is { } key)
            {
                _text.Append(JsonValue.Create(key).ToJsonString()).Append(Chance(90) ? ": " : ":");
            }

            WriteJson(parts[i].Item2, inner, isSpread && Chance(75));
            _text.Append(i < parts.Count - 1 || (_hasTrailingCommas && isSpread) ? "," : "");
            if (isSpread)
            {
                CommentBehind();
            }
        }

        _text.Append(isSpread && parts.Count > 0 ? _newLine + indent : "").Append(value is JsonObject ? '}' : ']');
    }

    private void WriteTable(JsonObject table, string path)
    {
        var inline = table.ToDictionary(static entry => entry.Key, entry => entry.Value is not (JsonObject or JsonArray) || !IsTables(entry.Value) || Chance(25), StringComparer.Ordinal);
        var indent = path.Length > 0 && Chance(15) ? _unit : "";
        foreach (var (key, value) in table.Where(entry => inline[entry.Key]))
        {
            if (value is JsonObject { Count: > 0 } dotted && dotted.All(static entry => entry.Value is JsonValue) && Chance(40))
            {
                foreach (var (inner, item) in dotted)
                {
                    Statement($"{Key(key)}.{Key(inner)}", item, indent);
                }
            }
            else
            {
                Statement(Key(key), value, indent);
            }
        }

        foreach (var (key, value) in table.Where(entry => !inline[entry.Key]))
        {
            var inner = path.Length == 0 ? Key(key) : $"{path}.{Key(key)}";
            foreach (var item in value is JsonArray array ? array.OfType<JsonObject>() : [value!.AsObject()])
            {
                _text.Append(Chance(70) ? _newLine : "");
                CommentLine("");
                _text.Append(value is JsonArray ? $"[[{inner}]]" : $"[{inner}]");
                CommentBehind();
                _text.Append(_newLine);
                WriteTable(item, inner);
            }
        }
    }

    private void Statement(string key, JsonNode? value, string indent)
    {
        CommentLine(indent);
        _text.Append(indent).Append(key).Append(Chance(85) ? " = " : "=");
        WriteToml(value, indent);
        CommentBehind();
        _text.Append(_newLine);
    }

    private void WriteToml(JsonNode? value, string indent)
    {
        switch (value)
        {
            case JsonObject table:
                _text.Append('{').Append(string.Join(", ", table.Select(entry => " " + Key(entry.Key) + " = " + Inline(entry.Value)))).Append(table.Count > 0 ? " }" : "}");
                break;
            case JsonArray { Count: > 0 } array when Chance(35):
                _text.Append('[');
                for (var i = 0; i < array.Count; i++)
                {
                    _text.Append(_newLine);
                    CommentLine(indent + _unit);
                    _text.Append(indent).Append(_unit).Append(Inline(array[i])).Append(i < array.Count - 1 || _hasTrailingCommas ? "," : "");
                    CommentBehind();
                }

                _text.Append(_newLine).Append(indent).Append(']');
                break;
            default:
                _text.Append(Inline(value));
                break;
        }
    }

    private string Inline(JsonNode? value) => value switch
    {
        JsonObject table => "{ " + string.Join(", ", table.Select(entry => Key(entry.Key) + " = " + Inline(entry.Value))) + " }",
        JsonArray array => "[" + string.Join(", ", array.Select(Inline)) + "]",
        JsonValue text when text.TryGetValue<string>(out var content) => Chance(30) && !content.Any(static c => c is '\'' or < ' ' or '\u007f') ? $"'{content}'" : Trees.Quote(content),
        _ => Trees.Spell(value!),
    };

    private string Key(string key) => Trees.IsBare(key) && Chance(80) ? key : Trees.Quote(key);

    private static bool IsTables(JsonNode? value) => value is JsonObject || (value is JsonArray { Count: > 0 } array && array.All(static item => item is JsonObject));

    private void CommentLine(string indent)
    {
        if (_format != ConfigFormat.Json && Chance(15))
        {
            _text.Append(indent).Append(Comment()).Append(_newLine);
        }
    }

    private void CommentBehind()
    {
        if (_format != ConfigFormat.Json && Chance(20))
        {
            _text.Append(Chance(80) ? " " : "").Append(Comment());
        }
    }

    private string Comment() => string.Create(CultureInfo.InvariantCulture, $"{(_format == ConfigFormat.Toml ? "#" : "//")} comment {++_comments}, with = [ {{ \" '");

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] options) => options[_random.Next(options.Length)];
}
