using System.IO.Enumeration;
using System.Text.Json;
using WranglerLint.Linting;

namespace WranglerLint.Discovery;

/// <summary>The files around a configuration on disk.</summary>
/// <param name="folder">The full path of the configuration's folder.</param>
/// <param name="tree">The disk.</param>
internal sealed class ProjectFiles(string folder, FileTree tree) : IProjectFiles
{
    /// <summary>Hidden folders and files are left out, which on Unix are those whose name starts with a dot; links are not followed.</summary>
    private static readonly EnumerationOptions SearchBelow = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <summary>What a Worker is made of.</summary>
    private static readonly HashSet<string> SourceExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".cjs", ".cts", ".html", ".js", ".jsx", ".mjs", ".mts", ".py", ".rs", ".svelte", ".ts", ".tsx", ".vue",
    };

    private static readonly Dictionary<string, string> NoScripts = [];

    private readonly Lazy<string?> _version = new(() => ReadVersion(folder) ?? Above(folder, tree)?.WranglerVersion);
    private readonly Lazy<IReadOnlyDictionary<string, string>> _scripts = new(() => ReadScripts(folder, tree.RepositoryOf(folder) is { } root && root.Length < folder.Length ? Above(folder, tree)!.Scripts : NoScripts));

    private readonly Lazy<bool> _isProject = new(() => IsProject(folder));

    /// <inheritdoc/>
    public string? WranglerVersion => _version.Value;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Scripts => _scripts.Value;

    /// <inheritdoc/>
    public bool? FileExists(string path) => tree.HasFile(folder, path) is { } isListed ? Answer(isListed) : Exists(path, File.Exists);

    /// <inheritdoc/>
    public bool? FolderExists(string path) => Exists(path, Directory.Exists);

    /// <inheritdoc/>
    public bool IsIgnored(string path)
    {
        if (FullPath(path) is not { } full || tree.RepositoryOf(folder) is not { } repository)
        {
            return false;
        }

        // A file is left out with any folder above it.
        var isFolder = false;
        for (var current = full; current is not null && current.Length > repository.Length; current = Path.GetDirectoryName(current))
        {
            var rules = tree.RulesOf(Path.GetDirectoryName(current)!);
            if (rules.Ignores(current, isFolder) || (!isFolder && rules.Ignores(current, isFolder: true)))
            {
                return true;
            }

            isFolder = true;
        }

        return false;
    }

    /// <inheritdoc/>
    public bool? IsTracked(string path) =>
        FullPath(path) is { } full && tree.RepositoryOf(folder) is { } repository
            ? GitIndex.Contains(repository, Path.GetRelativePath(repository, full).Replace('\\', '/'))
            : null;

    private bool? Exists(string path, Func<string, bool> exists) =>
        FullPath(path) is { } full ? Answer(exists(full)) : null;

    private bool? Answer(bool exists) => exists ? true : _isProject.Value ? false : null;

    /// <summary>
    /// A configuration may lie somewhere without its project, which is here only if there is a <c>package.json</c> beside the
    /// configuration, or a script or page below its folder. A folder that vanished has neither.
    /// </summary>
    private static bool IsProject(string folder)
    {
        try
        {
            return File.Exists(Path.Combine(folder, "package.json"))
                || new FileSystemEnumerable<string>(folder, static (ref entry) => entry.ToFullPath(), SearchBelow)
                {
                    ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory && SourceExtensions.Contains(Path.GetExtension(entry.FileName).ToString()),
                    ShouldRecursePredicate = static (ref entry) => entry.FileName is not "node_modules",
                }.Any();
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The same of the folder above, which knows what those above it have; null in the outermost one.</summary>
    private static ProjectFiles? Above(string folder, FileTree tree) => Path.GetDirectoryName(folder) is { } above ? tree.ProjectIn(above) : null;

    /// <summary>A path that leads out of the repository, or that no file can have, says nothing.</summary>
    private string? FullPath(string path)
    {
        if (path.Length == 0 || path.Contains('\0') || Path.IsPathRooted(path))
        {
            return null;
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, folder));
        var root = tree.RepositoryOf(folder);
        return root is null || (full + Path.DirectorySeparatorChar).StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
    }

    /// <summary>The version of the wrangler that is installed in a folder itself; null if none is.</summary>
    private static string? ReadVersion(string folder)
    {
        using var package = ReadJson(Path.Combine(folder, "node_modules", "wrangler", "package.json"));
        return package?.RootElement is { ValueKind: JsonValueKind.Object } root
            && root.TryGetProperty("version", out var version)
            && version.ValueKind == JsonValueKind.String
                ? version.GetString()
                : null;
    }

    /// <summary>
    /// The scripts of each <c>package.json</c> from the folder up to the root of the repository: in a workspace the root often
    /// builds what a package deploys. Of two with one name the nearer one counts. Without a repository those of the folder alone.
    /// </summary>
    private static IReadOnlyDictionary<string, string> ReadScripts(string folder, IReadOnlyDictionary<string, string> above)
    {
        using var package = ReadJson(Path.Combine(folder, "package.json"));
        if (package?.RootElement is not { ValueKind: JsonValueKind.Object } json
            || !json.TryGetProperty("scripts", out var scripts)
            || scripts.ValueKind != JsonValueKind.Object)
        {
            return above;
        }

        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var script in scripts.EnumerateObject().Where(static script => script.Value.ValueKind == JsonValueKind.String))
        {
            found.TryAdd(script.Name, script.Value.GetString()!);
        }

        foreach (var script in above)
        {
            found.TryAdd(script.Key, script.Value);
        }

        return found;
    }

    /// <summary>A file that is not there, cannot be read or is no JSON says nothing.</summary>
    private static JsonDocument? ReadJson(string path)
    {
        try
        {
            return File.Exists(path) ? JsonDocument.Parse(RegularFile.ReadAllBytes(path)) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
