using System.Collections.Concurrent;

namespace WranglerLint.Discovery;

/// <summary>The paths that reports show.</summary>
/// <param name="folder">The folder that the command runs in.</param>
/// <param name="tree">The disk.</param>
internal sealed class ShownPaths(string folder, FileTree tree)
{
    private readonly ConcurrentDictionary<string, string> _full = new(StringComparer.Ordinal);

    /// <summary>The full path of a file that was shown; of others, the one that it has if it is relative to the current folder.</summary>
    internal string FullOf(string shown) => _full.TryGetValue(shown, out var full) ? full : Path.GetFullPath(shown, folder);

    /// <summary>Whether a file was shown.</summary>
    internal bool Contains(string fullPath) => _full.Values.Contains(fullPath, StringComparer.Ordinal);

    /// <summary>Keeps the full path of a file whose path somebody else made.</summary>
    internal void Add(string shown, string fullPath) => _full[shown] = fullPath;

    /// <summary>
    /// A path relative to the current folder, with forward slashes. Outside of it: relative to the repository that holds
    /// the file, or else to <paramref name="argument"/>, because <c>..</c> leads nowhere in a report that is read elsewhere.
    /// Empty for the folder that paths are relative to.
    /// </summary>
    internal string Of(string path, string argument)
    {
        var relative = Path.GetRelativePath(folder, path);
        if (Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            var root = Directory.Exists(argument) ? argument : Path.GetDirectoryName(argument)!;
            relative = Path.GetRelativePath(tree.RepositoryOf(root) ?? root, path);
        }

        var shown = relative == "." ? "" : relative.Replace('\\', '/');
        Add(shown, path);
        return shown;
    }
}
