using System.Globalization;
using System.Text;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>Writes new values in the format and style of a document.</summary>
internal sealed class ValueWriter(ConfigDocument document, TextLayout layout)
{
    private readonly bool _isToml = document.Format == ConfigFormat.Toml;
    private readonly string _unit = layout.IndentUnit;

    /// <summary>The quote that most strings of the document begin with.</summary>
    internal char Quote { get; } = document.Format != ConfigFormat.Toml ? '"' : UsualQuote(document);

    /// <summary>A value that may take several lines, the first of which begins behind something.</summary>
    /// <param name="value">The value.</param>
    /// <param name="indent">The indent of the line that it begins on; null to write one line.</param>
    internal string Write(NewValue value, string? indent) => Write(value, indent, Quote);

    internal string Write(NewValue value, string? indent, char quote) => value switch
    {
        NewText text => WriteText(text.Text, quote),
        NewArray array => WriteArray(array, indent),
        NewTable table => WriteTable(table, indent),
        _ => ((NewLiteral)value).Text,
    };

    /// <summary>A key with its value, for a line with an indent or, if that is null, for one line with others.</summary>
    internal string WriteEntry(string key, NewValue value, string? indent) =>
        WriteKey(key) + (_isToml ? " = " : ": ") + Write(value, _isToml ? null : indent);

    internal string WriteKey(string key) => _isToml && IsBare(key) ? key : WriteText(key, '"');

    /// <summary>Blanks, mark and comment for the end of a line; empty where the format has no comments.</summary>
    internal string WriteComment(string? comment) => comment is null || document.Format == ConfigFormat.Json ? "" : $" {(_isToml ? "#" : "//")} {comment}";

    internal static bool IsBare(string key) =>
        key.Length > 0 && key.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-');

    internal static string WriteText(string text, char quote)
    {
        if (quote == '\'' && text.All(static c => c is not '\'' and (>= ' ' or '\t') and not '\u007f'))
        {
            return "'" + text + "'";
        }

        var written = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => written.Append('\\').Append(c),
                < ' ' or '\u007f' => written.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => written.Append(c),
            };
        }

        return written.Append('"').ToString();
    }

    private static char UsualQuote(ConfigDocument document)
    {
        var text = document.Text.Content;
        var balance = Strings(document.Root).Sum(node => node.Span.Length > 0 && text[node.Span.Start] == '\'' ? -1 : 1);
        return balance < 0 ? '\'' : '"';
    }

    private static IEnumerable<ConfigString> Strings(ConfigNode node) => node switch
    {
        ConfigString text => [text],
        ConfigTable table => table.Entries.SelectMany(static entry => Strings(entry.Value)),
        ConfigArray array => array.Items.SelectMany(Strings),
        _ => [],
    };

    private string WriteArray(NewArray array, string? indent)
    {
        if (_isToml || indent is null || !array.IsOfTables)
        {
            return "[" + string.Join(", ", array.Items.Select(item => Write(item, null))) + "]";
        }

        var inner = indent + _unit;
        return $"[{layout.NewLine}{string.Join("," + layout.NewLine, array.Items.Select(item => inner + Write(item, inner)))}{layout.NewLine}{indent}]";
    }

    private string WriteTable(NewTable table, string? indent)
    {
        if (table.Entries.Count == 0)
        {
            return "{}";
        }

        if (_isToml || indent is null)
        {
            return "{ " + string.Join(", ", table.Entries.Select(entry => WriteEntry(entry.Key, entry.Value, null))) + " }";
        }

        var inner = indent + _unit;
        var lines = table.Entries.Select((entry, index) =>
            inner + WriteEntry(entry.Key, entry.Value, inner) + (index < table.Entries.Count - 1 ? "," : "") + WriteComment(entry.Comment));
        return $"{{{layout.NewLine}{string.Join(layout.NewLine, lines)}{layout.NewLine}{indent}}}";
    }
}
