using System.Globalization;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A name in the Worker's environment, and what takes it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Noun">What takes it, without an article: <c>KV namespace</c>.</param>
/// <param name="Value">The value that is or has the name.</param>
/// <param name="Entry">The entry whose key is the name; null if a value is.</param>
/// <param name="IsOwn">Whether the environment itself says so; otherwise it comes from the top level.</param>
public sealed record TakenName(string Name, string Noun, ConfigNode Value, ConfigEntry? Entry, bool IsOwn)
{
    /// <summary>What takes the name, with its article.</summary>
    public string NounWithArticle => BindingKind.WithArticle(Noun);
}

/// <summary>Which names an environment takes, as wrangler 4.164.0 counts them.</summary>
/// <remarks>
/// It asks every section the same way, whatever it holds: the <c>name</c>s of <c>bindings</c> or the <c>binding</c>s of
/// an array, if all entries have one, else the table's own <c>binding</c>, else the table's keys. So a list counts for
/// nothing when one entry is wrong, mail bindings count only if they have a <c>binding</c>, and
/// <c>assets</c> without one take the names of their fields.
/// </remarks>
public static class TakenNames
{
    private static readonly (string Field, string Noun)[] Sections =
    [
        .. BindingKinds.All.Where(static kind => kind.Field != "queues").Select(static kind => (kind.Field, kind.Noun)),
        ("vars", "variable"),
        ("assets", "assets binding"),
        ("logfwdr", "log forwarder"),
        ("data_blobs", "data blob"),
        ("text_blobs", "text blob"),
        ("wasm_modules", "WebAssembly module"),
    ];

    /// <summary>What one section takes, as part of the environment that it stands in.</summary>
    public static IEnumerable<TakenName> InSection(ConfigEntry section) =>
        NamesOf(section, Sections.First(known => known.Field == section.Key).Noun, true);

    internal static IEnumerable<TakenName> In(WorkerEnvironment environment, WorkerEnvironment topLevel)
    {
        foreach (var (field, noun) in Sections)
        {
            var isTopLevelOnly = FieldTable.InheritanceOf(field) == Inheritance.TopLevelOnly;
            var section = isTopLevelOnly ? topLevel.Resolve(field) : environment.Resolve(field);
            var isOwn = environment.IsTopLevel || (!isTopLevelOnly && section?.Origin == FieldOrigin.Own);
            foreach (var name in NamesOf(section?.Entry, noun, isOwn))
            {
                yield return name;
            }
        }

        var producers = environment.Table.FindTable("queues")?.Find("producers");
        foreach (var name in NamesOf(producers, BindingKinds.QueueProducer.Noun, true)
            .Concat(environment.RequiredSecrets.Select(static secret => new TakenName(secret.Value, "secret", secret, null, true))))
        {
            yield return name;
        }
    }

    private static IEnumerable<TakenName> NamesOf(ConfigEntry? section, string noun, bool isOwn)
    {
        if (section is null)
        {
            return [];
        }

        var table = section.Value as ConfigTable;
        if (Values(table?.FindArray("bindings"), "name") is { } names)
        {
            return names.Select(name => new TakenName(name.Value, noun, name, null, isOwn));
        }

        if (Values(section.Value as ConfigArray, "binding") is { } bindings)
        {
            return bindings.Select(name => new TakenName(name.Value, noun, name, null, isOwn));
        }

        if (table is null || (section.Key == "durable_objects" && table.Find("bindings") is null or { Value: ConfigNull }))
        {
            return [];
        }

        return table.Find("binding") is not { } binding
            ? table.Entries.Select(entry => new TakenName(entry.Key, noun, entry.Value, entry, isOwn))
            : TextOf(binding.Value) is { } text ? [new TakenName(text, noun, binding.Value, null, isOwn)]
            : [];
    }

    /// <summary>A value as JavaScript writes it for a key; null for most arrays and for dates, which nobody takes for a name.</summary>
    private static string? TextOf(ConfigNode value) => value switch
    {
        ConfigString text => text.Value,
        ConfigNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        ConfigBoolean boolean => boolean.Value ? "true" : "false",
        ConfigNull => "null",
        ConfigTable => "[object Object]",
        ConfigArray array when array.Items.Any(static item => item is ConfigTable) => "[object Object]",
        _ => null,
    };

    /// <summary>What the entries of an array have under a key; null unless each has a string there.</summary>
    private static List<ConfigString>? Values(ConfigArray? array, string key)
    {
        var values = array?.Items.OfType<ConfigTable>().Select(item => item.FindString(key)).OfType<ConfigString>().ToList();
        return values?.Count == array?.Items.Count ? values : null;
    }
}
