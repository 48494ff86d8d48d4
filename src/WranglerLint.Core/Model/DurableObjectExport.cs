using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A Durable Object class in <c>exports</c>.</summary>
public sealed class DurableObjectExport
{
    private DurableObjectExport(ConfigEntry entry, ConfigTable table)
    {
        Entry = entry;
        Table = table;
    }

    /// <summary>The entry; its key is the class.</summary>
    public ConfigEntry Entry { get; }

    /// <summary>The object that describes the class.</summary>
    public ConfigTable Table { get; }

    /// <summary>The class.</summary>
    public string ClassName => Entry.Key;

    /// <summary>Where the class is in its life: <c>created</c> if nothing or null is said; null if the state is no string.</summary>
    public string? State => Table.Find("state")?.Value is { } state and not ConfigNull ? (state as ConfigString)?.Value : "created";

    /// <summary>Whether the Worker has the class: the other states are what is left of classes that it had.</summary>
    public bool IsLive => State is "created" or "expecting-transfer";

    /// <summary>The backend that stores its data.</summary>
    public ConfigString? Storage => Table.FindString("storage");

    /// <summary>The name of its container.</summary>
    public ConfigString? Container => Table.FindString("container");

    /// <summary>The entry as a Durable Object; null if it is something else.</summary>
    public static DurableObjectExport? From(ConfigEntry entry) =>
        entry.Value is ConfigTable table && table.FindString("type")?.Value == "durable-object" ? new DurableObjectExport(entry, table) : null;

    /// <inheritdoc/>
    public override string ToString() => Entry.Path.ToString();
}
