using WranglerLint.Schema;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>Where the value of a field in an environment comes from.</summary>
public enum FieldOrigin
{
    /// <summary>The environment itself.</summary>
    Own,

    /// <summary>The top level, because the environment says nothing and the field is inherited.</summary>
    Inherited,
}

/// <summary>The value that a field has in an environment.</summary>
/// <param name="Entry">The entry that decides.</param>
/// <param name="Origin">Where it stands.</param>
public sealed record ResolvedField(ConfigEntry Entry, FieldOrigin Origin)
{
    /// <summary>The value.</summary>
    public ConfigNode Value => Entry.Value;
}

/// <summary>The top level or one <c>[env.NAME]</c>, with what it inherits.</summary>
public sealed class WorkerEnvironment
{
    /// <summary>Among so few names looking is as fast as an index, which would have to be kept.</summary>
    private const int MostWithoutIndex = 16;

    private readonly WorkerEnvironment? _topLevel;
    private ILookup<string, Binding>? _byName;
    private HashSet<string>? _defined;
    private HashSet<string>? _taken;
    private IReadOnlyList<TakenName>? _takenNames;
    private CompatibilitySettings? _compatibility;

    internal WorkerEnvironment(string? name, ConfigTable table, ConfigEntry? entry, WorkerEnvironment? topLevel)
    {
        Name = name;
        Table = table;
        Entry = entry;
        _topLevel = topLevel;
        Bindings = [.. FindBindings()];
        Containers = [.. FindContainers("containers", isPreview: false)];
        PreviewContainers = [.. FindContainers("previews.containers", isPreview: true)];
    }

    /// <summary>The environment's name; null for the top level.</summary>
    public string? Name { get; }

    /// <summary>What the environment itself says.</summary>
    public ConfigTable Table { get; }

    /// <summary>The entry <c>env.NAME</c>; null for the top level.</summary>
    public ConfigEntry? Entry { get; }

    /// <summary>
    /// The key that stands for the environment in a finding: its own, or, at the top level, that of the Worker's name or else the
    /// first one; null if there is none.
    /// </summary>
    public ConfigEntry? Header => Entry ?? Table.Find("name") ?? Table.Entries.OrderBy(static entry => entry.KeySpan.Start).FirstOrDefault();

    /// <summary>Where the environment stands.</summary>
    public ConfigPath Path => Table.Path;

    /// <summary>Whether this is the top level.</summary>
    public bool IsTopLevel => Name is null;

    /// <summary>The environment in a sentence: <c>the top level</c>, <c>env.staging</c>.</summary>
    public string DisplayName => Name is null ? "the top level" : Path.ToString();

    /// <summary>The bindings that the environment itself defines, by section and position. No binding is ever inherited.</summary>
    public IReadOnlyList<Binding> Bindings { get; }

    /// <summary>Those of <see cref="Bindings"/> that have a name, in their order.</summary>
    public IEnumerable<Binding> BindingsOf(string name) =>
        (_byName ??= Bindings.Where(static binding => binding.Name is not null).ToLookup(static binding => binding.Name!, StringComparer.Ordinal))[name];

    /// <summary>The variables that the environment itself defines. No variable is ever inherited.</summary>
    public IReadOnlyList<ConfigEntry> Variables => Table.FindTable("vars")?.Entries ?? [];

    /// <summary>The containers that the environment itself defines. No container is ever inherited.</summary>
    public IReadOnlyList<Container> Containers { get; }

    /// <summary>The containers for previews that the environment itself defines.</summary>
    public IReadOnlyList<Container> PreviewContainers { get; }

    /// <summary>The containers, those for previews included, whose own fields wrangler looks at.</summary>
    public IEnumerable<Container> CheckedContainers =>
        FindSection("previews.containers")?.Value is ConfigArray previews && Container.AreRefusedAsPreviews(previews)
            ? Containers
            : Containers.Concat(PreviewContainers);

    /// <summary>The Worker's name without the environment's; an environment may have one of its own.</summary>
    public string? WorkerName => (Resolve("name")?.Value as ConfigString)?.Value;

    /// <summary>The compatibility date and flags that hold in this environment.</summary>
    public CompatibilitySettings Compatibility => _compatibility ??= new CompatibilitySettings(this);

    /// <summary>The name that the environment's Worker is deployed under; null if there is none.</summary>
    public string? DeployedName =>
        Table.FindString("name")?.Value ?? (WorkerName is { } name && !IsTopLevel ? $"{name}-{Name}" : null);

    /// <summary>The account that the environment is deployed to, if the configuration says so.</summary>
    public string? AccountId => Resolve("account_id")?.Value is ConfigString { Value.Length: > 0 } account ? account.Value : null;

    /// <summary>The exports that hold in this environment, its own or the inherited ones.</summary>
    public IReadOnlyList<ConfigEntry> Exports => (Resolve("exports")?.Value as ConfigTable)?.Entries ?? [];

    /// <summary>The Durable Objects among <see cref="Exports"/>.</summary>
    public IEnumerable<DurableObjectExport> DurableObjectExports => Exports.Select(DurableObjectExport.From).OfType<DurableObjectExport>();

    /// <summary>What a field is in this environment; null if it has no value.</summary>
    /// <remarks>
    /// As in wrangler, an inherited field falls back to the top level when the environment has none or null.
    /// </remarks>
    public ResolvedField? Resolve(string field)
    {
        var own = Table.Find(field);
        if (own is { Value: not ConfigNull } || _topLevel is null || FieldTable.InheritanceOf(field) != Inheritance.Inherited)
        {
            return own is null ? null : new ResolvedField(own, FieldOrigin.Own);
        }

        return _topLevel.Table.Find(field) is { } inherited ? new ResolvedField(inherited, FieldOrigin.Inherited) : null;
    }

    /// <summary>The names that have to differ in this environment, in an order that does not change.</summary>
    public IReadOnlyList<TakenName> TakenNames => _takenNames ??= [.. Model.TakenNames.In(this, _topLevel ?? this)];

    /// <summary>The routes that the environment itself has, each a string or a table.</summary>
    public IEnumerable<ConfigNode> OwnRoutes =>
        (Table.FindArray("routes")?.Items ?? []).Concat(Table.Find("route") is { } route ? [route.Value] : []);

    /// <summary><see cref="OwnRoutes"/> with a pattern that can be read: none that is empty or to be filled in.</summary>
    public IEnumerable<Route> Routes => OwnRoutes.Select(Route.From).OfType<Route>();

    /// <summary>
    /// The routes that a deploy asks for: <c>routes</c>, own or inherited, and only without any <c>route</c>, as wrangler 4.164.0
    /// decides it.
    /// </summary>
    public IEnumerable<Route> DeployedRoutes => (Resolve("routes"), Resolve("route")) switch
    {
        ({ Value: ConfigArray routes }, _) => routes.Items.Select(Route.From).OfType<Route>(),
        (null or { Value: ConfigNull }, { } route) => Route.From(route.Value) is { } single ? [single] : [],
        _ => [],
    };

    /// <summary>The other Workers that the environment itself names.</summary>
    public IEnumerable<WorkerTarget> WorkerTargets => WorkerTarget.In(this);

    /// <summary>The consumers of queues that the environment itself defines. No consumer is ever inherited.</summary>
    public IEnumerable<QueueConsumer> QueueConsumers =>
        (Table.FindTable("queues")?.FindArray("consumers")?.Items ?? []).OfType<ConfigTable>().Select(static table => new QueueConsumer(table));

    /// <summary>The queues whose messages the environment's Worker takes.</summary>
    public IEnumerable<ConfigString> ConsumedQueues => QueueConsumers.Select(static consumer => consumer.Queue).OfType<ConfigString>();

    /// <summary>The schedules that the environment itself has.</summary>
    public IEnumerable<ScheduleList> ScheduleLists => ScheduleList.In(this);

    /// <summary>A field of the top level that holds for all environments, such as <c>site</c>; null if it is not there.</summary>
    public ConfigEntry? FindShared(string field) => (_topLevel ?? this).Table.Find(field);

    /// <summary>Whether code finds anything under <c>env.NAME</c> here: a binding, a variable or a declared secret.</summary>
    public bool Defines(string name) =>
        (_defined ??= Set(
            Bindings.Select(static binding => binding.Name)
                .Concat(Variables.Select(static variable => variable.Key))
                .Concat(RequiredSecrets.Select(static secret => secret.Value))))
        .Contains(name);

    /// <summary>Whether a name is among <see cref="TakenNames"/>.</summary>
    public bool Takes(string name) =>
        TakenNames.Count <= MostWithoutIndex
            ? TakenNames.Any(taken => taken.Name == name)
            : (_taken ??= Set(TakenNames.Select(static taken => taken.Name))).Contains(name);

    /// <summary>The names of the secrets that the environment itself declares. No declaration is ever inherited.</summary>
    public IEnumerable<ConfigString> RequiredSecrets =>
        Table.FindTable("secrets")?.FindArray("required")?.Items.OfType<ConfigString>() ?? [];

    /// <summary>Whether a Worker is meant to run on what stands here: who keeps all bindings in environments does not deploy the top level.</summary>
    public bool IsMeantToBind => Bindings.Count > 0 || !IsTopLevel;

    /// <summary>Whether the environment says that it binds nothing of a kind: by an empty list.</summary>
    public bool LeavesOut(BindingKind kind) => FindSection(kind.Section)?.Value is ConfigArray { Items.Count: 0 };

    /// <summary>The value at a dotted path below this environment's table.</summary>
    public ConfigEntry? FindSection(string section)
    {
        if (section.IndexOf('.') < 0)
        {
            return Table.Find(section);
        }

        ConfigEntry? entry = null;
        var table = Table;
        foreach (var key in section.Split('.'))
        {
            entry = table?.Find(key);
            table = entry?.Value as ConfigTable;
        }

        return entry;
    }

    /// <summary>
    /// Where something would have to be added that the environment lacks: the section that should hold it, or the environment's
    /// header.
    /// </summary>
    /// <param name="section">The dotted path of the section inside the environment; empty for the environment itself.</param>
    public (SourceSpan Span, ConfigPath Path) PlaceFor(string section)
    {
        var path = Path;
        var span = Header?.KeySpan ?? default;
        ConfigTable? table = Table;
        foreach (var key in section.Split(['.'], StringSplitOptions.RemoveEmptyEntries))
        {
            path = path.Key(key);
            var entry = table?.Find(key);
            span = entry?.KeySpan ?? span;
            table = entry?.Value as ConfigTable;
        }

        return (span, path);
    }

    /// <inheritdoc/>
    public override string ToString() => DisplayName;

    private static HashSet<string> Set(IEnumerable<string?> names) => new(names.OfType<string>(), StringComparer.Ordinal);

    private IEnumerable<Container> FindContainers(string section, bool isPreview) =>
        FindSection(section)?.Value is ConfigArray array
            ? array.Items.OfType<ConfigTable>().Select(table => new Container(table, this, isPreview))
            : [];

    private IEnumerable<Binding> FindBindings()
    {
        foreach (var kind in BindingKinds.All)
        {
            var tables = (kind.Shape, FindSection(kind.Section)?.Value) switch
            {
                (BindingShape.One, ConfigTable table) => [table],
                (BindingShape.Many, ConfigArray array) => array.Items.OfType<ConfigTable>(),
                _ => [],
            };
            foreach (var table in tables)
            {
                yield return new Binding(kind, table, this);
            }
        }
    }
}
