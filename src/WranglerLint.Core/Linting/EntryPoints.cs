using WranglerLint.Tree;

namespace WranglerLint.Linting;

/// <summary>What configurations deploy, as far as people write it.</summary>
public static class EntryPoints
{
    /// <summary>The values of <c>main</c>, the top level's first; built and absolute ones say nothing about sources.</summary>
    public static IEnumerable<string> Of(ConfigDocument document) =>
        (document.Root.FindTable("env")?.Entries ?? [])
            .Select(static entry => entry.Value)
            .OfType<ConfigTable>()
            .Prepend(document.Root)
            .Select(static table => table.FindString("main")?.Value)
            .OfType<string>()
            .Where(static main => main.Length > 0 && !main.StartsWith("/", StringComparison.Ordinal) && main.IndexOf('\0') < 0 && IsSource(main))
            .Distinct(StringComparer.Ordinal);

    /// <summary>Whether people write a file: it lies in no folder of dependencies or output.</summary>
    internal static bool IsSource(string main) =>
        !main.Split('/').Any(static part => ConfigurationFiles.SkippedFolders.Contains(part, StringComparer.OrdinalIgnoreCase));
}
