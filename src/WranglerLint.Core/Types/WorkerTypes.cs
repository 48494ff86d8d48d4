namespace WranglerLint.Types;

/// <summary>The hand-written type definitions in one Worker's sources, by path and place.</summary>
public sealed class WorkerTypes
{
    /// <param name="root">The folder of the Worker's configuration, as paths are shown; empty for the root of the run.</param>
    /// <param name="definitions">The definitions; generated files and tests left out.</param>
    public WorkerTypes(string root, IEnumerable<TypeDefinition> definitions)
    {
        Root = root;
        Definitions =
        [
            .. definitions
                .OrderBy(static definition => definition.Location.Text.Path, StringComparer.Ordinal)
                .ThenBy(static definition => definition.Location.Span),
        ];
    }

    /// <summary>The folder of the Worker's configuration.</summary>
    public string Root { get; }

    /// <summary>The definitions.</summary>
    public IReadOnlyList<TypeDefinition> Definitions { get; }
}
