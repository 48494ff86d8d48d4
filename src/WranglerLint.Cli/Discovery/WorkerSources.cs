using WranglerLint.Linting;
using WranglerLint.TypeScript;

namespace WranglerLint.Discovery;

/// <summary>Finds the TypeScript that belongs to a Worker: below its configuration's folder, up to other packages.</summary>
internal static class WorkerSources
{
    /// <summary>Larger files are bundles or generated.</summary>
    private const long LargestFile = 1024 * 1024;

    /// <summary>Paths of the sources that people wrote, tests left out.</summary>
    internal static IEnumerable<string> In(string folder) =>
        Folders.Files(folder, static inner => !IsOtherPackage(inner))
            .Where(path => SourceFiles.IsTypeScript(path) && !SourceFiles.IsTest(Path.GetRelativePath(folder, path).Replace('\\', '/')))
            .Where(static path => new FileInfo(path).Length <= LargestFile);

    private static bool IsOtherPackage(string folder) =>
        File.Exists(Path.Combine(folder, "package.json"))
        || Directory.EnumerateFiles(folder, "*wrangler*").Any(ConfigurationFiles.IsConfiguration);
}
