using System.Collections.Concurrent;
using System.IO.Enumeration;
using WranglerLint.Linting;
using WranglerLint.TypeScript;

namespace WranglerLint.Discovery;

/// <summary>A folder that a walk went through.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Rules">What <c>.gitignore</c> files say about what is in it.</param>
internal sealed record FoundFolder(string Path, IgnoreRules Rules);

/// <summary>A file that a walk found.</summary>
/// <param name="Folder">Where it lies.</param>
/// <param name="Name">What it is called there.</param>
internal readonly record struct FoundFile(FoundFolder Folder, string Name)
{
    /// <summary>Its full path.</summary>
    internal string Path => System.IO.Path.Join(Folder.Path, Name);

    /// <summary>Whether git leaves it out: a question for the few files that matter, because rules are slow.</summary>
    internal bool IsIgnored => Folder.Rules.Ignores(Path, isFolder: false);
}

/// <summary>
/// The disk as one run sees it: what nobody wrote by hand is left out, and every folder is listed once, however many walks lead
/// through it. Several threads may ask at the same time.
/// </summary>
internal sealed class FileTree
{
    private static readonly HashSet<string> Skipped = new(ConfigurationFiles.SkippedFolders, StringComparer.OrdinalIgnoreCase);

    /// <summary>So many are listed before the threads of another core have started.</summary>
    private const int FewFolders = 15;

    /// <summary>To leave out hidden files, the system would have to be asked about each one.</summary>
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    private readonly ConcurrentDictionary<string, Entry[]> _entries = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _closed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ProjectFiles> _projects = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string?> _repositories = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IgnoreRules> _rules = new(StringComparer.Ordinal);

    /// <summary>The folders so far that nobody can open because their names are not UTF-8, in ordinal order: all that is left of such a name cannot be written back.</summary>
    internal IEnumerable<string> Nameless => _closed.Keys.Where(static folder => folder.Contains('\uFFFD')).Order(StringComparer.Ordinal);

    /// <summary>Why a folder cannot be listed; null if it can.</summary>
    internal string? ProblemOf(string folder)
    {
        _ = Entries(folder);
        return _closed.GetValueOrDefault(folder);
    }

    /// <summary>The configurations below a folder, in ordinal order of their paths, without those that git ignores.</summary>
    internal IEnumerable<string> Configurations(string folder)
    {
        ListBelow(folder);
        return Files(folder, ConfigurationFiles.IsConfiguration, static _ => false)
            .Where(static file => !file.IsIgnored)
            .Select(static file => file.Path);
    }

    /// <summary>The configurations in a folder itself.</summary>
    internal IEnumerable<string> ConfigurationsIn(string folder) =>
        Entries(folder)
            .Where(static entry => !entry.IsFolder && ConfigurationFiles.IsConfiguration(entry.Name))
            .Select(entry => Path.Join(folder, entry.Name));

    /// <summary>
    /// Whether a folder has a file; null where listing the folder does not tell. The settings of bundlers are asked for by three dozen names,
    /// in the folder of each Worker.
    /// </summary>
    internal bool? HasFile(string folder, string name) =>
        IsNameOfSettings(name) && ProblemOf(folder) is null
            ? Array.Exists(Entries(folder), entry => !entry.IsFolder && entry.Name == name)
            : null;

    /// <summary>
    /// The configurations and TypeScript files below a folder, in ordinal order of their paths, ignored files included but not
    /// those in ignored folders; links to folders are not followed.
    /// </summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="isWanted">Whether a file is wanted, by its name.</param>
    /// <param name="ends">Whether a folder with a configuration or <c>package.json</c> of this name is left out, with all in it.</param>
    internal IReadOnlyList<FoundFile> Files(string folder, Func<string, bool> isWanted, Func<string, bool> ends)
    {
        var found = new List<FoundFile>();
        Walk(new FoundFolder(folder, RulesOf(folder)), Entries(folder));
        return found;

        void Walk(FoundFolder current, Entry[] entries)
        {
            foreach (var entry in entries)
            {
                if (!entry.IsFolder)
                {
                    if (isWanted(entry.Name))
                    {
                        found.Add(new FoundFile(current, entry.Name));
                    }
                }
                else if (Enter(current, entry) is { } inner && Entries(inner.Path) is var below && !Array.Exists(below, entry => !entry.IsFolder && ends(entry.Name)))
                {
                    Walk(inner, below);
                }
            }
        }
    }

    /// <summary>
    /// Lists all folders below one on all cores, a level after the other, so that a walk has not to wait for the disk. Where there are few
    /// they are listed before the threads of another core have started.
    /// </summary>
    private void ListBelow(string folder)
    {
        FoundFolder[] level = [new FoundFolder(folder, RulesOf(folder))];
        while (level.Length > 0)
        {
            level = [.. Parallelism.Map(level, Below, FewFolders).SelectMany(static folders => folders)];
        }

        FoundFolder[] Below(FoundFolder above) =>
            [.. Entries(above.Path).Where(static entry => entry.IsFolder).Select(entry => Enter(above, entry)).OfType<FoundFolder>()];
    }

    /// <summary>A folder in another one; null if walks do not lead into it.</summary>
    private FoundFolder? Enter(FoundFolder current, Entry entry)
    {
        var inner = Path.Join(current.Path, entry.Name);
        if (entry.IsLink || current.Rules.Ignores(inner, isFolder: true))
        {
            return null;
        }

        var hasRules = Array.Exists(Entries(inner), static entry => entry.Name == IgnoreRules.FileName);
        return new FoundFolder(inner, hasRules ? RulesOf(inner, current.Rules) : current.Rules);
    }

    /// <summary>The files around the configurations of a folder, which all of them ask about.</summary>
    internal ProjectFiles ProjectIn(string folder) => _projects.GetOrAdd(folder, folder => new ProjectFiles(folder, this));

    /// <summary>The root of the repository that a folder lies in; null if it is in none.</summary>
    internal string? RepositoryOf(string? folder) =>
        folder is null ? null : _repositories.GetOrAdd(folder, FindRepositoryOf);

    /// <summary>What <c>.gitignore</c> files say about the entries of a folder: all from the root of its repository downwards.</summary>
    internal IgnoreRules RulesOf(string folder) =>
        RepositoryOf(folder) is { } root && root.Length < folder.Length
            ? RulesOf(folder, RulesOf(Path.GetDirectoryName(folder)!))
            : RulesOf(folder, above: null);

    private string? FindRepositoryOf(string folder) => IgnoreRules.IsRepository(folder) ? folder : RepositoryOf(Path.GetDirectoryName(folder));

    private IgnoreRules RulesOf(string folder, IgnoreRules? above) => _rules.GetOrAdd(folder, folder => IgnoreRules.In(folder, above));

    private Entry[] Entries(string folder) => _entries.GetOrAdd(folder, List);

    private Entry[] List(string folder)
    {
        try
        {
            var entries = new FileSystemEnumerable<Entry>(folder, static (ref entry) => Entry.Of(ref entry), Everything)
            {
                ShouldIncludePredicate = static (ref entry) => entry.IsDirectory ? !IsSkippedName(entry.FileName) : IsOfInterest(entry.FileName),
            }.ToArray();
            Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that vanished or is closed to us is no configuration that we were asked about.
            _closed[folder] = SystemErrors.Of(exception);
            return [];
        }
    }

    /// <summary>Whether a path, relative to where a search begins, leads into a folder that is left out.</summary>
    internal static bool IsSkipped(string relative) => relative.Split(Path.DirectorySeparatorChar).SkipLast(1).Any(Skipped.Contains);

    private static bool IsSkippedName(ReadOnlySpan<char> name) => Skipped.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);

    /// <summary>Whether a path is a name such as <c>vite.config.ts</c>, without a folder.</summary>
    private static bool IsNameOfSettings(ReadOnlySpan<char> path) => path.Contains(".config.", StringComparison.Ordinal) && !path.ContainsAny('/', '\\');

    /// <summary>Most files of a repository are none of ours: their names are not kept.</summary>
    private static bool IsOfInterest(ReadOnlySpan<char> name) =>
        name is IgnoreRules.FileName or "package.json"
        || IsNameOfSettings(name)
        || SourceFiles.IsTypeScript(name)
        || ConfigurationFiles.IsConfiguration(name.ToString());

    private readonly record struct Entry(string Name, bool IsFolder, bool IsLink)
    {
        /// <summary>Only folders are asked whether they are links, because that costs a call to the system.</summary>
        internal static Entry Of(ref FileSystemEntry entry) =>
            new(entry.FileName.ToString(), entry.IsDirectory, entry.IsDirectory && entry.Attributes.HasFlag(FileAttributes.ReparsePoint));
    }
}
