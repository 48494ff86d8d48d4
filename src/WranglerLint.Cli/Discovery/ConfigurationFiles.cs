using System.Text.RegularExpressions;
using WranglerLint.Tree;

namespace WranglerLint.Discovery;

/// <summary>Finds wrangler configurations.</summary>
internal static partial class ConfigurationFiles
{
    private static readonly string[] TellingFields = ["compatibility_date", "main", "env", "pages_build_output_dir", "kv_namespaces", "vars", "account_id"];

    /// <summary>
    /// Whether a file is called as wrangler's configurations are: alone, <c>wrangler.staging.jsonc</c>, <c>api.wrangler.toml</c>.
    /// </summary>
    internal static bool IsConfiguration(string path) => FileName().IsMatch(Path.GetFileName(path));

    /// <summary>The configurations below a folder.</summary>
    internal static IEnumerable<string> In(string folder) =>
        Folders.Files(folder, static _ => true).Where(IsConfiguration);

    /// <summary>
    /// Whether a file with an unusual name, such as <c>wrangler-schema.json</c>, is a configuration all the same; a file
    /// that cannot be parsed counts, because it may be one.
    /// </summary>
    internal static bool LooksLikeConfiguration(ConfigDocument document) =>
        UsualName().IsMatch(Path.GetFileName(document.Text.Path))
        || document.Error is not null
        || TellingFields.Any(field => document.Root.Find(field) is not null);

    [GeneratedRegex(@"^([^/]*[._-])?wrangler([._-][^/]*)?\.(toml|jsonc?)$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"^wrangler\.(toml|jsonc?)$")]
    private static partial Regex UsualName();
}
