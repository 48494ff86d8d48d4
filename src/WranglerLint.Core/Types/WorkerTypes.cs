using WranglerLint.Suppressions;
using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>The hand-written type definitions in one Worker's sources, by path and place.</summary>
public sealed class WorkerTypes
{
    /// <param name="root">The folder of the Worker's configuration, as paths are shown; empty if that is where the run began.</param>
    /// <param name="definitions">The definitions; generated files and tests left out.</param>
    /// <param name="sources">The texts with their comments, in which findings may be suppressed.</param>
    public WorkerTypes(string root, IEnumerable<TypeDefinition> definitions, IEnumerable<CommentedText>? sources = null)
    {
        Root = root;
        Sources = [.. sources ?? []];
        Definitions =
        [
            .. definitions
                .OrderBy(static definition => definition.Location.Text.Path, StringComparer.Ordinal)
                .ThenBy(static definition => definition.Location.Span),
        ];
    }

    /// <summary>The folder of the Worker's configuration.</summary>
    public string Root { get; }

    /// <summary>Texts whose comments may suppress findings.</summary>
    public IReadOnlyList<CommentedText> Sources { get; }

    /// <summary>A file's path inside the Worker's folder.</summary>
    public string PathInside(SourceText text) =>
        Root.Length > 0 && text.Path.StartsWith(Root + "/", StringComparison.Ordinal) ? text.Path.Substring(Root.Length + 1) : text.Path;

    /// <summary>The definitions.</summary>
    public IReadOnlyList<TypeDefinition> Definitions { get; }
}
