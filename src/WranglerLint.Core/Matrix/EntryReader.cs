using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Matrix;

/// <summary>Something that an environment has, and the row that it belongs to.</summary>
/// <param name="Section">The section of the row's group.</param>
/// <param name="Name">The name; null for a binding without one.</param>
/// <param name="Entry">What it is.</param>
internal sealed record NamedEntry(string Section, string? Name, MatrixEntry Entry);

/// <summary>Reads what the environments of a configuration have under names.</summary>
internal sealed class EntryReader
{
    internal const string Assets = "assets";
    internal const string Variables = "vars";
    internal const string Secrets = "secrets.required";

    /// <summary>What code imports rather than finds in its environment; wrangler has it for all environments.</summary>
    internal static readonly IReadOnlyList<(string Section, string Title)> Blobs =
        [("wasm_modules", "WebAssembly modules"), ("text_blobs", "Text blobs"), ("data_blobs", "Data blobs")];

    private static readonly TargetField Whole = new("");

    private readonly WorkerConfiguration _configuration;
    private readonly IReadOnlyList<MatrixColumn> _columns;

    internal EntryReader(WorkerConfiguration configuration, IReadOnlyList<MatrixColumn> columns)
    {
        _configuration = configuration;
        _columns = columns;
    }

    internal IEnumerable<NamedEntry> Read(MatrixColumn column) =>
        column.Environment.Bindings.Select(binding => new NamedEntry(binding.Kind.Section, Masked(binding.Name), Of(binding, column)))
            .Concat(Inheritable(column.Environment))
            .Concat(column.Environment.Variables.Select(variable => new NamedEntry(Variables, Masked(variable.Key), Of(variable))))
            .Concat(column.Environment.RequiredSecrets.Select(secret => new NamedEntry(Secrets, Masked(secret.Value), Entry(CellState.Required, secret))));

    private string? Masked(string? name) => name is null ? null : _configuration.Document.Text.Mask(name);

    private MatrixEntry Entry(CellState state, ConfigNode node) => new()
    {
        State = state,
        Location = new Location(_configuration.Document.Text, node.Anchor, node.Path.ToString()),
        Node = node,
    };

    private MatrixEntry Of(ConfigEntry variable)
    {
        var value = ShownValues.OfVariable(variable, _configuration);
        return Entry(CellState.Set, variable.Value) with
        {
            Values = Only(value),
            ValueKind = variable.Value.KindName,
            Location = PlaceOf(variable.KeySpan, variable.Path),
        };
    }

    private static IReadOnlyList<(TargetField, string)> Only(string? text) => text is null ? [] : [(Whole, text)];

    private Location PlaceOf(SourceSpan span, ConfigPath path) => new(_configuration.Document.Text, span, path.ToString());

    private MatrixEntry Of(Binding binding, MatrixColumn column)
    {
        var values = binding.Kind.Targets
            .Select(target => (Target: target, Node: Find(binding.Table, target.Path)))
            .Where(static value => value.Node is not null)
            .Select(value => (value.Target, Text: ShownValues.OfField(value.Node!, _configuration)))
            .Where(static value => value.Text is { Length: > 0 })
            .Select(static value => (value.Target, value.Text!))
            .ToList();
        var owner = OwnerOf(binding, column);
        var twin = TwinOf(binding);
        var state = twin is not null ? CellState.Repeated : owner is not null ? CellState.Shared : StateOf(binding);
        return Entry(state, binding.Table) with
        {
            Values = values,
            SharedWith = state == CellState.Shared ? owner : null,
            RepeatedName = Masked(twin?.Name),
        };
    }

    private static ConfigNode? Find(ConfigTable table, string path)
    {
        ConfigNode? value = table;
        foreach (var key in path.Split('.'))
        {
            value = (value as ConfigTable)?.Find(key)?.Value;
        }

        return value;
    }

    private static CellState StateOf(Binding binding)
    {
        var ids = IdsOf(binding).ToList();
        if (ids.Count == 0 && binding.Kind.IsProvisioned)
        {
            return CellState.Created;
        }

        var shapes = ids.Count > 0
            ? ids.Select(static id => id.Shape)
            : binding.Kind.Targets.Select(target => Find(binding.Table, target.Path)).OfType<ConfigString>()
                .Select(static name => IdShapes.Of(name.Value, IdFormat.Name));
        return shapes.Select(StateOf).FirstOrDefault(static state => state != CellState.Bound);
    }

    private static CellState StateOf(IdShape shape) => shape switch
    {
        IdShape.Empty => CellState.Empty,
        IdShape.Placeholder => CellState.Placeholder,
        IdShape.Template => CellState.Template,
        IdShape.LocalOnly => CellState.LocalOnly,
        IdShape.Malformed or IdShape.DashedUuid => CellState.Malformed,
        _ => CellState.Bound,
    };

    /// <summary>What the binding itself stands for when it is deployed: a secrets store, for one, is shared on purpose.</summary>
    private static IEnumerable<ResourceId> IdsOf(Binding binding) =>
        binding.Ids.Where(static id => !id.Field.IsPreview && id.Field.Noun is null);

    private static bool AreSame(Binding one, Binding other) => IdsOf(one).Any(own => IdsOf(other).Any(own.IsSameResource));

    /// <summary>The earlier binding of the environment that stands for the same resource under another name.</summary>
    private static Binding? TwinOf(Binding binding) => binding.Environment.Bindings
        .TakeWhile(other => other != binding)
        .FirstOrDefault(other => other.Name is not null && other.Name != binding.Name && AreSame(other, binding));

    /// <summary>
    /// The environment whose resource a binding has: production's, unless it is production itself, or of several without production
    /// the first one's.
    /// </summary>
    private MatrixColumn? OwnerOf(Binding binding, MatrixColumn column)
    {
        var isProduction = column.Stage == EnvironmentStage.Production;
        var earlier = _columns.TakeWhile(other => other != column).Where(other => other.Stage == EnvironmentStage.Production == isProduction);
        var candidates = isProduction ? earlier : _columns.Where(static other => other.Stage == EnvironmentStage.Production).Concat(earlier);
        return candidates.FirstOrDefault(other => other.Environment.Bindings.Any(theirs => AreSame(binding, theirs)));
    }

    /// <summary>What an environment takes from the top level unless it has its own, and what only the top level can have.</summary>
    private IEnumerable<NamedEntry> Inheritable(WorkerEnvironment environment)
    {
        if (environment.Resolve(Assets) is { Value: ConfigTable assets } field && assets.FindString("binding") is { } name)
        {
            var isOwn = environment.IsTopLevel || field.Origin == FieldOrigin.Own;
            yield return new NamedEntry(Assets, Masked(name.Value), Of(name, assets.Find("directory")?.Value, isOwn));
        }

        foreach (var (section, _) in Blobs)
        {
            foreach (var module in (environment.FindShared(section)?.Value as ConfigTable)?.Entries ?? [])
            {
                yield return new NamedEntry(section, Masked(module.Key), Of(module.Value, module.Value, environment.IsTopLevel));
            }
        }
    }

    private MatrixEntry Of(ConfigNode node, ConfigNode? value, bool isOwn)
    {
        var text = value is null ? null : ShownValues.OfField(value, _configuration);
        return Entry(isOwn ? CellState.Bound : CellState.Inherited, node) with { Values = Only(text) };
    }
}
