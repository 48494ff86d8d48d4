using System.Collections.Concurrent;
using WranglerLint.Types;
using WranglerLint.TypeScript;

namespace WranglerLint.Discovery;

/// <summary>Reads TypeScript from the disk.</summary>
internal static class SourceReader
{
    /// <summary>Larger files are bundles or generated. In bytes.</summary>
    internal const int LargestFile = 1024 * 1024;

    /// <summary>A file's types; null if it is too large or cannot be read: a source that is no text is the compiler's matter.</summary>
    internal static TypeSource? Read(string path, string shownAs)
    {
        try
        {
            return TypeScriptReader.Read(TextFile.Read(path, shownAs, LargestFile));
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}

/// <summary>The files that a Worker's sources import, wherever in its repository they lie.</summary>
/// <param name="folder">The full path of the Worker's folder.</param>
/// <param name="shownFolder">The same as reports show it.</param>
/// <param name="tree">The disk.</param>
/// <param name="shown">The paths that reports show.</param>
internal sealed class ImportedSources(string folder, string shownFolder, FileTree tree, ShownPaths shown) : IOtherSources
{
    private readonly string _root = tree.RepositoryOf(folder) ?? folder;

    private readonly ConcurrentDictionary<string, bool> _found = new(StringComparer.Ordinal);

    /// <summary>How many files have been found so far, generated ones left out.</summary>
    internal int Count => _found.Count;

    /// <inheritdoc/>
    public TypeSource? Find(string path)
    {
        var relative = shownFolder.Length == 0 || path.StartsWith('/') ? path : Path.GetRelativePath("/" + shownFolder, "/" + path);
        var full = Path.GetFullPath(relative, folder);
        var source = full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full) ? SourceReader.Read(full, path) : null;
        if (source is { IsGenerated: false })
        {
            _found[full] = true;
            shown.Add(path, full);
        }

        // Whoever imports a file runs it: read together, both parts need its tokens once.
        _ = source?.Code;
        return source;
    }
}
