namespace WranglerLint.Discovery;

/// <summary>The paths that reports show.</summary>
/// <param name="folder">The folder that the command runs in.</param>
/// <param name="tree">The disk.</param>
internal sealed class ShownPaths(string folder, FileTree tree)
{
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

        return relative == "." ? "" : relative.Replace('\\', '/');
    }
}
