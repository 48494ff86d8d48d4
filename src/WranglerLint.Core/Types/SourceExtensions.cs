namespace WranglerLint.Types;

/// <summary>The names of files that a Worker's program is written in.</summary>
internal static class SourceExtensions
{
    private static readonly string[] TypeScript = [".ts", ".tsx", ".mts", ".cts"];

    private static readonly string[] Script = [".js", ".jsx", ".mjs", ".cjs"];

    internal static bool IsTypeScript(string path) => Array.Exists(TypeScript, extension => path.EndsWith(extension, StringComparison.Ordinal));

    internal static bool IsScript(string path) => Array.Exists(Script, extension => path.EndsWith(extension, StringComparison.Ordinal));
}
