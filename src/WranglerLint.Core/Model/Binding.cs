using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A resource under a name that the Worker's code uses.</summary>
public sealed class Binding
{
    internal Binding(BindingKind kind, ConfigTable table, WorkerEnvironment environment)
    {
        Kind = kind;
        Table = table;
        Environment = environment;
    }

    /// <summary>The kind of resource.</summary>
    public BindingKind Kind { get; }

    /// <summary>The object that describes the binding.</summary>
    public ConfigTable Table { get; }

    /// <summary>The environment that defines it.</summary>
    public WorkerEnvironment Environment { get; }

    /// <summary>The name that code uses; null if the configuration has none or it is no string.</summary>
    public string? Name => NameNode?.Value;

    /// <summary>The value that holds the name.</summary>
    public ConfigString? NameNode => Table.FindString(Kind.NameKey);

    /// <summary>Where the binding stands.</summary>
    public ConfigPath Path => Table.Path;

    /// <summary>The identifiers that are given, each a string.</summary>
    public IEnumerable<ResourceId> Ids =>
        from resource in Kind.Resources
        let value = Table.FindString(resource.Field)
        where value is not null
        select new ResourceId(this, resource, value);

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Noun} {Name}";
}

/// <summary>An identifier in a binding.</summary>
/// <param name="Binding">The binding it belongs to.</param>
/// <param name="Field">Which field it is.</param>
/// <param name="Node">The value.</param>
public sealed record ResourceId(Binding Binding, ResourceField Field, ConfigString Node)
{
    /// <summary>The identifier as written.</summary>
    public string Value => Node.Value;

    /// <summary>What it identifies, without an article: <c>KV namespace</c>.</summary>
    public string Noun => Field.Noun ?? Binding.Kind.Noun;

    /// <summary>What it identifies, with its article.</summary>
    public string NounWithArticle => BindingKind.WithArticle(Noun);

    /// <summary>Equal for two ids of one resource in one account; null while the id is not the real one.</summary>
    public string? Identity
    {
        get
        {
            if (IdShapes.Of(Value, Field.Format) is not (IdShape.Proper or IdShape.DashedUuid))
            {
                return null;
            }

            var value = Field.Format == IdFormat.Name ? Value : Value.ToLowerInvariant();
            var scope = Binding.Kind.ScopeField is { } scopeField ? Binding.Table.FindString(scopeField)?.Value : null;
            return string.Join("\n", Binding.Kind.Section, Field.Field, scope, value);
        }
    }

    /// <summary>
    /// Whether both identify one resource: an id that is not the real one identifies nothing, and of two accounts each has its own.
    /// </summary>
    public bool IsSameResource(ResourceId other) =>
        Identity is { } identity
        && identity == other.Identity
        && (Binding.Environment.AccountId is not { } account || other.Binding.Environment.AccountId is not { } second || account == second);
}
