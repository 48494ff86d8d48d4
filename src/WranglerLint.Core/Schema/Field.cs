namespace WranglerLint.Schema;

/// <summary>What wrangler does with a key that it does not know.</summary>
public enum UnknownKeys
{
    /// <summary>It warns.</summary>
    Warn,

    /// <summary>It warns and checks nothing else in the table.</summary>
    WarnAndStop,

    /// <summary>It warns, if nothing else in the table is wrong.</summary>
    WarnLast,

    /// <summary>It refuses the configuration.</summary>
    Refuse,

    /// <summary>It says nothing, though the key has no effect.</summary>
    Silent,

    /// <summary>Any key is meant to be possible.</summary>
    Free,
}

/// <summary>Where a field is in its life.</summary>
public enum FieldStatus
{
    /// <summary>For everyone to use.</summary>
    Stable,

    /// <summary>wrangler warns that it may change.</summary>
    Experimental,

    /// <summary>wrangler warns that it will go.</summary>
    Deprecated,

    /// <summary>wrangler refuses it.</summary>
    Removed,

    /// <summary>Accepted, but for wrangler's own use.</summary>
    Hidden,

    /// <summary>wrangler checks it and then calls it unknown.</summary>
    Unexpected,
}

/// <summary>A field of a configuration: a line of <c>fields.tsv</c>.</summary>
public sealed class Field
{
    private static readonly Dictionary<string, Field> NoChildren = new(StringComparer.Ordinal);

    private Dictionary<string, Field>? _children;
    private KeyValuePair<string, Field>[]? _requiredChildren;
    private List<FieldVariant>? _variants;
    private Field? _anyKey;
    private Field? _element;
    private volatile FieldTableReader? _reader;
    private int _start;

    internal Field(string path) => Path = path;

    /// <summary>The path in the table: <c>kv_namespaces[].binding</c>; empty for an environment itself.</summary>
    public string Path { get; }

    /// <summary>What is meant to stand here.</summary>
    public ValueTypes Types { get; internal set; } = ValueTypes.Table;

    /// <summary>What wrangler lets pass besides.</summary>
    public ValueTypes Tolerated { get; internal set; }

    /// <summary>Whether the table that the field lies in needs it.</summary>
    public bool IsRequired { get; internal set; }

    /// <summary>Dotted paths in the same table, one of which makes a required field unnecessary.</summary>
    public IReadOnlyList<string> RequiredUnless { get; internal set; } = [];

    /// <summary>Siblings, one of which makes the field required.</summary>
    public IReadOnlyList<string> RequiredWith { get; internal set; } = [];

    /// <summary>Siblings that may not stand beside the field.</summary>
    public IReadOnlyList<string> Excludes { get; internal set; } = [];

    /// <summary>Dotted paths inside a table, of which at least one has to lead to a value of the type that is meant.</summary>
    public IReadOnlyList<string> Needs { get; internal set; } = [];

    /// <summary>Whether an empty text counts as absent for <see cref="Needs"/>.</summary>
    public bool NeedsText { get; internal set; }

    /// <summary>Which values wrangler accepts; all of the right type when there is none.</summary>
    public IReadOnlyList<ValueConstraint> Constraints { get; internal set; } = [];

    /// <summary>What happens to keys that are no <see cref="Children"/>.</summary>
    public UnknownKeys UnknownKeys { get; internal set; }

    /// <summary>How environments get the field; null below the first level.</summary>
    public Inheritance? Inheritance { get; internal set; }

    /// <summary>Where the field is in its life.</summary>
    public FieldStatus Status { get; internal set; }

    /// <summary>The sibling that keeps wrangler quiet about a deprecated field.</summary>
    public string? StatusUnless { get; internal set; }

    /// <summary>The sibling beside which wrangler only says that a field is deprecated and does not look at it.</summary>
    public string? StatusUnder { get; internal set; }

    /// <summary>What to write in its place.</summary>
    public string? Instead { get; internal set; }

    /// <summary>The first wrangler whose schema has the field, such as <c>4.120</c>; null when that is long ago or unknown.</summary>
    public string? Since { get; internal set; }

    /// <summary>The fields inside, by key.</summary>
    public IReadOnlyDictionary<string, Field> Children => WithInside()._children ?? NoChildren;

    /// <summary>Those of <see cref="Children"/> that are required, with their keys.</summary>
    internal KeyValuePair<string, Field>[] RequiredChildren => _requiredChildren ??= [.. (WithInside()._children ?? NoChildren).Where(static child => child.Value.IsRequired)];

    /// <summary>What every key stands for, where keys are free.</summary>
    public Field? AnyKey => WithInside()._anyKey;

    /// <summary>The elements of an array.</summary>
    public Field? Element => WithInside()._element;

    /// <summary>The shapes that a table has when one of its keys has a certain value.</summary>
    public IReadOnlyList<FieldVariant> Variants => WithInside()._variants ?? [];

    /// <summary>Whether nobody has asked what is inside.</summary>
    internal bool IsToBeRead => _reader is not null;

    /// <summary>The field at a dotted path below this one; null if there is none.</summary>
    public Field? Descendant(string path) =>
        path.Split('.').Aggregate((Field?)this, static (field, key) => field?.Child(key));

    /// <summary>The field of a key; null for an unknown key.</summary>
    public Field? Child(string key) => Children.TryGetValue(key, out var child) ? child : AnyKey;

    /// <inheritdoc/>
    public override string ToString() => Path;

    internal void Add(string key, Field child) => (_children ??= new Dictionary<string, Field>(StringComparer.Ordinal)).Add(key, child);

    internal void AddAnyKey(Field child) => _anyKey = child;

    internal void AddElement(Field child) => _element = child;

    internal void AddVariant(FieldVariant variant) => (_variants ??= []).Add(variant);

    /// <summary>Leaves what is inside for whoever asks for it first.</summary>
    /// <param name="reader">The table.</param>
    /// <param name="start">Where the fields inside begin.</param>
    internal void ReadLater(FieldTableReader reader, int start)
    {
        _start = start;
        _reader = reader;
    }

    internal void ReadNow() => _reader?.ReadInside(this, _start);

    /// <summary>Tells that all that is inside was added.</summary>
    internal void IsRead() => _reader = null;

    /// <summary>Makes this field the same as another one, inside and out.</summary>
    internal void ShareWith(Field original)
    {
        Types = original.Types;
        Tolerated = original.Tolerated;
        Needs = original.Needs;
        NeedsText = original.NeedsText;
        Constraints = original.Constraints;
        UnknownKeys = original.UnknownKeys;
        _anyKey = original.AnyKey;
        _element = original.Element;
        Status = original.Status;
        StatusUnless = original.StatusUnless;
        StatusUnder = original.StatusUnder;
        Instead = original.Instead;
        _variants = original._variants;
        _children = original._children;
    }

    private Field WithInside()
    {
        ReadNow();
        return this;
    }
}

/// <summary>The shape of a table when one of its keys has a certain value.</summary>
/// <param name="Key">The key that decides.</param>
/// <param name="Value">Its value.</param>
/// <param name="Shape">The shape.</param>
public sealed record FieldVariant(string Key, string Value, Field Shape);
