using System.Globalization;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>
/// What a configuration means, without any places: what an edit does to it decides whether the edited text is right.
/// </summary>
internal sealed class PlainNode
{
    private readonly Dictionary<string, PlainNode>? _entries;
    private readonly List<PlainNode>? _items;
    private readonly string? _scalar;

    private PlainNode(string scalar) => _scalar = scalar;

    private PlainNode(Dictionary<string, PlainNode> entries) => _entries = entries;

    private PlainNode(List<PlainNode> items) => _items = items;

    /// <summary>A configuration with what edits make of it; null where they contradict it or each other.</summary>
    internal static PlainNode? Edited(ConfigTable root, IEnumerable<ConfigEdit> edits)
    {
        var nodes = new Dictionary<ConfigNode, PlainNode>();
        var plain = From(root, nodes);
        return edits.All(edit => plain.Apply(edit, nodes)) ? plain : null;
    }

    internal static PlainNode From(ConfigTable root) => From(root, []);

    /// <summary>A value that is neither a table nor an array, so that equal texts are equal values.</summary>
    internal static string ScalarOf(ConfigNode node) => node switch
    {
        ConfigString text => "s:" + text.Value,
        ConfigNumber number => "n:" + number.Value.ToString("R", CultureInfo.InvariantCulture),
        ConfigBoolean boolean => "b:" + boolean.Value,
        ConfigDate date => "d:" + date.Text,
        _ => "null",
    };

    internal bool Means(PlainNode other) =>
        _scalar is not null ? _scalar == other._scalar
        : _items is not null ? other._items is not null && _items.Count == other._items.Count && _items.Zip(other._items, static (left, right) => left.Means(right)).All(static same => same)
        : other._entries is not null
            && _entries!.Count == other._entries.Count
            && _entries.All(entry => other._entries.TryGetValue(entry.Key, out var twin) && entry.Value.Means(twin));

    private static PlainNode From(ConfigNode node, Dictionary<ConfigNode, PlainNode> nodes)
    {
        var plain = node switch
        {
            ConfigTable table => new PlainNode(table.Entries.ToDictionary(static entry => entry.Key, entry => From(entry.Value, nodes), StringComparer.Ordinal)),
            ConfigArray array => new PlainNode([.. array.Items.Select(item => From(item, nodes))]),
            _ => new PlainNode(ScalarOf(node)),
        };
        nodes[node] = plain;
        return plain;
    }

    private static PlainNode From(NewValue value) => value switch
    {
        NewText text => new PlainNode("s:" + text.Text),
        NewArray array => new PlainNode([.. array.Items.Select(From)]),
        NewTable table => new PlainNode(table.Entries.ToDictionary(static entry => entry.Key, static entry => From(entry.Value), StringComparer.Ordinal)),
        _ => new PlainNode(((NewLiteral)value).Meaning),
    };

    private bool Apply(ConfigEdit edit, Dictionary<ConfigNode, PlainNode> nodes)
    {
        switch (edit)
        {
            case SetEdit set:
                return nodes.TryGetValue(set.Value, out var old) && Replace(old, From(set.NewValue));
            case RenameEdit rename:
                return nodes.TryGetValue(rename.Entry.Value, out var renamed)
                    && TableWith(renamed) is { } holder
                    && holder._entries!.Remove(rename.Entry.Key)
                    && holder.Add(rename.Key, renamed);
            case RemoveEdit remove:
                // An entry that another one with its key replaced means nothing already.
                return !nodes.TryGetValue(remove.Entry.Value, out var removed)
                    || (TableWith(removed) is { } table && table._entries!.Remove(remove.Entry.Key));
            case RemoveItemEdit remove:
                return nodes.TryGetValue(remove.Item, out var item) && ArrayWith(item) is { } array && array._items!.Remove(item);
            case InsertEdit insert:
                return TableAt(insert.Table)?.Add(insert.Key, From(insert.Value)) == true;
            case AppendEdit append:
                return Append(append);
            case MoveEdit move:
                return nodes.TryGetValue(move.Entry.Value, out var moved)
                    && TableWith(moved) is { } source
                    && source._entries!.Remove(move.Entry.Key)
                    && TableAt(move.Table)?.Add(move.Entry.Key, moved) == true;
            default:
                return true;
        }
    }

    private bool Append(AppendEdit append)
    {
        if (append.Array is not { Parent: { } parent, LastKey: { } key } || TableAt(parent)?._entries is not { } entries)
        {
            return false;
        }

        if (!entries.TryGetValue(key, out var array))
        {
            array = new PlainNode(new List<PlainNode>());
            entries.Add(key, array);
        }

        array._items?.Add(From(append.Value));
        return array._items is not null;
    }

    private bool Add(string key, PlainNode value)
    {
        if (_entries is null || _entries.ContainsKey(key))
        {
            return false;
        }

        _entries.Add(key, value);
        return true;
    }

    /// <summary>The table at a path; tables that are missing are made, other values are none.</summary>
    private PlainNode? TableAt(ConfigPath path)
    {
        if (path.Parent is not { } parent)
        {
            return this;
        }

        if (TableAt(parent) is not { } above)
        {
            return null;
        }

        if (path.LastKey is not { } key)
        {
            return null;
        }

        if (above._entries!.TryGetValue(key, out var table))
        {
            return table._entries is null ? null : table;
        }

        table = new PlainNode(new Dictionary<string, PlainNode>(StringComparer.Ordinal));
        above._entries.Add(key, table);
        return table;
    }

    private bool Replace(PlainNode old, PlainNode value)
    {
        if (TableWith(old) is { } table)
        {
            table._entries![table._entries.First(entry => entry.Value == old).Key] = value;
            return true;
        }

        if (ArrayWith(old) is { } array)
        {
            array._items![array._items.IndexOf(old)] = value;
            return true;
        }

        return false;
    }

    private PlainNode? TableWith(PlainNode node) => All().FirstOrDefault(other => other._entries?.ContainsValue(node) == true);

    private PlainNode? ArrayWith(PlainNode node) => All().FirstOrDefault(other => other._items?.Contains(node) == true);

    private IEnumerable<PlainNode> All() =>
        (_entries?.Values ?? (IEnumerable<PlainNode>?)_items ?? []).SelectMany(static node => node.All()).Prepend(this);
}
