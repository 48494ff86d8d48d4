using System.Globalization;
using System.Text;

namespace WranglerLint.Tests;

/// <summary>Writes a generated configuration as JSON, JSONC and TOML.</summary>
internal static class SpelledConfiguration
{
    internal static string AsJson(object value) => Json(value, "", "");

    /// <summary>Indented, with comments and trailing commas.</summary>
    internal static string AsJsonc(object value) => "// generated\n" + Json(value, "\n", ",");

    /// <summary>With <c>[headers]</c>, or with everything inline.</summary>
    internal static string AsToml(IReadOnlyList<(string Key, object Value)> table, bool headers)
    {
        var text = new StringBuilder();
        Toml(text, "", table, headers);
        return text.ToString();
    }

    private static string Json(object value, string line, string trailing)
    {
        var inner = line.Length == 0 ? "" : line + "  ";
        return value switch
        {
            string text => $"\"{text}\"",
            int number => number.ToString(CultureInfo.InvariantCulture),
            IReadOnlyList<(string Key, object Value)> table => Bracketed('{', '}', table.Select(entry => $"\"{entry.Key}\": {Json(entry.Value, inner, trailing)}")),
            IReadOnlyList<object> list => Bracketed('[', ']', list.Select(item => Json(item, inner, trailing))),
            _ => throw new ArgumentException($"No JSON for {value}.", nameof(value)),
        };

        string Bracketed(char open, char close, IEnumerable<string> items)
        {
            var all = items.ToList();
            return all.Count == 0 ? $"{open}{close}"
                : $"{open}{inner}{string.Join($", /* next */{inner}", all)}{trailing}{line}{close}".Replace(line.Length == 0 ? " /* next */" : "\0", " ", StringComparison.Ordinal);
        }
    }

    private static void Toml(StringBuilder text, string path, IReadOnlyList<(string Key, object Value)> table, bool headers)
    {
        foreach (var (key, value) in table.Where(entry => !headers || !NeedsHeader(entry.Value)))
        {
            text.Append(key).Append(" = ").Append(Inline(value)).Append('\n');
        }

        foreach (var (key, value) in table.Where(entry => headers && NeedsHeader(entry.Value)))
        {
            var name = path + key;
            if (value is IReadOnlyList<(string Key, object Value)> inner)
            {
                text.Append('\n').Append('[').Append(name).Append("]\n");
                Toml(text, name + ".", inner, headers);
            }
            else
            {
                foreach (var element in (IReadOnlyList<object>)value)
                {
                    text.Append('\n').Append("[[").Append(name).Append("]]\n");
                    Toml(text, name + ".", (IReadOnlyList<(string Key, object Value)>)element, headers);
                }
            }
        }
    }

    private static bool NeedsHeader(object value) => value is IReadOnlyList<(string Key, object Value)> || (value is IReadOnlyList<object> { Count: > 0 } list && list[0] is not string);

    private static string Inline(object value) => value switch
    {
        string text => $"\"{text}\"",
        int number => number.ToString(CultureInfo.InvariantCulture),
        IReadOnlyList<(string Key, object Value)> table => table.Count == 0 ? "{}" : $"{{ {string.Join(", ", table.Select(static entry => $"{entry.Key} = {Inline(entry.Value)}"))} }}",
        IReadOnlyList<object> list => $"[{string.Join(", ", list.Select(Inline))}]",
        _ => throw new ArgumentException($"No TOML for {value}.", nameof(value)),
    };
}
