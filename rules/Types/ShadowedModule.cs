namespace WranglerLint.Rules.Types;

/// <summary>A file beside a folder of the same name: imports without an extension find the file.</summary>
/// <param name="Import">The ambiguous import, such as <c>./types</c>.</param>
/// <param name="File">What it resolves to.</param>
/// <param name="Ignored">The folder's index file, which it does not.</param>
/// <remarks>
/// File before folder is Node's order, which TypeScript ("bundler" and "node" resolution) and esbuild follow. Only <c>.ts</c>,
/// <c>.tsx</c> and <c>.d.ts</c> are found without an extension.
/// </remarks>
internal sealed record ShadowedModule(string Import, string File, string Ignored)
{
    private const string IndexName = "/index";

    private static readonly string[] Extensions = [".d.ts", ".tsx", ".ts"];

    internal static ShadowedModule? Find(IReadOnlyList<FileDefinition> definitions)
    {
        var paths = definitions.Select(static definition => definition.Path).ToList();
        return (
            from ignored in paths
            let index = StemOf(ignored)
            where index?.EndsWith(IndexName, StringComparison.Ordinal) == true
            let folder = index.Substring(0, index.Length - IndexName.Length)
            from file in paths
            where StemOf(file) == folder
            select new ShadowedModule("./" + folder.Substring(folder.LastIndexOf('/') + 1), file, ignored)).FirstOrDefault();
    }

    private static string? StemOf(string path)
    {
        var extension = Extensions.FirstOrDefault(extension => path.EndsWith(extension, StringComparison.Ordinal));
        return extension is null ? null : path.Substring(0, path.Length - extension.Length);
    }
}
