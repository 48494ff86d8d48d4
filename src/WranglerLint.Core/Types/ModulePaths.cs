namespace WranglerLint.Types;

/// <summary>Finds the files that an import can mean.</summary>
/// <remarks>
/// TypeScript's order ("bundler" and "node" resolution): the file before the folder's index, and <c>./x.js</c> is the
/// output of <c>./x.ts</c>, or else itself. Packages and the aliases of <c>paths</c> are not followed.
/// </remarks>
internal static class ModulePaths
{
    private static readonly string[] Extensions =
        [".ts", ".tsx", ".d.ts", ".mts", ".cts", "/index.ts", "/index.tsx", "/index.d.ts", ".js", ".jsx", ".mjs", "/index.js", "/index.jsx", "/index.mjs"];

    private static readonly (string Output, string Source)[] Outputs =
        [(".js", ".ts"), (".js", ".tsx"), (".js", ".d.ts"), (".jsx", ".tsx"), (".mjs", ".mts"), (".mjs", ".d.mts"), (".cjs", ".cts"), (".cjs", ".d.cts")];

    /// <summary>The paths to try, best first; none if the import does not name a file.</summary>
    internal static IEnumerable<string> Of(string importing, string module)
    {
        if (!module.StartsWith(".", StringComparison.Ordinal))
        {
            yield break;
        }

        var path = Join(importing.Substring(0, Math.Max(0, importing.LastIndexOf('/'))), module);
        if (SourceExtensions.IsTypeScript(path))
        {
            yield return path;
        }

        foreach (var extension in Extensions)
        {
            yield return path.Length == 0 ? extension.TrimStart('/') : path + extension;
        }

        foreach (var (output, source) in Outputs)
        {
            if (path.EndsWith(output, StringComparison.Ordinal))
            {
                yield return path.Substring(0, path.Length - output.Length) + source;
            }
        }

        if (SourceExtensions.IsScript(path))
        {
            yield return path;
        }
    }

    /// <summary>A path relative to a folder, with the dots in it followed.</summary>
    internal static string Join(string folder, string module)
    {
        var isRooted = folder.StartsWith("/", StringComparison.Ordinal);
        var parts = new List<string>(folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in module.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        return (isRooted ? "/" : "") + string.Join("/", parts);
    }
}
