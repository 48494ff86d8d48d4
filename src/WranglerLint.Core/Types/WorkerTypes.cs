using System.Collections.Concurrent;
using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>The type definitions in one Worker's sources, by path and place.</summary>
public sealed class WorkerTypes
{
    private readonly ConcurrentDictionary<string, ResolvedType> _resolved = new(StringComparer.Ordinal);
    private readonly TypeScopes _scopes;
    private readonly IOtherSources? _others;

    /// <param name="root">The folder of the Worker's configuration, as paths are shown; empty if that is where the run began.</param>
    /// <param name="sources">The sources, generated ones included; tests left out.</param>
    /// <param name="others">Where to look for files that the sources import and that are not among them; null for nowhere.</param>
    public WorkerTypes(string root, IEnumerable<TypeSource> sources, IOtherSources? others = null)
    {
        Root = root;
        Sources = [.. sources.OrderBy(static source => source.Text.Path, StringComparer.Ordinal)];
        Definitions = [.. InOrder(Sources.Where(static source => !source.IsGenerated))];
        GeneratedDefinitions = [.. InOrder(Sources.Where(static source => source.IsGenerated))];
        _scopes = new TypeScopes(Sources, others);
        _others = others;
    }

    /// <summary>The folder of the Worker's configuration.</summary>
    public string Root { get; }

    /// <summary>The files.</summary>
    public IReadOnlyList<TypeSource> Sources { get; }

    /// <summary>What people wrote.</summary>
    public IReadOnlyList<TypeDefinition> Definitions { get; }

    /// <summary>What tools wrote, such as <c>wrangler types</c>.</summary>
    public IReadOnlyList<TypeDefinition> GeneratedDefinitions { get; }

    /// <summary>A file's path inside the Worker's folder.</summary>
    public string PathInside(SourceText text) =>
        Root.Length > 0 && text.Path.StartsWith(Root + "/", StringComparison.Ordinal) ? text.Path.Substring(Root.Length + 1) : text.Path;

    /// <summary>
    /// The members of a definition: those of all that merge with it, of what it extends and is made from, in its own file,
    /// in files that it imports and in global declarations. Of a member that several list the first declaration holds.
    /// </summary>
    /// <remarks>Resolved once for all that merge: several rules ask for each of them.</remarks>
    public ResolvedType MembersOf(TypeDefinition definition) =>
        definition.Kind == TypeDefinitionKind.Inline
            ? new TypeResolver(_scopes).Resolve(definition)
            : _resolved.GetOrAdd($"{definition.Location.Text.Path}\n{definition.Container}\n{definition.Name}", _ => new TypeResolver(_scopes).Resolve(definition));

    /// <summary>
    /// What a type's name, dots included, means at the top of a file: one definition or several that merge. Nothing if it
    /// comes from a package or is not declared.
    /// </summary>
    public IReadOnlyList<TypeDefinition> Find(TypeSource source, string name) => _scopes.Find(source, "", name);

    /// <summary>The file that an import in another one leads to; null if it is a package or cannot be found.</summary>
    public TypeSource? Import(TypeSource from, string module) => _scopes.Import(from, module);

    /// <summary>The source at a path relative to the Worker's folder; null if there is none.</summary>
    public TypeSource? At(string path) => _scopes.Load(ModulePaths.Join(Root, path));

    /// <summary>The file that a definition stands in.</summary>
    public TypeSource SourceOf(TypeDefinition definition) => _scopes.SourceOf(definition);

    /// <summary>
    /// These types for each of the Workers that are configured in the folder, by their different entry points, so that types
    /// of one are not held against another's; all of them together if there is one Worker.
    /// </summary>
    /// <param name="mains">What the configurations in the folder call their entry points; null for those without.</param>
    public IReadOnlyList<WorkerTypes> ByEntryPoint(IEnumerable<string?> mains)
    {
        var different = mains.OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return different.Count < 2
            ? [this]
            : [.. different.Select(main => new WorkerTypes(Root, WorkerParts.Of(this, main, [.. different.Where(other => other != main)]), _others))];
    }

    private static IEnumerable<TypeDefinition> InOrder(IEnumerable<TypeSource> sources) =>
        sources.SelectMany(static source => source.Definitions.OrderBy(static definition => definition.Location.Span));
}
