using WranglerLint.Text;
using WranglerLint.Toml;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>Writes edits into TOML.</summary>
internal sealed class TomlEditor : DocumentEditor
{
    private readonly TomlSections _sections;

    internal TomlEditor(ConfigDocument document)
        : base(document) => _sections = new TomlSections(document, Layout);

    private protected override IEnumerable<TextEdit>? Write(ConfigEdit edit) => edit switch
    {
        SetEdit set => Set(set),
        RenameEdit rename => rename.Entry.Mentions.Select(mention => new TextEdit(mention, WriteKeyLike(mention, rename.Key))),
        RemoveEdit remove => Remove(remove.Entry),
        RemoveItemEdit remove => RemoveItem(remove.Item),
        InsertEdit insert => Insert(insert.Table, insert.Key, insert.Value),
        AppendEdit append => Append(append),
        MoveEdit move => Move(move),
        RewordEdit reword => [new TextEdit(reword.Span, reword.Text)],
        _ => null,
    };

    private TextEdit[]? Set(SetEdit set)
    {
        if (set.Value is ConfigTable { Origin: not TableOrigin.Inline } or ConfigArray { HasHeaders: true })
        {
            return null;
        }

        var quote = set.Value is ConfigString ? Layout[set.Value.Span.Start] : Writer.Quote;
        return [new TextEdit(set.Value.Span, Writer.Write(set.NewValue, null, quote))];
    }

    private string WriteKeyLike(SourceSpan mention, string key) =>
        Layout[mention.Start] is '"' or '\'' ? ValueWriter.WriteText(key, Layout[mention.Start]) : Writer.WriteKey(key);

    private IEnumerable<TextEdit>? Remove(ConfigEntry entry)
    {
        if (ParentOf(entry.Value) is not ConfigTable table)
        {
            return null;
        }

        return InlineTableAround(table) is not { } inline ? _sections.Remove(entry.Path)
            : entry.Declaration is { } declaration ? ListOf(inline).Remove(declaration)
            : null;
    }

    private IEnumerable<TextEdit>? RemoveItem(ConfigNode item) => ParentOf(item) switch
    {
        ConfigArray { HasHeaders: true } => _sections.Remove(item.Path),
        ConfigArray array => ListOf(array).Remove(item.Span),
        _ => null,
    };

    private IEnumerable<TextEdit>? Insert(ConfigPath path, string key, NewValue value) =>
        Find(path) is not { } found ? null
        : Wrap(found.Missing, key, value) is var (name, wrapped) && InlineTableAround(found.Table) is { } inline
            ? found.Table == inline ? ListOf(inline).Append(new Block(_ => Writer.WriteEntry(name, wrapped, null)), null, " ") : null
            : found.Table.Origin == TableOrigin.Dotted ? null
            : Insert(found.Table, found.Missing, key, value);

    private IEnumerable<TextEdit>? Insert(ConfigTable table, IReadOnlyList<string> missing, string key, NewValue value)
    {
        var path = missing.Aggregate(table.Path, static (path, step) => path.Key(step));
        if (value is NewTable or NewArray { IsOfTables: true })
        {
            return [_sections.AppendSection(_sections.LastBelow(table), WriteSections(path.Key(key), value))];
        }

        var entry = new Block(indent => Writer.WriteEntry(key, value, indent));
        return missing.Count > 0
            ? [_sections.AppendSection(_sections.LastBelow(table), $"[{WritePath(path)}]{Layout.NewLine}{entry.Write("")}")]
            : _sections.AppendEntry(table, entry, () => $"[{WritePath(path)}]");
    }

    private IEnumerable<TextEdit>? Append(AppendEdit append)
    {
        if (append.Array is not { Parent: { } parent, LastKey: { } key } || Find(parent) is not { } found)
        {
            return null;
        }

        return found.Missing.Count > 0 || found.Table.Find(key) is not { } entry ? Insert(parent, key, NewValue.Array(append.Value))
            : entry.Value is not ConfigArray array ? null
            : !array.HasHeaders ? ListOf(array).Append(new Block(_ => Writer.Write(append.Value, null)), null, "")
            : append.Value is NewTable ? [_sections.AppendSection(_sections.LastBelow(array), WriteSections(array.Path, NewValue.Array(append.Value)))]
            : null;
    }

    private IEnumerable<TextEdit>? Move(MoveEdit move)
    {
        if (ParentOf(move.Entry.Value) is not ConfigTable source
            || InlineTableAround(source) is not null
            || Find(move.Table) is not { Missing.Count: 0, Table: { Origin: not (TableOrigin.Inline or TableOrigin.Dotted) } target }
            || InlineTableAround(target) is not null)
        {
            return null;
        }

        if (move.Entry.Declaration is not { } declaration)
        {
            return _sections.Reroot(move.Entry, target.Path.Parent is null ? "" : WritePath(target.Path) + ".");
        }

        if (_sections.TableAt(declaration.Start) == target)
        {
            // A dotted key has brought it where it is.
            return [new TextEdit(SourceSpan.FromBounds(declaration.Start, move.Entry.KeySpan.Start), "")];
        }

        var block = new Block(_ => Layout[SourceSpan.FromBounds(move.Entry.KeySpan.Start, declaration.End)])
        {
            Above = Layout.CommentsAbove(declaration.Start),
            Behind = Layout.RestOfLine(declaration.End).Comment is { } comment ? Layout[SourceSpan.FromBounds(declaration.End, comment.End)] : "",
        };
        return _sections.AppendEntry(target, block, () => $"[{WritePath(target.Path)}]") is { } addition
            ? addition.Append(_sections.Cut(declaration))
            : null;
    }

    /// <summary>The inline table that a table is, or is made in by dotted keys; null for others.</summary>
    private ConfigTable? InlineTableAround(ConfigTable table)
    {
        for (ConfigNode? node = table; node is not null; node = ParentOf(node))
        {
            if (node is ConfigTable { Origin: TableOrigin.Inline } inline)
            {
                return inline;
            }
        }

        return null;
    }

    private CommaList ListOf(ConfigTable table) => new(Layout, table.Span, [.. TomlSections.Written(table).Select(static entry => entry.Declaration!.Value).OrderBy(static span => span)]);

    private CommaList ListOf(ConfigArray array) => new(Layout, array.Span, [.. array.Items.Select(static item => item.Span)]);

    private string WritePath(ConfigPath path) =>
        path is { Parent: { Parent: not null } parent } ? $"{WritePath(parent)}.{Writer.WriteKey(path.LastKey!)}" : Writer.WriteKey(path.LastKey!);

    /// <summary>A table or an array of tables with headers, and what lies in it.</summary>
    private string WriteSections(ConfigPath path, NewValue value) => value switch
    {
        NewArray array => string.Join(Layout.NewLine + Layout.NewLine, array.Items.Cast<NewTable>().Select(item => WriteSection($"[[{WritePath(path)}]]", path, item))),
        _ => WriteSection($"[{WritePath(path)}]", path, (NewTable)value),
    };

    private string WriteSection(string header, ConfigPath path, NewTable table)
    {
        var lines = table.Entries.Where(static entry => !HasHeader(entry.Value))
            .Select(entry => Writer.WriteEntry(entry.Key, entry.Value, null) + Writer.WriteComment(entry.Comment))
            .Prepend(header);
        var sections = table.Entries.Where(static entry => HasHeader(entry.Value)).Select(entry => WriteSections(path.Key(entry.Key), entry.Value));
        return string.Join(Layout.NewLine + Layout.NewLine, sections.Prepend(string.Join(Layout.NewLine, lines)));
    }

    private static bool HasHeader(NewValue value) => value is NewTable or NewArray { IsOfTables: true };
}
