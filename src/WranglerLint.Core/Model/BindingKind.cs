namespace WranglerLint.Model;

/// <summary>How a section of the configuration holds its bindings.</summary>
public enum BindingShape
{
    /// <summary>An array with one object for each binding.</summary>
    Many,

    /// <summary>One object, which is the binding.</summary>
    One,
}

/// <summary>What an identifier of a resource has to look like.</summary>
public enum IdFormat
{
    /// <summary>A name that its owner chose.</summary>
    Name,

    /// <summary>32 hexadecimal digits without dashes.</summary>
    Hex32,

    /// <summary>A UUID with dashes, 8-4-4-4-12.</summary>
    Uuid,
}

/// <summary>A field that says which resource a binding stands for.</summary>
/// <param name="Field">The field's key in the binding's object.</param>
/// <param name="Format">What its value looks like.</param>
/// <param name="IsPreview">Whether only <c>wrangler dev</c> uses it.</param>
public sealed record ResourceField(string Field, IdFormat Format, bool IsPreview = false)
{
    /// <summary>What the value identifies, if it is not the binding's own resource: <c>secrets store</c>.</summary>
    public string? Noun { get; init; }

    /// <summary>The condition that Cloudflare puts on the names of such resources, and wrangler does not check; null if there is none.</summary>
    public NameLimit? Limit { get; init; }
}

/// <summary>A field that tells people what a binding stands for.</summary>
/// <param name="Path">The dotted path of the field in the binding's object: <c>service</c>, <c>simple.limit</c>.</param>
/// <param name="Before">What stands in front of the value when it follows another one.</param>
/// <param name="After">What stands behind the value.</param>
public sealed record TargetField(string Path, string Before = " ", string After = "");

/// <summary>A kind of binding and how the configuration spells it.</summary>
public sealed class BindingKind
{
    internal BindingKind(string section, string noun, string type)
    {
        Section = section;
        Noun = noun;
        Type = type;
    }

    /// <summary>The path of the section inside an environment: <c>kv_namespaces</c>, <c>durable_objects.bindings</c>.</summary>
    public string Section { get; }

    /// <summary>The kind in a sentence, without an article: <c>KV namespace</c>.</summary>
    public string Noun { get; }

    /// <summary>The kind with its article: <c>a KV namespace</c>, <c>an R2 bucket</c>.</summary>
    public string NounWithArticle => WithArticle(Noun);

    /// <summary>Several of the kind: <c>KV namespaces</c>.</summary>
    public string PluralNoun => Noun + (Noun.EndsWith("x", StringComparison.Ordinal) ? "es" : "s");

    /// <summary>What the binding is in the Worker's environment, as <c>wrangler types</c> writes it: <c>KVNamespace</c>.</summary>
    public string Type { get; }

    /// <summary>How the section holds its bindings.</summary>
    public BindingShape Shape { get; internal init; } = BindingShape.Many;

    /// <summary>The key that holds the name which code uses: <c>binding</c> or <c>name</c>.</summary>
    public string NameKey { get; internal init; } = "binding";

    /// <summary>The fields that name the resource, the one for deployments first.</summary>
    public IReadOnlyList<ResourceField> Resources { get; internal init; } = [];

    /// <summary>The fields that tell what is behind the name, in the order in which people say them; those that are there count.</summary>
    public IReadOnlyList<TargetField> Targets
    {
        get => field ?? [.. Resources.Where(static resource => !resource.IsPreview).Select(static resource => new TargetField(resource.Field))];
        internal init;
    }

    /// <summary>A field that splits the names of <see cref="Resources"/> into separate spaces; null if there is none.</summary>
    public string? ScopeField { get; internal init; }

    /// <summary>The command that prints the identifiers of an account's resources; null if there is none.</summary>
    public string? ListCommand { get; internal init; }

    /// <summary>Whether wrangler creates the resource on deploy when the binding does not say which one.</summary>
    public bool IsProvisioned { get; internal init; }

    /// <summary>Whether a resource bound twice in one environment is a mistake: it holds state that two names would share.</summary>
    public bool HoldsState { get; internal init; }

    /// <summary>The first part of <see cref="Section"/>: the field of an environment.</summary>
    public string Field => Section.Split('.')[0];

    /// <inheritdoc/>
    public override string ToString() => Section;

    internal static string WithArticle(string noun) =>
        ("AEIOUaeiou".IndexOf(noun[0]) >= 0 || noun.StartsWith("R2", StringComparison.Ordinal) || noun.StartsWith("mTLS", StringComparison.Ordinal)
            ? "an "
            : "a ") + noun;
}
