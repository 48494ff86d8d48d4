using System.Globalization;
using System.Text.RegularExpressions;
using WranglerLint.Tree;

namespace WranglerLint.Conformance;

/// <summary>Which paths of a configuration a message of wrangler speaks of.</summary>
/// <remarks>
/// A message quotes the field, then what is wrong with it: <c>"kv_namespaces[0]" bindings should have a string "id"
/// field</c> speaks of <c>kv_namespaces[0]</c> and of <c>kv_namespaces[0].id</c>. Some quote only a value, whose places are
/// looked up in the configuration; some quote nothing that the configuration has.
/// </remarks>
public static partial class MessagePaths
{
    /// <summary>These say nothing about where: the exception, the unreadable text, the heading above a list of names.</summary>
    private static readonly string[] Placeless = ["[crash]", "[parse]", "Invalid TOML", "Bindings must have unique names", "The `python_workers`"];

    /// <summary>
    /// These only repeat the message before them: an outbound Worker was not valid; of several alternatives, one of which is
    /// of the wrong type, the others are not there.
    /// </summary>
    private static readonly string[] Echoes = ["has an invalid outbound definition.", "to be of type boolean but got undefined."];

    /// <summary>What wrangler calls a field in a message, against its name in the file.</summary>
    private static readonly (string Said, string Meant)[] OtherNames =
    [
        ("sites.", "site."),
        ("logs.", "observability.logs."),
        ("traces.", "observability.traces."),
        ("worker_loader", "worker_loaders"),
        ("constraints.", "containers.constraints."),
        ("instance_type", "containers.instance_type"),
        ("local_dev.", "r2_buckets.local_dev."),
    ];

    /// <summary>Fields that the beginning of a message speaks of in other words.</summary>
    private static readonly (string Beginning, string Meant)[] OtherBeginnings =
    [
        ("\"queue\" bindings", "queues.producers"),
        ("\"export\" keys", "exports"),
        ("The binding type", "type"),
        ("The deployment object in the metadata binding", "type"),
    ];

    /// <summary>The paths; empty if the message names no place.</summary>
    /// <param name="root">The configuration.</param>
    /// <param name="message">The message.</param>
    /// <param name="environment">The run's environment when the top level's run does not have the message; otherwise null.</param>
    public static IReadOnlyList<ConfigPath> Find(ConfigTable root, WranglerMessage message, string? environment)
    {
        if (Echoes.Any(end => message.Text.EndsWith(end, StringComparison.Ordinal))
            || Placeless.Any(beginning => message.Text.StartsWith(beginning, StringComparison.Ordinal)))
        {
            return [];
        }

        var paths = new List<ConfigPath>();
        var bases = new List<ConfigNode> { root };
        if (environment is not null && root.FindTable("env")?.FindTable(environment) is { } table)
        {
            bases.Insert(0, table);
        }

        if (message.Context.Length > 0)
        {
            Add(bases, message.Context, paths);
        }

        // First what can be read from the top, then fields below that: "queues.producers[0]" … "delivery_delay".
        var said = OtherBeginnings
            .Where(other => message.Text.StartsWith(other.Beginning, StringComparison.Ordinal))
            .Select(static other => other.Meant)
            .Concat(Words(message.Text))
            .ToList();
        var isPlaced = paths.Count > 0;
        var fields = said.Where(word => isPlaced || !Add(bases, word, paths)).ToHashSet();
        var places = paths.Distinct().SelectMany(path => NodesAt(root, path)).ToList();
        foreach (var node in places)
        {
            foreach (var word in said.Where(static word => !word.StartsWith("env.", StringComparison.Ordinal)))
            {
                if (node is ConfigTable)
                {
                    Add([node], word, paths, mayBeMissing: fields.Contains(word) || node == bases[0]);
                }
                else if (node is ConfigArray array && (fields.Contains(word) || Position().IsMatch(word)))
                {
                    // An array in the place of a table: its fields are its positions.
                    paths.AddRange(FieldOf(array, word));
                }
            }
        }

        if (paths.Count == 0)
        {
            paths.AddRange(said.SelectMany(word => Mentions(root, word)));
        }

        paths.AddRange(paths.Distinct().SelectMany(path => NodesAt(root, path)).SelectMany(node => Inside(node, message.Text)).ToList());

        // "vars" exists at the top level, but not on "env.staging": the place is the environment.
        if (environment is not null && paths.Any(path => path.StartsWith(bases[0].Path)) && bases[0] != root)
        {
            paths.RemoveAll(path => !path.StartsWith(bases[0].Path));
        }

        return [.. paths.Distinct()];
    }

    /// <summary>What a message about the elements of an array, or about the shape of an object, says of what lies in it.</summary>
    private static IEnumerable<ConfigPath> Inside(ConfigNode node, string text)
    {
        List<ConfigNode> elements = node is ConfigArray array && AboutElements().IsMatch(text) ? [.. array.Items] : [];
        var fields = Shape().Match(text) is { Success: true } shape ? Names().Matches(shape.Value).Select(static name => name.Value).ToList() : [];
        var objects = elements.Count > 0 ? elements : [node];
        return elements.Select(static element => element.Path).Concat(objects.SelectMany(item => fields.Select(field => item.Path.Key(field))));
    }

    private static IEnumerable<ConfigPath> FieldOf(ConfigArray array, string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index < array.Items.Count ? [array.Path.Index(index)] : []
            : [word.Split('.').Aggregate(array.Path, static (path, key) => path.Key(key))];

    private static bool Add(IEnumerable<ConfigNode> bases, string word, List<ConfigPath> paths, bool mayBeMissing = false)
    {
        foreach (var node in bases)
        {
            var found = Follow(node, Meaning(word), mayBeMissing).ToList();
            paths.AddRange(found);
            if (found.Count > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string Meaning(string word)
    {
        foreach (var (said, meant) in OtherNames)
        {
            if (word == said || (said.EndsWith('.') && word.StartsWith(said, StringComparison.Ordinal)))
            {
                return meant + word[said.Length..];
            }
        }

        return word;
    }

    /// <summary>The paths that a text can mean below a node. An array without an index stands for all its elements.</summary>
    private static IEnumerable<ConfigPath> Follow(ConfigNode node, string rest, bool mayBeMissing)
    {
        rest = rest.TrimStart('.');
        if (rest.Length == 0)
        {
            return [node.Path];
        }

        if (node is ConfigArray { Items.Count: > 0 } array)
        {
            return Index().Match(rest) is { Success: true } index
                ? array.Items
                    .Skip(int.Parse(index.Groups[1].Value, CultureInfo.InvariantCulture))
                    .Take(1)
                    .SelectMany(item => Follow(item, rest[index.Length..], mayBeMissing: true))
                : array.Items.Any(static item => item is ConfigTable) ? array.Items.SelectMany(item => Follow(item, rest, mayBeMissing: true))
                : [.. array.Items.Select(static item => item.Path), .. Missing(array, rest)];
        }

        if (node is not ConfigTable table)
        {
            // A field of something that has no fields: the message is about the one or the other.
            return mayBeMissing ? [node.Path, .. Missing(node, rest)] : [];
        }

        if (Subscript().Match(rest) is { Success: true } subscript)
        {
            return Follow(node, subscript.Groups[1].Value + rest[subscript.Length..], mayBeMissing: true);
        }

        var entry = table.Entries
            .Where(entry => rest.StartsWith(entry.Key, StringComparison.Ordinal) && IsEnd(rest, entry.Key.Length))
            .MaxBy(static entry => entry.Key.Length);
        return entry is not null ? Follow(entry.Value, rest[entry.Key.Length..], mayBeMissing: true)
            : mayBeMissing ? Missing(table, rest)
            : [];
    }

    private static IEnumerable<ConfigPath> Missing(ConfigNode node, string rest) =>
        FirstField().Match(rest) is { Success: true } missing ? [node.Path.Key(missing.Value)] : [];

    private static bool IsEnd(string text, int at) => at == text.Length || text[at] is '.' or '[';

    private static IEnumerable<ConfigNode> NodesAt(ConfigNode node, ConfigPath path)
    {
        if (node.Path.Equals(path))
        {
            return [node];
        }

        return Children(node).Where(child => path.StartsWith(child.Path)).SelectMany(child => NodesAt(child, path));
    }

    /// <summary>Where a configuration has a word as a key or as a value.</summary>
    private static IEnumerable<ConfigPath> Mentions(ConfigNode node, string word)
    {
        var own = node.Path.LastKey == word || (node is ConfigString text && text.Value == word);
        var below = Children(node).SelectMany(child => Mentions(child, word));
        return own ? below.Prepend(node.Path) : below;
    }

    private static IEnumerable<ConfigNode> Children(ConfigNode node) => node switch
    {
        ConfigTable table => table.Entries.Select(static entry => entry.Value),
        ConfigArray array => array.Items,
        _ => [],
    };

    /// <summary>What a message quotes or begins with, without the value that it shows and without examples.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var shown = Shown().Match(text);
        var speech = shown.Success ? text[..shown.Index] : text;
        if (Opening().Match(speech) is { Success: true } opening)
        {
            yield return opening.Groups["path"].Value;
        }

        foreach (Match quoted in Quoted().Matches(speech))
        {
            yield return quoted.Groups["word"].Value;
        }
    }

    [GeneratedRegex(@"^\d+$")]
    private static partial Regex Position();

    [GeneratedRegex("should be objects|array of|string array|array elements|must not contain|contains invalid")]
    private static partial Regex AboutElements();

    [GeneratedRegex(@"(?<=shape |of ""|a "")\{ ?[a-z][^{}]*\}")]
    private static partial Regex Shape();

    /// <summary>Both <c>{ pattern, zone_id | zone_name }</c> and <c>{from: string, to: string}</c>.</summary>
    [GeneratedRegex(@"(?<=[{,|] ?)[a-z_]+")]
    private static partial Regex Names();

    [GeneratedRegex("""^\[(\d+)\]""")]
    private static partial Regex Index();

    [GeneratedRegex("""^\[["']([^"']*)["']\]""")]
    private static partial Regex Subscript();

    [GeneratedRegex("""^[A-Za-z_][A-Za-z0-9_-]*(?=[.\[]|$)""")]
    private static partial Regex FirstField();

    [GeneratedRegex("""[ ,]+(but )?got |```|e\.g\.|Please |Consider |Allowed |Valid |Only """)]
    private static partial Regex Shown();

    [GeneratedRegex(
        """
        ^(Expected\ |Unexpected\ fields\ found\ in\ |There\ is\ an?\ )?(?<path>[A-Za-z_][\w.\[\]-]*(\["[^"]*"\])?)
        (?=\ to\ be\ |\ field:\ |=|\ must\ |\ contains\ |\ is\ |\ and\ |\ cannot\ |\ assigned\ |\ binding\ with\ )
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Opening();

    [GeneratedRegex(""" "(?<word>[^"\n]+)"|'(?<word>[\w./:-]+)'|`(?<word>[^`\n]+)`|\((?<word>[A-Za-z_]\w*)\)|\[(?<word>[a-z]+)\](?=\ configuration)""", RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Quoted();
}
