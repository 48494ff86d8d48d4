using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>
/// A change of a configuration, said in terms of what it means. <see cref="DocumentEditor"/> finds out how to write it.
/// </summary>
public abstract record ConfigEdit
{
    private protected ConfigEdit()
    {
    }

    /// <summary>Gives a value another one.</summary>
    public static ConfigEdit Set(ConfigNode value, NewValue newValue) => new SetEdit(value, newValue);

    /// <summary>Gives an entry another key.</summary>
    public static ConfigEdit Rename(ConfigEntry entry, string key) => new RenameEdit(entry, key);

    /// <summary>Removes an entry with its value. Of a key that stands twice, either entry may be meant.</summary>
    public static ConfigEdit Remove(ConfigEntry entry) => new RemoveEdit(entry);

    /// <summary>Removes an element of an array.</summary>
    public static ConfigEdit RemoveItem(ConfigNode item) => new RemoveItemEdit(item);

    /// <summary>Adds an entry to a table.</summary>
    /// <param name="table">The table; what is missing on the way to it is made.</param>
    /// <param name="key">A key that the table does not have.</param>
    /// <param name="value">The value.</param>
    public static ConfigEdit Insert(ConfigPath table, string key, NewValue value) => new InsertEdit(table, key, value);

    /// <summary>Adds an element at the end of an array.</summary>
    /// <param name="array">The array, the value of a key; made if it is missing.</param>
    /// <param name="value">The element.</param>
    public static ConfigEdit Append(ConfigPath array, NewValue value) => new AppendEdit(array, value);

    /// <summary>Moves an entry into another table. The comments that stand directly above and behind it come along.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="table">The table, which has no such key.</param>
    public static ConfigEdit Move(ConfigEntry entry, ConfigPath table) => new MoveEdit(entry, table);

    /// <summary>Replaces a part of a comment.</summary>
    /// <param name="span">The part; inside one comment.</param>
    /// <param name="text">What comes in its place: one line.</param>
    public static ConfigEdit Reword(SourceSpan span, string text) => new RewordEdit(span, text);

    /// <summary>The parts of the text that come in again elsewhere.</summary>
    internal virtual IEnumerable<SourceSpan> Sources => [];
}

internal sealed record SetEdit(ConfigNode Value, NewValue NewValue) : ConfigEdit
{
    internal override IEnumerable<SourceSpan> Sources => NewValue.Sources;
}

internal sealed record RenameEdit(ConfigEntry Entry, string Key) : ConfigEdit;

internal sealed record RemoveEdit(ConfigEntry Entry) : ConfigEdit;

internal sealed record RemoveItemEdit(ConfigNode Item) : ConfigEdit;

internal sealed record InsertEdit(ConfigPath Table, string Key, NewValue Value) : ConfigEdit
{
    internal override IEnumerable<SourceSpan> Sources => Value.Sources;
}

internal sealed record AppendEdit(ConfigPath Array, NewValue Value) : ConfigEdit
{
    internal override IEnumerable<SourceSpan> Sources => Value.Sources;
}

internal sealed record MoveEdit(ConfigEntry Entry, ConfigPath Table) : ConfigEdit
{
    internal override IEnumerable<SourceSpan> Sources => Entry.Declaration is { } declaration ? [declaration] : [];
}

internal sealed record RewordEdit(SourceSpan Span, string Text) : ConfigEdit;
