namespace WranglerLint.Types;

/// <summary>The hand-written type definitions in one Worker's sources, by path and place.</summary>
public sealed class WorkerTypes
{
    /// <param name="definitions">The definitions; generated files and tests left out.</param>
    public WorkerTypes(IEnumerable<TypeDefinition> definitions) =>
        Definitions =
        [
            .. definitions
                .OrderBy(static definition => definition.Location.Text.Path, StringComparer.Ordinal)
                .ThenBy(static definition => definition.Location.Span),
        ];

    /// <summary>The definitions.</summary>
    public IReadOnlyList<TypeDefinition> Definitions { get; }
}
