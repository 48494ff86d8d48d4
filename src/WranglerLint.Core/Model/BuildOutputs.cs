using WranglerLint.Linting;

namespace WranglerLint.Model;

/// <summary>Tells what people write from what a build makes, which a fresh clone lacks rightly.</summary>
internal static class BuildOutputs
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "dist", "build", "built", "out", "output", "bin", "obj", "lib", "pkg", "target", "release", "bundle", "bundled", "generated", "gen",
        "artifacts", "esm", "cjs", "node_modules", "tmp", "temp", "_site", "_worker", "www",
    };

    private static readonly string[] SourceExtensions = [".ts", ".tsx", ".mts", ".cts", ".py"];

    private static readonly LazyPattern BuildScript = new("build|compile|bundle|generate|codegen|prepare|export|copy|render");

    /// <summary>Whether a path that does not exist may be one that a build makes.</summary>
    /// <param name="path">The path, relative to the configuration.</param>
    /// <param name="hasBuild">Whether the configuration has a build command of its own.</param>
    /// <param name="files">The project.</param>
    internal static bool MayHold(string path, bool hasBuild, IProjectFiles files)
    {
        // A hidden folder such as .open-next or .output is a tool's.
        var isMade = path.Replace('\\', '/').Split('/').Any(static part =>
            Folders.Contains(part) || (part.Length > 1 && part[0] == '.' && part != ".."));
        return isMade || files.IsIgnored(path) || (!IsSource(path) && (hasBuild || files.Scripts.Keys.Any(BuildScript.IsMatch)));
    }

    private static bool IsSource(string path) => Array.Exists(SourceExtensions, extension => path.EndsWith(extension, StringComparison.Ordinal));
}
