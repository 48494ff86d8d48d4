using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.TypeScript.Projects;

/// <summary>Which files the <c>tsconfig.json</c> of a folder is about, with the projects that it refers to.</summary>
public sealed class TypeScriptProject
{
    /// <summary>The name of the file that says so.</summary>
    public const string FileName = "tsconfig.json";

    /// <summary>Real projects extend one file or two and refer to a handful; more go in circles.</summary>
    private const int MaximumDepth = 8;

    private readonly string _folder;
    private readonly IReadOnlyList<Files> _parts;

    private TypeScriptProject(string folder, IReadOnlyList<Files> parts)
    {
        _folder = folder;
        _parts = parts;
    }

    /// <summary>Reads a folder's <c>tsconfig.json</c>; null if there is none, or nothing can be said about its files.</summary>
    /// <param name="folder">The folder, with forward slashes.</param>
    /// <param name="read">Gives the text of a path; null if there is no such file.</param>
    public static TypeScriptProject? Read(string folder, Func<string, SourceText?> read)
    {
        var parts = new List<Files>();
        return Collect(ProjectPaths.Join(folder, FileName), read, parts, [], 0) && parts.Count > 0 ? new TypeScriptProject(folder, parts) : null;
    }

    /// <summary>
    /// Whether a file is one of the Worker's: one of the projects that hold an entry point, of all of them if none does.
    /// </summary>
    /// <param name="path">The file, with forward slashes.</param>
    /// <param name="entryPoints">What the Worker's configurations deploy, relative to the folder.</param>
    public bool Includes(string path, IReadOnlyList<string> entryPoints)
    {
        var mains = entryPoints.Select(main => ProjectPaths.Join(_folder, main)).ToList();
        var own = _parts.Where(part => mains.Any(part.Includes)).ToList();
        return (own.Count > 0 ? own : _parts).Any(part => part.Includes(path));
    }

    /// <summary>False if a file that has to be there cannot be read: then the project may be about any file.</summary>
    private static bool Collect(string path, Func<string, SourceText?> read, List<Files> parts, HashSet<string> seen, int depth)
    {
        if (!seen.Add(path))
        {
            return true;
        }

        if (depth > MaximumDepth || Table(path, read) is not { } root)
        {
            return false;
        }

        var files = Inherited(path, root, read, "files", 0);
        var include = Inherited(path, root, read, "include", 0);
        var exclude = Inherited(path, root, read, "exclude", 0);
        var folder = ProjectPaths.FolderOf(path);
        parts.Add(new Files(
            files is null ? [] : [.. files.Values.Select(file => ProjectPaths.Join(files.Folder, file))],
            include is not null ? [.. include.Values.Select(pattern => new PathPattern(include.Folder, pattern, isExclusion: false))]
                : files is null ? [new PathPattern(folder, "**/*", isExclusion: false)]
                : [],
            exclude is null ? [] : [.. exclude.Values.Select(pattern => new PathPattern(exclude.Folder, pattern, isExclusion: true))]));
        foreach (var reference in (root.FindArray("references")?.Items ?? []).OfType<ConfigTable>())
        {
            if (reference.FindString("path") is { } target && !Collect(FileAt(folder, target.Value), read, parts, seen, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private static string FileAt(string folder, string path)
    {
        var full = ProjectPaths.Join(folder, path);
        return full.EndsWith(".json", StringComparison.Ordinal) ? full : full + "/" + FileName;
    }

    private static ConfigTable? Table(string path, Func<string, SourceText?> read) =>
        read(path) is { } text && ConfigDocument.Parse(text, ConfigFormat.Jsonc) is { Error: null } document ? document.Root : null;

    /// <summary>A list of the file itself or of the nearest one that it extends; packages hold none. Paths are relative to where they stand.</summary>
    private static Listed? Inherited(string path, ConfigTable root, Func<string, SourceText?> read, string key, int depth)
    {
        var folder = ProjectPaths.FolderOf(path);
        if (root.FindArray(key) is { } array)
        {
            return new Listed(folder, [.. array.Items.OfType<ConfigString>().Select(static item => item.Value.Replace("${configDir}/", ""))]);
        }

        if (depth > MaximumDepth)
        {
            return null;
        }

        var bases = root.Find("extends")?.Value switch
        {
            ConfigString one => [one.Value],
            ConfigArray several => several.Items.OfType<ConfigString>().Select(static item => item.Value).Reverse().ToList(),
            _ => new List<string>(),
        };
        foreach (var target in bases.Where(static target => target.StartsWith(".", StringComparison.Ordinal)))
        {
            var file = ProjectPaths.Join(folder, target);
            file = file.EndsWith(".json", StringComparison.Ordinal) ? file : file + ".json";
            if (Table(file, read) is { } extended && Inherited(file, extended, read, key, depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private sealed record Listed(string Folder, IReadOnlyList<string> Values);

    private sealed record Files(IReadOnlyList<string> Listed, IReadOnlyList<PathPattern> Included, IReadOnlyList<PathPattern> Excluded)
    {
        internal bool Includes(string path) =>
            Listed.Contains(path)
            || (Included.Any(pattern => pattern.Matches(path)) && !Excluded.Any(pattern => pattern.Matches(path)));
    }
}
