using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WranglerLint.SelfTest;

/// <summary>Writes TypeScript as Prettier would, and nothing that could be taken for more than a text.</summary>
internal static class ScriptText
{
    /// <summary>Prettier's own width.</summary>
    internal const int Width = 80;

    /// <summary>A string literal of printable ASCII: what hides or reorders text stands there as an escape.</summary>
    internal static string Quote(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append(@"\\"),
                '\n' => literal.Append(@"\n"),
                '\r' => literal.Append(@"\r"),
                '\t' => literal.Append(@"\t"),
                >= ' ' and <= '~' => literal.Append(c),
                _ => literal.Append(CultureInfo.InvariantCulture, $@"\u{(int)c:x4}"),
            };
        }

        // Prettier takes the quotes that need fewer escapes.
        var doubles = text.Count(static c => c == '"');
        return doubles > text.Count(static c => c == '\'')
            ? $"'{literal.ToString()[1..].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'"
            : literal.Append('"').ToString();
    }

    /// <summary>The text of a literal that <see cref="Quote"/> wrote.</summary>
    internal static string Unquote(string literal) =>
        Regex.Replace(literal[1..^1], @"\\(?:u(?<code>[0-9a-fA-F]{4})|(?<c>.))", static match => match.Groups["code"] is { Success: true } code
            ? ((char)ushort.Parse(code.ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
            : match.Groups["c"].Value switch { "n" => "\n", "r" => "\r", "t" => "\t", var c => c });

    /// <summary>A text inside of a comment's line.</summary>
    internal static string Comment(string text) => Quote(text)[1..^1];

    /// <summary>A declaration on one line, or on two if it does not fit.</summary>
    internal static string Declaration(string name, string value) =>
        name.Length + " = ".Length + value.Length + ";".Length <= Width ? $"{name} = {value};" : $"{name} =\n  {value};";

    /// <summary>An object on one line.</summary>
    internal static string Inline(IEnumerable<string> properties) => $"{{ {string.Join(", ", properties)} }}";

    /// <summary>An object on one line, or with one line for each property if it does not fit.</summary>
    /// <param name="indentation">How many spaces stand in front of it.</param>
    /// <param name="properties">The properties as they are written.</param>
    /// <param name="tail">What follows on its last line.</param>
    internal static string Object(int indentation, IReadOnlyList<string> properties, string tail)
    {
        var margin = new string(' ', indentation);
        var line = margin + Inline(properties) + tail;
        return line.Length <= Width
            ? line + "\n"
            : $"{margin}{{\n{string.Concat(properties.Select(property => $"{margin}  {property},\n"))}{margin}}}{tail}\n";
    }
}
