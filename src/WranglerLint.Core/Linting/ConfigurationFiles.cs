using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Linting;

/// <summary>Tells by name, and where that does not decide by content, which files are wrangler's configurations.</summary>
public static class ConfigurationFiles
{
    private const string Name = "wrangler";

    private static readonly string[] Extensions = [".toml", ".json", ".jsonc"];

    /// <summary>Fields that other JSON files have too.</summary>
    private static readonly HashSet<string> CommonFields = new(StringComparer.Ordinal)
    {
        "$schema", "name", "access", "alias", "assets", "build", "cache", "define", "dev", "exports", "images", "limits", "media", "route",
        "rules", "site", "stream",
    };

    /// <summary>Folders in which tools keep what nobody wrote by hand: dependencies, caches and output. Case does not matter.</summary>
    public static IReadOnlyList<string> SkippedFolders { get; } =
    [
        "node_modules", ".git", ".hg", ".svn", ".wrangler", ".yarn", ".pnpm-store",
        "dist", "build", "out", "bin", "obj", "target", "coverage", "artifacts",
        ".next", ".nuxt", ".output", ".open-next", ".svelte-kit", ".astro", ".vercel", ".turbo", ".cache", ".parcel-cache",
    ];

    /// <summary>
    /// Whether a file is called as wrangler's configurations are: alone, <c>wrangler.staging.jsonc</c>, <c>api.wrangler.toml</c>.
    /// </summary>
    public static bool IsConfiguration(string path)
    {
        var stem = Stem(path);
        for (var start = stem.IndexOf(Name, StringComparison.Ordinal); start >= 0; start = stem.IndexOf(Name, start + 1, StringComparison.Ordinal))
        {
            var end = start + Name.Length;
            if ((start == 0 || IsSeparator(stem[start - 1])) && (end == stem.Length || IsSeparator(stem[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a file that is called so is a configuration: of JSON files with a name of their own, such as
    /// <c>wrangler-schema.json</c>, those that have a field which tells. A file that cannot be parsed may be one.
    /// </summary>
    public static bool LooksLikeConfiguration(ConfigDocument document) =>
        Stem(document.Text.Path) == Name
        || document.Error is not null
        || document.Format == ConfigFormat.Toml
        || document.Root.Entries.Any(static entry => !CommonFields.Contains(entry.Key) && FieldTable.InheritanceOf(entry.Key) is not null);

    /// <summary>The file's name without a configuration's extension; empty for other files.</summary>
    private static string Stem(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        var extension = Extensions.FirstOrDefault(extension => name.EndsWith(extension, StringComparison.Ordinal));
        return extension is null ? "" : name.Substring(0, name.Length - extension.Length);
    }

    private static bool IsSeparator(char c) => c is '.' or '_' or '-';
}
