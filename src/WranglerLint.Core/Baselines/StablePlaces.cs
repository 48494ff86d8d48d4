using WranglerLint.Tree;

namespace WranglerLint.Baselines;

/// <summary>
/// Names places so that the name stays when the elements of an array change places: <c>kv_namespaces[CARTS].id</c> in the place
/// of <c>kv_namespaces[0].id</c>, and <c>[]</c> for elements without a name.
/// </summary>
internal sealed class StablePlaces
{
    private static readonly LazyPattern Index = new(@"\G(?<before>(?:[^\[""]|""(?:[^""\\]|\\.)*"")*)\[(?<index>[0-9]+)\]");

    /// <summary>What people call the elements of wrangler's arrays by.</summary>
    private static readonly string[] NameFields = ["binding", "name", "tag", "queue", "class_name"];

    private static readonly LazyPattern Name = new(@"^[A-Za-z0-9_.-]{1,63}\z");

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <param name="document">The configuration; null for a source, whose places are names already.</param>
    internal StablePlaces(ConfigDocument? document)
    {
        if (document is not null)
        {
            Collect(document.Root, document);
        }
    }

    /// <summary>The stable name of a place.</summary>
    /// <param name="place">The place as reports name it.</param>
    internal string Of(string place)
    {
        var path = "";
        return Index.Replace(place, match =>
        {
            path += match.Value;
            return $"{match.Groups["before"].Value}[{(_names.TryGetValue(path, out var name) ? name : "")}]";
        });
    }

    private void Collect(ConfigNode node, ConfigDocument document)
    {
        var inner = node switch
        {
            ConfigTable table => table.Entries.Select(static entry => entry.Value),
            ConfigArray array => array.Items,
            _ => [],
        };
        foreach (var child in inner)
        {
            if (node is ConfigArray && child is ConfigTable element && NameOf(element, document) is { } name)
            {
                _names[element.Path.ToString()] = name;
            }

            Collect(child, document);
        }
    }

    /// <summary>What is no name, or hidden in reports, is not written down.</summary>
    private static string? NameOf(ConfigTable element, ConfigDocument document) =>
        NameFields.Select(field => element.FindString(field)?.Value)
            .FirstOrDefault(name => name is not null && Name.IsMatch(name) && document.Text.Mask($"\"{name}\"") == $"\"{name}\"");
}
