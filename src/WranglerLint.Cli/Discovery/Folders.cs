using System.IO.Enumeration;
using WranglerLint.Linting;

namespace WranglerLint.Discovery;

/// <summary>A file that a walk found.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Rules">What <c>.gitignore</c> files say about its folder.</param>
internal readonly record struct FoundFile(string Path, IgnoreRules Rules)
{
    /// <summary>Whether git leaves it out: a question for the few files that matter, because rules are slow.</summary>
    internal bool IsIgnored => Rules.Ignores(Path, isFolder: false);
}

/// <summary>Walks folders, leaving out what nobody wrote by hand.</summary>
internal static class Folders
{
    private static readonly HashSet<string> Skipped = new(ConfigurationFiles.SkippedFolders, StringComparer.OrdinalIgnoreCase);

    /// <summary>To leave out hidden files, the system would have to be asked about each one.</summary>
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>Whether a path, relative to where a search begins, leads into a folder that is left out.</summary>
    internal static bool IsSkipped(string relative) => relative.Split(Path.DirectorySeparatorChar).SkipLast(1).Any(Skipped.Contains);

    /// <summary>The configurations below a folder.</summary>
    internal static IEnumerable<string> Configurations(string folder) =>
        Files(folder, ConfigurationFiles.IsConfiguration, static _ => false)
            .Where(static file => !file.IsIgnored)
            .Select(static file => file.Path);

    /// <summary>The configurations in a folder itself.</summary>
    internal static IEnumerable<string> ConfigurationsIn(string folder) =>
        Entries(folder)
            .Where(static entry => !entry.IsFolder && ConfigurationFiles.IsConfiguration(entry.Name))
            .Select(entry => Path.Join(folder, entry.Name));

    /// <summary>
    /// The files below a folder, in ordinal order of their paths, ignored files included but not those in ignored folders;
    /// links to folders are not followed.
    /// </summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="isWanted">Whether a file is wanted, by its name.</param>
    /// <param name="ends">Whether a folder with a file of this name is left out, with all in it.</param>
    internal static IReadOnlyList<FoundFile> Files(string folder, Func<string, bool> isWanted, Func<string, bool> ends)
    {
        var found = new List<FoundFile>();
        Walk(folder, IgnoreRules.Of(folder), Entries(folder));
        return found;

        void Walk(string current, IgnoreRules rules, List<Entry> entries)
        {
            foreach (var entry in entries)
            {
                if (!entry.IsFolder)
                {
                    if (isWanted(entry.Name))
                    {
                        found.Add(new FoundFile(Path.Join(current, entry.Name), rules));
                    }
                }
                else if (!Skipped.Contains(entry.Name))
                {
                    Enter(Path.Join(current, entry.Name), rules);
                }
            }
        }

        void Enter(string inner, IgnoreRules rules)
        {
            if (new DirectoryInfo(inner).LinkTarget is not null || rules.Ignores(inner, isFolder: true))
            {
                return;
            }

            var entries = Entries(inner);
            if (!entries.Exists(entry => !entry.IsFolder && ends(entry.Name)))
            {
                Walk(inner, entries.Exists(static entry => entry.Name == IgnoreRules.FileName) ? rules.Below(inner) : rules, entries);
            }
        }
    }

    private static List<Entry> Entries(string folder)
    {
        try
        {
            var entries = new List<Entry>(new FileSystemEnumerable<Entry>(
                folder, static (ref FileSystemEntry entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory), Everything));
            entries.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that vanished or is closed to us is no configuration that we were asked about.
            return [];
        }
    }

    private readonly record struct Entry(string Name, bool IsFolder);
}
