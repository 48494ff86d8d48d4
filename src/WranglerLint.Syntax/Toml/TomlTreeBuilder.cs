using System.Globalization;
using Tomlyn.Syntax;
using WranglerLint.Text;
using WranglerLint.Tree;
using SourceSpan = WranglerLint.Text.SourceSpan;

namespace WranglerLint.Toml;

/// <summary>Turns a valid TOML syntax tree into configuration nodes.</summary>
internal sealed class TomlTreeBuilder(SourceText text, TomlStandIns standIns)
{
    /// <summary>2^53 - 1: wrangler's parser refuses integers that a JavaScript number cannot hold.</summary>
    private const double LargestInteger = 9007199254740991;

    /// <summary>Keys with dots and headers nest without a bracket. As for JSON.</summary>
    private const int MaxDepth = 128;

    internal ConfigTable Root { get; } = new(ConfigPath.Root, new SourceSpan(0, text.Length), default);

    internal SyntaxError? Error { get; private set; }

    internal List<TomlHeader> Headers { get; } = [];

    internal void Add(DocumentSyntax document)
    {
        foreach (var pair in document.KeyValues)
        {
            Add(pair, Root);
        }

        foreach (var header in document.Tables)
        {
            if (header.Name is not { } name)
            {
                continue;
            }

            var parts = Parts(name);
            var table = IsTooDeep(Root, parts) ? null : header is TableArraySyntax ? AppendTable(parts) : OpenTable(parts);
            if (table is not null)
            {
                Headers.Add(new TomlHeader(parts[0].Span.Start, table));
            }

            foreach (var pair in header.Items)
            {
                if (table is not null && pair is KeyValueSyntax keyValue)
                {
                    Add(keyValue, table);
                }
            }
        }
    }

    private void Add(KeyValueSyntax pair, ConfigTable table)
    {
        if (pair.Key is not { } key || pair.Value is not { } value)
        {
            return;
        }

        var parts = Parts(key);
        if (IsTooDeep(table, parts))
        {
            return;
        }

        var last = parts[parts.Count - 1];
        if (Descend(table, parts.Take(parts.Count - 1), TableOrigin.Dotted) is not { } parent)
        {
            return;
        }

        if (Convert(value, parent.Path.Key(last.Name)) is not { } node)
        {
            return;
        }

        var entry = new ConfigEntry(last.Name, last.Span, node) { Declaration = SourceSpan.FromBounds(parts[0].Span.Start, node.Span.End) };
        entry.AddMention(last.Span);
        if (parent.Add(entry) is { } first)
        {
            Fail(last.Span, $"The key \"{last.Name}\" is defined twice, first on line {LineOf(first)}.");
        }
    }

    private bool IsTooDeep(ConfigTable table, List<KeyPart> parts)
    {
        if (table.Path.Depth + parts.Count <= MaxDepth)
        {
            return false;
        }

        Error ??= SyntaxError.TooDeep(parts[parts.Count - 1].Span, MaxDepth);
        return true;
    }

    private ConfigTable? OpenTable(List<KeyPart> parts)
    {
        var last = parts[parts.Count - 1];
        if (Descend(Root, parts.Take(parts.Count - 1), TableOrigin.Implied) is not { } parent)
        {
            return null;
        }

        if (parent.Find(last.Name) is { } existing)
        {
            if (existing.Value is not ConfigTable { Origin: TableOrigin.Implied or TableOrigin.ImpliedByArray } table)
            {
                Fail(last.Span, $"The table \"{last.Name}\" is defined twice, first on line {LineOf(existing)}.");
                return null;
            }

            table.Origin = TableOrigin.Header;
            table.MoveTo(last.Span);
            existing.KeySpan = last.Span;
            existing.AddMention(last.Span);
            return table;
        }

        return AddTable(parent, last, TableOrigin.Header);
    }

    private ConfigTable? AppendTable(List<KeyPart> parts)
    {
        var last = parts[parts.Count - 1];
        if (Descend(Root, parts.Take(parts.Count - 1), TableOrigin.ImpliedByArray) is not { } parent)
        {
            return null;
        }

        var path = parent.Path.Key(last.Name);
        if (parent.Find(last.Name) is not { } entry)
        {
            entry = new ConfigEntry(last.Name, last.Span, new ConfigArray(path, last.Span, last.Span) { HasHeaders = true });
            parent.Add(entry);
        }

        if (entry.Value is not ConfigArray { HasHeaders: true } array)
        {
            Fail(last.Span, $"\"{last.Name}\" is defined twice: here as an array of tables, on line {LineOf(entry)} as something else.");
            return null;
        }

        entry.AddMention(last.Span);

        var table = new ConfigTable(path.Index(array.Items.Count), last.Span, last.Span) { Origin = TableOrigin.Header };
        array.Add(table);
        return table;
    }

    /// <summary>Follows keys downwards, making tables where there are none; of an array of tables, the last one counts.</summary>
    private ConfigTable? Descend(ConfigTable table, IEnumerable<KeyPart> parts, TableOrigin origin)
    {
        foreach (var part in parts)
        {
            table.Find(part.Name)?.AddMention(part.Span);
            switch (table.Find(part.Name)?.Value)
            {
                case null:
                    table = AddTable(table, part, origin);
                    break;
                case ConfigTable { Origin: TableOrigin.Inline }:
                    Fail(part.Span, $"The table \"{part.Name}\" is complete between its braces: nothing can be added to it.");
                    return null;
                case ConfigTable { Origin: TableOrigin.Implied or TableOrigin.Header } when origin == TableOrigin.Dotted:
                    // TOML: "Dotted keys cannot be used to redefine tables already defined in [table] form."
                    Fail(part.Span, $"The table \"{part.Name}\" is defined elsewhere: a dotted key cannot add to it.");
                    return null;
                case ConfigTable next:
                    table = next;
                    break;
                case ConfigArray { HasHeaders: true, Items: [.., ConfigTable element] } when origin != TableOrigin.Dotted:
                    table = element;
                    break;
                default:
                    Fail(part.Span, $"\"{part.Name}\" is defined twice: as a value and as a table.");
                    return null;
            }
        }

        return table;
    }

    private static ConfigTable AddTable(ConfigTable parent, KeyPart part, TableOrigin origin)
    {
        var table = new ConfigTable(parent.Path.Key(part.Name), part.Span, part.Span) { Origin = origin };
        var entry = new ConfigEntry(part.Name, part.Span, table);
        entry.AddMention(part.Span);
        parent.Add(entry);
        return table;
    }

    private ConfigNode? Convert(ValueSyntax value, ConfigPath path)
    {
        var span = new SourceSpan(value.Span.Offset, value.Span.Length);
        switch (value)
        {
            case StringValueSyntax item:
                CheckLineEnds(span);
                return new ConfigString(path, span, text.AnchorOf(span), standIns.Restore(item.Value ?? ""));
            case BooleanValueSyntax item:
                return new ConfigBoolean(path, span, item.Value);
            case IntegerValueSyntax item:
                // Tomlyn reads 0xFFFFFFFFFFFFFFFF as -1.
                if (Math.Abs((double)item.Value) > LargestInteger || (item.Value < 0 && text.Content[span.Start] == '0'))
                {
                    Fail(span, "The integer is too large: at most 9007199254740991 (2^53 - 1) can be read exactly.");
                }

                return new ConfigNumber(path, span, item.Value);
            case FloatValueSyntax item:
                return new ConfigNumber(path, span, item.Value);
            case DateTimeValueSyntax:
                span = standIns.Original(span);
                if (text[span].IndexOf('_') >= 0)
                {
                    // Tomlyn reads 1_979-05-27.
                    Fail(span, "A date cannot contain underscores.");
                }

                return new ConfigDate(path, span, text[span]);
            case ArraySyntax item:
                return Convert(item, path, span);
            case InlineTableSyntax item:
                var table = new ConfigTable(path, span, text.AnchorOf(span)) { Origin = TableOrigin.Inline };
                foreach (var pair in item.Items)
                {
                    if (pair.KeyValue is { } keyValue)
                    {
                        Add(keyValue, table);
                    }
                }

                return table;
            default:
                Fail(span, "This is no value.");
                return null;
        }
    }

    /// <summary>Tomlyn accepts an escaped line end or tab in a string of one line, and a lone CR behind a backslash.</summary>
    private void CheckLineEnds(SourceSpan span)
    {
        var written = text[span];
        var isMultiline = written.StartsWith("\"\"\"", StringComparison.Ordinal) || written.StartsWith("'''", StringComparison.Ordinal);
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] == '\\' && written[0] == '"' && i + 1 < written.Length)
            {
                if (written[i + 1] == '\t' && !isMultiline)
                {
                    Fail(new SourceSpan(span.Start + i, 1), "A tab cannot be escaped like this: write \\t.");
                    return;
                }

                i += written[i + 1] is '\\' or '"' ? 1 : 0;
            }
            else if ((written[i] == '\n' && !isMultiline) || (written[i] == '\r' && (i + 1 == written.Length || written[i + 1] != '\n')))
            {
                Fail(text.VisibleAt(span.Start + i), "A string cannot contain this line end: write it as an escape, or use three quotes.");
                return;
            }
        }
    }

    private ConfigArray Convert(ArraySyntax item, ConfigPath path, SourceSpan span)
    {
        var array = new ConfigArray(path, span, text.AnchorOf(span));
        foreach (var element in item.Items)
        {
            if (element.Value is { } value && Convert(value, path.Index(array.Items.Count)) is { } node)
            {
                array.Add(node);
            }
        }

        return array;
    }

    private List<KeyPart> Parts(KeySyntax key)
    {
        var parts = new List<KeyPart>();
        Add(key.Key);
        foreach (var dotted in key.DotKeys)
        {
            Add(dotted.Key);
        }

        return parts;

        void Add(BareKeyOrStringValueSyntax? part)
        {
            var name = part switch
            {
                BareKeySyntax bare => bare.Key?.Text,
                StringValueSyntax quoted => quoted.Value,
                _ => null,
            };
            var span = part is null ? default : new SourceSpan(part.Span.Offset, part.Span.Length);
            CheckLineEnds(span);
            parts.Add(new KeyPart(KeyNames.Share(standIns.Restore(name ?? "")), span));
        }
    }

    private string LineOf(ConfigEntry entry) => text.GetPosition(entry.KeySpan.Start).Line.ToString(CultureInfo.InvariantCulture);

    private void Fail(SourceSpan span, string message) => Error ??= new SyntaxError(span, message);

    private readonly record struct KeyPart(string Name, SourceSpan Span);
}
