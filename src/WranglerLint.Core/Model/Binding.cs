using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A resource under a name that the Worker's code uses.</summary>
public sealed class Binding
{
    private IReadOnlyList<ResourceId>? _ids;

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
    public IReadOnlyList<ResourceId> Ids => _ids ??= FindIds();

    /// <inheritdoc/>
    public override string ToString() => $"{Kind.Noun} {Name}";

    private List<ResourceId> FindIds()
    {
        var ids = new List<ResourceId>(Kind.Resources.Count);
        foreach (var resource in Kind.Resources)
        {
            if (Table.FindString(resource.Field) is { } value)
            {
                ids.Add(new ResourceId(this, resource, value));
            }
        }

        return ids;
    }
}

/// <summary>An identifier in a binding.</summary>
public sealed class ResourceId
{
    private const string Nothing = "";

    private string? _identity;

    /// <summary>One more than the shape; 0 before anybody asked.</summary>
    private int _shape;

    internal ResourceId(Binding binding, ResourceField field, ConfigString node)
    {
        Binding = binding;
        Field = field;
        Node = node;
    }

    /// <summary>The binding it belongs to.</summary>
    public Binding Binding { get; }

    /// <summary>Which field it is.</summary>
    public ResourceField Field { get; }

    /// <summary>The value.</summary>
    public ConfigString Node { get; }

    /// <summary>The identifier as written.</summary>
    public string Value => Node.Value;

    /// <summary>What it identifies, without an article: <c>KV namespace</c>.</summary>
    public string Noun => Field.Noun ?? Binding.Kind.Noun;

    /// <summary>What it identifies, with its article.</summary>
    public string NounWithArticle => BindingKind.WithArticle(Noun);

    /// <summary>What the form of the identifier tells.</summary>
    public IdShape Shape => (IdShape)((_shape == 0 ? _shape = (int)IdShapes.Of(Value, Field.Format) + 1 : _shape) - 1);

    /// <summary>Equal for two ids of one resource in one account; null while the id is not the real one.</summary>
    public string? Identity => (_identity ??= FindIdentity() ?? Nothing) is { Length: > 0 } identity ? identity : null;

    /// <summary>
    /// Whether both identify one resource: an id that is not the real one identifies nothing, and of two accounts each has its own.
    /// </summary>
    public bool IsSameResource(ResourceId other) =>
        Identity is { } identity
        && identity == other.Identity
        && (Binding.Environment.AccountId is not { } account || other.Binding.Environment.AccountId is not { } second || account == second);

    private string? FindIdentity()
    {
        if (Shape is not (IdShape.Proper or IdShape.DashedUuid))
        {
            return null;
        }

        var value = Field.Format == IdFormat.Name ? Value : Value.ToLowerInvariant();
        var scope = Binding.Kind.ScopeField is { } scopeField ? Binding.Table.FindString(scopeField)?.Value : null;
        return string.Join("\n", Binding.Kind.Section, Field.Field, scope, value);
    }
}
