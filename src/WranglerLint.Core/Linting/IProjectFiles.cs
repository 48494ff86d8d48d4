namespace WranglerLint.Linting;

/// <summary>
/// What a host knows about the files around a configuration. The engine itself touches no disk: without a host, or where
/// it answers null, rules about files are silent.
/// </summary>
/// <remarks>Paths are as the configuration writes them: relative to its folder, with forward slashes.</remarks>
public interface IProjectFiles
{
    /// <summary>The version of the wrangler that is installed for the project, such as <c>4.90.1</c>; null if unknown.</summary>
    public string? WranglerVersion { get; }

    /// <summary>The project's scripts by name: those of its <c>package.json</c>; empty if there are none or nobody knows.</summary>
    public IReadOnlyDictionary<string, string> Scripts { get; }

    /// <summary>Whether there is a file; null if unknown.</summary>
    public bool? FileExists(string path);

    /// <summary>Whether there is a folder; null if unknown.</summary>
    public bool? FolderExists(string path);

    /// <summary>Whether version control leaves a path out, so that a fresh clone lacks it rightly.</summary>
    public bool IsIgnored(string path);

    /// <summary>Whether a file is part of the repository's next commit; null if unknown.</summary>
    public bool? IsTracked(string path);
}

/// <summary>Files that nobody knows anything about.</summary>
public sealed class UnknownFiles : IProjectFiles
{
    private UnknownFiles()
    {
    }

    /// <summary>The only instance.</summary>
    public static UnknownFiles Instance { get; } = new();

    /// <inheritdoc/>
    public string? WranglerVersion => null;

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> Scripts { get; } = new Dictionary<string, string>();

    /// <inheritdoc/>
    public bool? FileExists(string path) => null;

    /// <inheritdoc/>
    public bool? FolderExists(string path) => null;

    /// <inheritdoc/>
    public bool IsIgnored(string path) => false;

    /// <inheritdoc/>
    public bool? IsTracked(string path) => null;
}
