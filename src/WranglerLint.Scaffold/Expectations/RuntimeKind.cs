using WranglerLint.Model;

namespace WranglerLint.Expectations;

/// <summary>What a kind of binding looks like in a running Worker.</summary>
/// <remarks>
/// The shapes are those of workerd 1.20261117.1 below npm's wrangler 4.164.0. Classes of the runtime itself can be told apart wherever it
/// runs. What a kind is besides may differ between wrangler dev and Cloudflare: a class with methods here, a <c>Fetcher</c>, which
/// seems to have every method, there.
/// </remarks>
/// <param name="Section">The section of the configuration: <c>kv_namespaces</c>.</param>
/// <param name="Noun">The kind in a sentence, without an article.</param>
/// <param name="Type">What the self-test calls its type; <see cref="Unknown"/> if that says nothing.</param>
/// <param name="HasAnyShape">Whether the type cannot be told everywhere: then only strings, JSON and types of other kinds are a mistake.</param>
public sealed record RuntimeKind(string Section, string Noun, string Type, bool HasAnyShape)
{
    /// <summary>The type of what may be anything.</summary>
    public const string Unknown = "unknown";

    private const string Missing = "undefined";
    private const string Text = "string";
    private const string Json = "JSON";

    private static readonly HashSet<string> Recognizable = new(StringComparer.Ordinal)
    {
        "kv_namespaces", "r2_buckets", "d1_databases", "durable_objects.bindings", "queues.producers", "hyperdrive", "version_metadata",
    };

    /// <summary>A variable that is a string.</summary>
    public static RuntimeKind TextVariable { get; } = new("vars", "variable", Text, HasAnyShape: false);

    /// <summary>A variable that is anything but a string.</summary>
    public static RuntimeKind JsonVariable { get; } = new("vars", "JSON variable", Json, HasAnyShape: false);

    /// <summary>A secret that the configuration requires.</summary>
    public static RuntimeKind Secret { get; } = new("secrets", "secret", Text, HasAnyShape: false);

    /// <summary>Static files.</summary>
    public static RuntimeKind Assets { get; } = new("assets", "assets binding", "Fetcher", HasAnyShape: true);

    /// <summary>What <c>wranglerlint.toml</c> declares critical and the configuration does not define: perhaps a secret.</summary>
    public static RuntimeKind Undeclared { get; } = new("critical_bindings", "critical binding", Unknown, HasAnyShape: true);

    private static Dictionary<BindingKind, RuntimeKind> ByKind { get; } = BindingKinds.All.ToDictionary(
        static kind => kind,
        static kind => new RuntimeKind(
            kind.Section, kind.Noun, kind == BindingKinds.Unsafe ? Unknown : kind.Type, !Recognizable.Contains(kind.Section)));

    /// <summary>All kinds, in the order in which a module defines them.</summary>
    public static IReadOnlyList<RuntimeKind> All { get; } =
        [.. BindingKinds.All.Select(Of), Assets, TextVariable, JsonVariable, Secret, Undeclared];

    /// <summary>Whether this is a variable or a secret: there is nothing to test about it but that it is there.</summary>
    public bool IsValue => Type is Text or Json;

    /// <summary>Whether this is certain to be something outside of the Worker.</summary>
    public bool IsResource => !IsValue && this != Undeclared;

    /// <summary>What a kind of binding looks like.</summary>
    public static RuntimeKind Of(BindingKind kind) => ByKind[kind];

    /// <summary>Whether a type that a self-test told is that of a resource: no string, no JSON, and not nothing.</summary>
    public static bool IsResourceType(string type) => type is not (Missing or Text or Json);

    /// <summary>Whether something of a type that a self-test told can be of this kind; the module decides by the same rule.</summary>
    public bool Matches(string type) =>
        Type == Unknown ? type != Missing
        : type == Type || (HasAnyShape && type is ("Fetcher" or "object"));
}
