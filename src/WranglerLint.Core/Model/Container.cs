using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A container application: an element of <c>containers</c> or <c>previews.containers</c>.</summary>
public sealed class Container
{
    internal Container(ConfigTable table, WorkerEnvironment environment, bool isPreview)
    {
        Table = table;
        Environment = environment;
        IsPreview = isPreview;
    }

    /// <summary>The object that describes the container.</summary>
    public ConfigTable Table { get; }

    /// <summary>The environment that defines it.</summary>
    public WorkerEnvironment Environment { get; }

    /// <summary>Whether it is one for previews.</summary>
    public bool IsPreview { get; }

    /// <summary>Whether its Durable Object starts it, which leaves few of a container's fields.</summary>
    public bool IsManaged => Table.FindString("scheduling_policy")?.Value == "durable_object";

    /// <summary>The Durable Object's class, if it is given as a string.</summary>
    public ConfigString? ClassName => Table.FindString("class_name");

    /// <summary>The name as wrangler uses it: the given one, or one made of the Worker, the class and the environment.</summary>
    public string? Name => GivenName ?? MadeName;

    /// <summary>The value that the name comes from.</summary>
    public ConfigNode NameNode => GivenName is null ? ClassName ?? (ConfigNode)Table : Table.FindString("name")!;

    /// <summary>The name that the container itself has; null for an empty one.</summary>
    private string? GivenName => Table.FindString("name") is { Value.Length: > 0 } name ? name.Value : null;

    /// <summary>Whether wrangler refuses containers for previews as a whole, so that it does not look into them.</summary>
    public static bool AreRefusedAsPreviews(ConfigArray containers)
    {
        var tables = containers.Items.OfType<ConfigTable>().ToList();
        var classes = tables.Select(static table => table.FindString("class_name")?.Value).Where(static name => name is not null).ToList();
        return classes.Distinct().Count() < classes.Count
            || tables.Any(static table => table.Find("name") is not null || table.FindString("scheduling_policy")?.Value == "durable_object");
    }

    private string? MadeName
    {
        get
        {
            if (IsPreview || ClassName is null || Environment.WorkerName is not { Length: > 0 } worker)
            {
                return null;
            }

            var name = $"{worker}-{ClassName.Value}" + (Environment.IsTopLevel ? "" : $"-{Environment.Name}");
            return name.ToLowerInvariant().Replace(' ', '-');
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? Table.Path.ToString();
}
