using WranglerLint.Model;

namespace WranglerLint.Rules.Repository;

/// <summary>What wrangler takes for its configuration when nobody names one.</summary>
internal static class DefaultNames
{
    /// <summary>The names, in the order in which wrangler 4.164.0 looks for them; each from the folder up to the file system's root.</summary>
    internal static IReadOnlyList<string> All { get; } = ["wrangler.json", "wrangler.jsonc", "wrangler.toml"];

    /// <summary>Whether something names the configuration: a script of the project, or the bundler that reads it.</summary>
    internal static bool IsChosen(WorkspaceFile file) =>
        file.Deployment.IsForGeneratorOrTest
        || file.Deployment.HasBundler
        || file.Files.Scripts.Values.Any(script => script.Contains(file.Name));
}
