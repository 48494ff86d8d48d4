using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>Writes edits into JSON and JSONC.</summary>
internal sealed class JsonEditor(ConfigDocument document) : DocumentEditor(document)
{
    private protected override IEnumerable<TextEdit>? Write(ConfigEdit edit) => edit switch
    {
        SetEdit set => [new TextEdit(set.Value.Span, Writer.Write(set.NewValue, IndentAt(set.Value.Span.Start)))],
        RenameEdit rename => [new TextEdit(rename.Entry.KeySpan, Writer.WriteKey(rename.Key))],
        RemoveEdit remove => Remove(remove.Entry),
        RemoveItemEdit remove => ParentOf(remove.Item) is ConfigArray array ? ListOf(array).Remove(remove.Item.Span) : null,
        InsertEdit insert => Insert(insert.Table, insert.Key, insert.Value),
        AppendEdit append => Append(append),
        MoveEdit move => Move(move),
        RewordEdit reword => [new TextEdit(reword.Span, reword.Text)],
        _ => null,
    };

    /// <summary>The indent for what has several lines; null in a document of one line.</summary>
    private string? IndentAt(int offset) => Document.Text.LineCount > 1 ? Layout.IndentOf(offset) : null;

    private IEnumerable<TextEdit>? Remove(ConfigEntry entry) => HolderOf(entry) is { } table ? ListOf(table).Remove(entry.Declaration!.Value) : null;

    private ConfigTable? HolderOf(ConfigEntry entry) =>
        ParentOf(entry.Value) as ConfigTable ?? AllTables(Document.Root).LastOrDefault(table => ElementsOf(table).Contains(entry.Declaration!.Value));

    private IEnumerable<ConfigTable> AllTables(ConfigNode node) => node switch
    {
        ConfigTable table => table.Entries.SelectMany(entry => AllTables(entry.Value)).Prepend(table),
        ConfigArray array => array.Items.SelectMany(AllTables),
        _ => [],
    };

    private CommaList ListOf(ConfigTable table) => new(Layout, table.Span, ElementsOf(table));

    private CommaList ListOf(ConfigArray array) => new(Layout, array.Span, [.. array.Items.Select(static item => item.Span)]);

    /// <summary>The entries of an object, those included that another one with their key replaced.</summary>
    private IReadOnlyList<SourceSpan> ElementsOf(ConfigTable table) =>
    [
        .. table.Entries
            .Concat(Document.DuplicateKeys.Select(static pair => pair.Lost).Where(lost => lost.Path.Parent!.Equals(table.Path) && table.Span.Contains(lost.KeySpan)))
            .Select(static entry => entry.Declaration!.Value)
            .OrderBy(static span => span),
    ];

    private IEnumerable<TextEdit>? Insert(ConfigPath path, string key, NewValue value)
    {
        if (Find(path) is not { } found)
        {
            return null;
        }

        var (name, wrapped) = Wrap(found.Missing, key, value);
        return Add(found.Table, new Block(indent => Writer.WriteEntry(name, wrapped, IsSpread(found.Table) ? indent : null)));
    }

    private IEnumerable<TextEdit>? Append(AppendEdit append)
    {
        if (append.Array is not { Parent: { } parent, LastKey: { } key } || Find(parent) is not { } found)
        {
            return null;
        }

        if (found.Missing.Count > 0 || found.Table.Find(key) is not { } entry)
        {
            return Insert(parent, key, NewValue.Array(append.Value));
        }

        if (entry.Value is not ConfigArray array)
        {
            return null;
        }

        // Beside others on one line, an object stays on it.
        var isOnOneLine = array.Items.Count > 0 && IsOnOneLine(array);
        var isSpread = Document.Text.LineCount > 1 && append.Value is NewTable;
        return ListOf(array).Append(
            new Block(indent => Writer.Write(append.Value, isOnOneLine || !isSpread || (array.Items.Count > 0 && IsOnOneLine(array.Items[array.Items.Count - 1])) ? null : indent)),
            isSpread ? Layout.IndentOf(array.Span.Start) + Layout.IndentUnit : null,
            "");
    }

    private IEnumerable<TextEdit>? Move(MoveEdit move)
    {
        if (Find(move.Table) is not { Missing.Count: 0 } found || HolderOf(move.Entry) is not { } source)
        {
            return null;
        }

        var declaration = move.Entry.Declaration!.Value;
        var list = ListOf(source);
        var takesComments = list.HasOwnLines(declaration) && IsSpread(found.Table);
        var block = new Block(indent => Reindent(Layout[declaration], Layout.IndentOf(declaration.Start), indent))
        {
            Above = takesComments ? Layout.CommentsAbove(declaration.Start) : [],
            Behind = takesComments ? list.CommentBehind(declaration) : "",
        };
        return list.Cut(declaration, takesComments) is { } removal && Add(found.Table, block) is { } addition ? removal.Concat(addition) : null;
    }

    private static string Reindent(string text, string from, string to) =>
        string.Join("\n", text.Split('\n').Select((line, index) =>
            index > 0 && line.StartsWith(from, StringComparison.Ordinal) ? to + line.Substring(from.Length) : line));

    private IEnumerable<TextEdit>? Add(ConfigTable table, Block block) =>
        ListOf(table).Append(block, IsSpread(table) ? Layout.IndentOf(table.Span.Start) + Layout.IndentUnit : null, " ");

    /// <summary>Whether entries of an object get lines of their own.</summary>
    private bool IsSpread(ConfigTable table) => Document.Text.LineCount > 1 && (table.Entries.Count == 0 || !IsOnOneLine(table));

    private bool IsOnOneLine(ConfigNode node) => Layout.LineEnd(node.Span.Start) >= node.Span.End;
}
