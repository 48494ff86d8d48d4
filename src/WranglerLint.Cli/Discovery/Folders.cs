using WranglerLint.Linting;

namespace WranglerLint.Discovery;

/// <summary>Walks folders, leaving out what nobody wrote by hand.</summary>
internal static class Folders
{
    private static readonly HashSet<string> Skipped = new(ConfigurationFiles.SkippedFolders, StringComparer.OrdinalIgnoreCase);

    /// <summary>The configurations below a folder.</summary>
    internal static IEnumerable<string> Configurations(string folder) =>
        Files(folder, static _ => true).Where(ConfigurationFiles.IsConfiguration);

    /// <summary>The configurations in a folder itself.</summary>
    internal static IEnumerable<string> ConfigurationsIn(string folder) =>
        Files(folder, static _ => false).Where(ConfigurationFiles.IsConfiguration);

    /// <summary>The files below a folder, in ordinal order of their paths; links to folders are not followed.</summary>
    /// <param name="folder">The folder's full path.</param>
    /// <param name="enter">Whether to look into a folder below it.</param>
    internal static IEnumerable<string> Files(string folder, Func<string, bool> enter) => Files(folder, IgnoreRules.Of(folder), enter);

    private static IEnumerable<string> Files(string folder, IgnoreRules ignored, Func<string, bool> enter)
    {
        foreach (var entry in Entries(folder))
        {
            if (entry is FileInfo)
            {
                if (!ignored.Ignores(entry.FullName, isFolder: false))
                {
                    yield return entry.FullName;
                }
            }
            else if (!Skipped.Contains(entry.Name)
                && entry.LinkTarget is null
                && !ignored.Ignores(entry.FullName, isFolder: true)
                && enter(entry.FullName))
            {
                foreach (var file in Files(entry.FullName, ignored.Below(entry.FullName), enter))
                {
                    yield return file;
                }
            }
        }
    }

    private static FileSystemInfo[] Entries(string folder)
    {
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, static (left, right) => string.CompareOrdinal(left.Name, right.Name));
            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A folder that vanished or is closed to us is no configuration that we were asked about.
            return [];
        }
    }
}
