using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>What is wrong between a container and the Durable Object that it belongs to.</summary>
public enum ContainerLinkProblem
{
    /// <summary>A Durable Object's <c>container</c> names none.</summary>
    UnknownContainer,

    /// <summary>Two Durable Objects name one container.</summary>
    SharedContainer,

    /// <summary>Two containers name one class.</summary>
    SharedClass,

    /// <summary>A container names no class, and no Durable Object names it.</summary>
    Unlinked,

    /// <summary>The class that a container names has another container.</summary>
    OtherContainer,

    /// <summary>The Durable Object that names a container is not the one that the container names.</summary>
    OtherClass,

    /// <summary>The class that a container names is not exported, though others are.</summary>
    NotExported,

    /// <summary>The class that a container names stores its data where containers are not possible.</summary>
    LegacyStorage,
}

/// <summary>Something that is wrong between a container and its Durable Object.</summary>
/// <param name="Problem">What it is.</param>
/// <param name="Value">The value to look at.</param>
/// <param name="Other">The value that it does not fit; null if there is none.</param>
public sealed record ContainerLinkIssue(ContainerLinkProblem Problem, ConfigNode Value, ConfigNode? Other = null)
{
    /// <summary>What is wrong there: the value itself, or what is missing because of it.</summary>
    public ConfigPath Path { get; init; } = Value.Path;

    /// <summary>The container's name.</summary>
    public string Container { get; init; } = "";

    /// <summary>The Durable Object's class.</summary>
    public string ClassName { get; init; } = "";
}

/// <summary>How the containers of an environment and its Durable Objects name each other.</summary>
public sealed class ContainerLinks
{
    private readonly List<ContainerLinkIssue> _issues = [];
    private readonly ConfigPath _exportsPath;
    private readonly List<Container> _containers;
    private readonly List<DurableObjectExport> _exports;
    private readonly ILookup<string, DurableObjectExport> _claims;
    private readonly ILookup<string, Container> _byClass;
    private readonly ILookup<string, DurableObjectExport> _exportsByClass;
    private readonly HashSet<string> _named;

    private ContainerLinks(WorkerEnvironment environment)
    {
        _containers = [.. environment.Containers];
        _exportsPath = environment.Resolve("exports")?.Entry.Path ?? environment.Path.Key("exports");
        _exports = [.. environment.DurableObjectExports];
        _byClass = _containers.Where(static container => container.ClassName is not null).ToLookup(static container => container.ClassName!.Value, StringComparer.Ordinal);
        _exportsByClass = _exports.ToLookup(static exported => exported.ClassName, StringComparer.Ordinal);
        _named = new HashSet<string>(_exports.Select(static exported => exported.Container?.Value).OfType<string>(), StringComparer.Ordinal);
        var names = new HashSet<string>(_containers.Select(static container => container.Name).OfType<string>(), StringComparer.Ordinal);
        _claims = _exports
            .Where(exported => exported is { IsLive: true, Container: { } named } && names.Contains(named.Value))
            .ToLookup(static exported => exported.Container!.Value);
    }

    /// <summary>What is wrong in an environment, in wrangler's order.</summary>
    /// <remarks>wrangler looks only at environments that have containers, or when nothing in the file has any.</remarks>
    public static IReadOnlyList<ContainerLinkIssue> Check(WorkerEnvironment environment, WorkerConfiguration configuration)
    {
        var own = environment.Table.Find("containers")?.Value;
        var others = environment.IsTopLevel ? configuration.NamedEnvironments : [configuration.TopLevel];
        if (own is null or ConfigNull ? others.Any(static other => other.Table.Find("containers") is not null) : own is not ConfigArray)
        {
            return [];
        }

        if (environment.Containers.Count == 0 && environment.Resolve("exports") is null)
        {
            return [];
        }

        var links = new ContainerLinks(environment);
        links.CheckClasses();
        links.CheckExports();
        foreach (var container in links._containers.Where(static container => container.Name is not null))
        {
            links.CheckContainer(container);
        }

        return links._issues;
    }

    private void Add(ContainerLinkProblem problem, ConfigNode value, ConfigNode? other, string? container, string className, ConfigPath? path = null) =>
        _issues.Add(new ContainerLinkIssue(problem, value, other) { Path = path ?? value.Path, Container = container ?? "", ClassName = className });

    private void CheckClasses()
    {
        foreach (var same in _byClass)
        {
            foreach (var container in same.Skip(1))
            {
                Add(ContainerLinkProblem.SharedClass, container.ClassName!, same.First().ClassName, container.Name, same.Key);
            }
        }
    }

    private void CheckExports()
    {
        foreach (var exported in _exports.Where(static exported => exported is { IsLive: true, Container.Value.Length: > 0 }))
        {
            if (!_claims.Contains(exported.Container!.Value))
            {
                Add(ContainerLinkProblem.UnknownContainer, exported.Container, null, exported.Container.Value, exported.ClassName);
            }
        }

        foreach (var claim in _claims)
        {
            foreach (var exported in claim.Skip(1))
            {
                Add(ContainerLinkProblem.SharedContainer, exported.Container!, claim.First().Container, claim.Key, exported.ClassName);
            }
        }
    }

    private void CheckContainer(Container container)
    {
        var name = container.Name!;
        if (container.Table.Find("class_name") is null)
        {
            if (!_named.Contains(name))
            {
                Add(ContainerLinkProblem.Unlinked, container.NameNode, null, name, "", container.Table.Path.Key("class_name"));
            }

            return;
        }

        // A class of the wrong type, and a class with two containers, were spoken of.
        if (container.ClassName is not { } named || _byClass[named.Value].Skip(1).Any())
        {
            return;
        }

        var exported = _exportsByClass[named.Value].FirstOrDefault();
        var claims = _claims[name].ToList();
        if (exported?.Container is { } other && other.Value != name)
        {
            Add(ContainerLinkProblem.OtherContainer, other, named, name, named.Value);
        }
        else if (claims.Count == 1 && claims[0].ClassName != named.Value)
        {
            Add(ContainerLinkProblem.OtherClass, claims[0].Container!, named, name, claims[0].ClassName);
        }
        else if (_exports.Count > 0 && exported is not { IsLive: true })
        {
            Add(ContainerLinkProblem.NotExported, named, null, name, named.Value, _exportsPath.Key(named.Value));
        }
        else if (exported is { Container: null, Storage: { Value: "legacy-kv" } storage })
        {
            Add(ContainerLinkProblem.LegacyStorage, storage, named, name, named.Value);
        }
    }
}
