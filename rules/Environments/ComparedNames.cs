using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Which entries of a section an environment lacks, as wrangler compares them.</summary>
/// <remarks>
/// wrangler 4.164.0 compares arrays of bindings by <c>binding</c> alone, also where the name is called otherwise
/// (<c>send_email</c>, <c>ratelimits</c>); <c>durable_objects</c> and <c>unsafe</c> by the <c>name</c> of their
/// <c>bindings</c>, if the environment's are all valid; nothing else.
/// </remarks>
internal static class ComparedNames
{
    internal static IEnumerable<ConfigTable> Lost(ConfigEntry top, ConfigEntry own) =>
        top.Key switch
        {
            "durable_objects" => LostNames(top, own, "class_name"),
            "unsafe" when (own.Value as ConfigTable)?.Find("bindings") is not null => LostNames(top, own, "type"),
            _ when BindingKinds.InField(top.Key).Any(kind => kind.Section == top.Key && kind.Shape == BindingShape.Many) => LostBindings(top, own),
            _ => [],
        };

    private static IEnumerable<ConfigTable> LostBindings(ConfigEntry top, ConfigEntry own)
    {
        if (top.Value is not ConfigArray topArray || own.Value is not ConfigArray ownArray)
        {
            return [];
        }

        var names = new HashSet<string>(ownArray.Items.Select(NameOf), StringComparer.Ordinal);
        return topArray.Items.OfType<ConfigTable>().Where(table => !names.Contains(NameOf(table)));
    }

    /// <summary>An entry without a name equals any other without one.</summary>
    private static string NameOf(ConfigNode node) => (node as ConfigTable)?.FindString("binding")?.Value ?? "\0";

    private static IEnumerable<ConfigTable> LostNames(ConfigEntry top, ConfigEntry own, string required)
    {
        var topBindings = Named(top);
        if (topBindings is null || own.Value is not ConfigTable ownTable)
        {
            return [];
        }

        var ownBindings = Named(own);
        if (ownTable.Find("bindings") is not null
            && (ownBindings is null || ownBindings.Any(binding => binding.FindString(required) is null)))
        {
            return [];
        }

        var names = new HashSet<string>((ownBindings ?? []).Select(static binding => binding.FindString("name")!.Value), StringComparer.Ordinal);
        return topBindings.Where(binding => !names.Contains(binding.FindString("name")!.Value));
    }

    /// <summary>The entries of <c>bindings</c>; null unless all of them have a name.</summary>
    private static List<ConfigTable>? Named(ConfigEntry entry)
    {
        var items = (entry.Value as ConfigTable)?.FindArray("bindings")?.Items;
        var tables = items?.OfType<ConfigTable>().Where(static table => table.FindString("name") is not null).ToList();
        return tables?.Count == items?.Count ? tables : null;
    }
}
