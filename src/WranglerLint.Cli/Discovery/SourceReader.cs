using WranglerLint.Types;
using WranglerLint.TypeScript;

namespace WranglerLint.Discovery;

/// <summary>Reads TypeScript from the disk.</summary>
internal static class SourceReader
{
    /// <summary>A file's types; null if it cannot be read: a source that is no text is the compiler's matter.</summary>
    internal static TypeSource? Read(string path, string shownAs)
    {
        try
        {
            return TypeScriptReader.Read(TextFile.Read(path, shownAs));
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
/// <param name="shown">The paths that reports show.</param>
internal sealed class ImportedSources(string folder, string shownFolder, ShownPaths shown) : IOtherSources
{
    private readonly string _root = IgnoreRules.RepositoryOf(folder) ?? folder;

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

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
            _found.Add(full);
            shown.Add(path, full);
        }

        return source;
    }
}
