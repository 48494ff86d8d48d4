using System.Globalization;
using System.Text;
using System.Text.Json;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Json;

/// <summary>Turns JSON tokens into configuration nodes.</summary>
/// <param name="text">The text.</param>
/// <param name="read">What the reader sees of it: blanks instead of comments.</param>
internal sealed class JsonTreeBuilder(SourceText text, string read)
{
    private readonly Utf16Cursor _cursor = new(read);
    private readonly Stack<Open> _open = [];
    private readonly List<DuplicateKey> _duplicates = [];

    internal ConfigNode? Root { get; private set; }

    /// <summary>How many objects and arrays are open.</summary>
    internal int Depth => _open.Count;

    internal IReadOnlyList<DuplicateKey> Duplicates => _duplicates;

    internal void Add(ref Utf8JsonReader reader)
    {
        var start = _cursor.MoveTo(reader.TokenStartIndex);
        var end = _cursor.MoveTo(reader.BytesConsumed);
        var span = SourceSpan.FromBounds(start, end);
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                // The token reaches to its colon; the key ends with its closing quote.
                var key = SourceSpan.FromBounds(start, ClosingQuote(text.Content, start) + 1);
                _open.Peek().Key = (KeyNames.Share(Unescape(text.Content, key)), key);
                break;
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                _open.Push(new Open(NextPath(), start, reader.TokenType == JsonTokenType.StartObject));
                break;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                Place(Close(_open.Pop(), end));
                break;
            case JsonTokenType.String:
                Place(new ConfigString(NextPath(), span, span, Unescape(text.Content, span)));
                break;
            case JsonTokenType.Number:
                Place(new ConfigNumber(NextPath(), span, Number(text[span])));
                break;
            case JsonTokenType.True:
            case JsonTokenType.False:
                Place(new ConfigBoolean(NextPath(), span, reader.TokenType == JsonTokenType.True));
                break;
            case JsonTokenType.Null:
                Place(new ConfigNull(NextPath(), span));
                break;
            default:
                break;
        }
    }

    private static double Number(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private ConfigNode Close(Open open, int end)
    {
        var span = SourceSpan.FromBounds(open.Start, end);
        var anchor = text.AnchorOf(span);
        if (open.IsTable)
        {
            var table = new ConfigTable(open.Path, span, anchor);
            foreach (var entry in open.Entries)
            {
                if (table.Add(entry) is { } lost)
                {
                    _duplicates.Add(new DuplicateKey(lost, entry));
                }
            }

            return table;
        }

        var array = new ConfigArray(open.Path, span, anchor);
        foreach (var item in open.Items)
        {
            array.Add(item);
        }

        return array;
    }

    private ConfigPath NextPath()
    {
        if (_open.Count == 0)
        {
            return ConfigPath.Root;
        }

        var parent = _open.Peek();
        return parent.IsTable ? parent.Path.Key(parent.Key.Name) : parent.Path.Index(parent.Items.Count);
    }

    private void Place(ConfigNode node)
    {
        if (_open.Count == 0)
        {
            Root = node;
            return;
        }

        var parent = _open.Peek();
        if (parent.IsTable)
        {
            var entry = new ConfigEntry(parent.Key.Name, parent.Key.Span, node)
            {
                Declaration = SourceSpan.FromBounds(parent.Key.Span.Start, node.Span.End),
            };
            entry.AddMention(parent.Key.Span);
            parent.Entries.Add(entry);
        }
        else
        {
            parent.Items.Add(node);
        }
    }

    private static int ClosingQuote(string content, int opening)
    {
        var i = opening + 1;
        while (content[i] != '"')
        {
            i += content[i] == '\\' ? 2 : 1;
        }

        return i;
    }

    /// <summary>The value of a valid string token. The platform's own decoder throws on a lone surrogate.</summary>
    private static string Unescape(string content, SourceSpan quoted)
    {
        var start = quoted.Start + 1;
        var end = quoted.End - 1;
        if (content.IndexOf('\\', start, end - start) < 0)
        {
            return content.Substring(start, end - start);
        }

        var value = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            if (content[i] != '\\')
            {
                value.Append(content[i]);
                continue;
            }

            i++;
            value.Append(content[i] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(content.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                var other => other,
            });
            if (content[i] == 'u')
            {
                i += 4;
            }
        }

        return value.ToString();
    }

    /// <summary>An object or array whose end has not come yet.</summary>
    private sealed class Open(ConfigPath path, int start, bool isTable)
    {
        internal ConfigPath Path { get; } = path;

        internal int Start { get; } = start;

        internal bool IsTable { get; } = isTable;

        internal (string Name, SourceSpan Span) Key { get; set; }

        internal List<ConfigEntry> Entries { get; } = [];

        internal List<ConfigNode> Items { get; } = [];
    }

    /// <summary>Turns growing UTF-8 offsets into UTF-16 offsets.</summary>
    private sealed class Utf16Cursor(string content)
    {
        private long _bytes;
        private int _units;

        internal int MoveTo(long bytes)
        {
            while (_bytes < bytes)
            {
                var c = content[_units];
                var pair = char.IsHighSurrogate(c) && _units + 1 < content.Length && char.IsLowSurrogate(content[_units + 1]);
                _bytes += pair ? 4 : c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
                _units += pair ? 2 : 1;
            }

            return _units;
        }
    }
}
