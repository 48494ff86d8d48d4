using System.Globalization;
using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>What an environment lacks of a section that it has itself, as wrangler compares them.</summary>
/// <remarks>
/// wrangler 4.164.0 compares arrays of bindings by <c>binding</c> alone, also where the name is called otherwise
/// (<c>send_email</c>, <c>ratelimits</c>); <c>durable_objects</c>, <c>unsafe</c> and <c>logfwdr</c> by the <c>name</c> of their
/// <c>bindings</c>, if the environment's are all valid; nothing else.
/// </remarks>
internal static class ComparedNames
{
    /// <summary>The entries that are lacking, or the names of those that are compared by name.</summary>
    internal static IEnumerable<ConfigNode> Lost(FieldWalker fields, ConfigEntry top, ConfigEntry own) =>
        top.Key switch
        {
            "durable_objects" => LostNames(fields, top, own),
            "unsafe" or "logfwdr" when (own.Value as ConfigTable)?.Find("bindings") is not null => LostNames(fields, top, own),
            _ when BindingKinds.InField(top.Key).Any(kind => kind.Section == top.Key && kind.Shape == BindingShape.Many) => LostBindings(top, own),
            _ => [],
        };

    /// <summary>The name that an entry was compared by; null for an entry of an array, which has none.</summary>
    internal static string? NameIn(ConfigNode lost) => lost is ConfigString name ? name.Value : lost.Path.LastKey;

    /// <summary>The keys that are lacking. As JavaScript has it, the positions in an array or a text are keys too.</summary>
    internal static List<string> LostKeys(ConfigEntry top, ConfigNode own)
    {
        var names = new HashSet<string>(KeysOf(own), StringComparer.Ordinal);
        return own is ConfigTable or ConfigArray or ConfigDate ? [.. KeysOf(top.Value).Where(key => !names.Contains(key))] : [];
    }

    internal static IEnumerable<string> KeysOf(ConfigNode value) => value switch
    {
        ConfigTable table => table.Entries.Select(static entry => entry.Key),
        ConfigArray array => Positions(array.Items.Count),
        ConfigString text => Positions(text.Value.Length),
        _ => [],
    };

    private static IEnumerable<string> Positions(int count) =>
        Enumerable.Range(0, count).Select(static position => position.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<ConfigNode> LostBindings(ConfigEntry top, ConfigEntry own)
    {
        if (top.Value is not ConfigArray topArray || own.Value is not ConfigArray ownArray)
        {
            return [];
        }

        var names = new HashSet<string>(ownArray.Items.Select(NameOf), StringComparer.Ordinal);
        return topArray.Items.Where(item => !names.Contains(NameOf(item)));
    }

    /// <summary>An entry without a name equals any other without one; null is a name of its own.</summary>
    private static string NameOf(ConfigNode node) => (node as ConfigTable)?.Find("binding")?.Value switch
    {
        ConfigString name => name.Value,
        null => "\0",
        var other => "\0" + other.KindName,
    };

    private static IEnumerable<ConfigNode> LostNames(FieldWalker fields, ConfigEntry top, ConfigEntry own)
    {
        if (own.Value is not ConfigTable table || (table.Find("bindings") is { } bindings && fields.HasErrors(bindings.Value)))
        {
            return [];
        }

        var names = new HashSet<string>(TakenNames.InSection(own).Select(static name => name.Name), StringComparer.Ordinal);
        return TakenNames.InSection(top).Where(name => !names.Contains(name.Name)).Select(static name => name.Value);
    }
}
