using WranglerLint.Discovery;
using WranglerLint.Linting;
using WranglerLint.Model;

namespace WranglerLint.Commands;

/// <summary>Puts the configurations of a run together by repository; those outside of any by folder.</summary>
/// <param name="shown">The paths that reports show.</param>
/// <param name="tree">The disk.</param>
/// <param name="optionsOf">What the user says about a configuration, by its full path.</param>
internal sealed class Workspaces(ShownPaths shown, FileTree tree, Func<string, LintOptions> optionsOf)
{
    /// <summary>What wrangler finds without being told, in its order.</summary>
    internal static readonly string[] DefaultNames = ["wrangler.json", "wrangler.jsonc", "wrangler.toml"];

    /// <summary>
    /// The workspaces. Besides what the run checks there is in them what wrangler would find from the same folders, so that one file
    /// alone is compared with its neighbours.
    /// </summary>
    internal IEnumerable<Workspace> Of(IReadOnlyList<Input> inputs)
    {
        foreach (var inputsOfOne in inputs.GroupBy(input => tree.RepositoryOf(input.Folder) ?? input.Folder, StringComparer.Ordinal))
        {
            var root = inputsOfOne.Key;
            var paths = new HashSet<string>(inputsOfOne.Select(static input => input.FullPath), StringComparer.Ordinal);
            var folders = new HashSet<string>(StringComparer.Ordinal);
            var neighbours = inputsOfOne
                .Select(static input => (input.Folder, input.Argument))
                .SelectMany(start => FoldersUpTo(root, start.Folder).Select(folder => (Folder: folder, start.Argument)))
                .Where(place => folders.Add(place.Folder))
                .SelectMany(static place => DefaultNames.Select(name => (Path: Path.Combine(place.Folder, name), place.Argument)))
                .Where(place => !paths.Contains(place.Path) && File.Exists(place.Path) && paths.Add(place.Path))
                .Select(place => Read(place.Path, place.Argument))
                .OfType<Input>();
            yield return new Workspace(
            [
                .. inputsOfOne.Where(static input => input.Document.Error is null).Select(input => FileOf(root, input, isChecked: true)),
                .. neighbours.Where(static input => input.Document.Error is null).Select(input => FileOf(root, input, isChecked: false)),
            ]);
        }
    }

    private static WorkspaceFile FileOf(string root, Input input, bool isChecked) => new(
        input.Document,
        Path.GetRelativePath(root, input.FullPath).Replace('\\', '/'),
        input.Options,
        input.Files,
        isChecked);

    private static IEnumerable<string> FoldersUpTo(string root, string folder)
    {
        for (var current = folder; current is not null && current.Length >= root.Length; current = Path.GetDirectoryName(current))
        {
            yield return current;
        }
    }

    private Input? Read(string path, string argument)
    {
        try
        {
            return Input.Read(path, argument, shown, tree, optionsOf);
        }
        catch (UnreadableFileException)
        {
            // Nobody asked about this file.
            return null;
        }
    }
}
