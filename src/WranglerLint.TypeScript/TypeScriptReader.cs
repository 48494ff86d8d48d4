using WranglerLint.Text;
using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;
using WranglerLint.TypeScript.Uses;

namespace WranglerLint.TypeScript;

/// <summary>Reads the types that a TypeScript source declares. It accepts every text and takes time linear to its length.</summary>
/// <remarks>
/// It is no TypeScript parser: it finds declarations of modules and namespaces by their keywords, skips everything else by
/// its brackets and takes types as they are written. In a text with syntax errors it finds what it can.
/// </remarks>
public static class TypeScriptReader
{
    /// <summary>
    /// All interfaces, type aliases and named classes at the top of the file and in its namespaces, modules and
    /// <c>declare global</c>, in order; not those inside functions, classes and blocks.
    /// </summary>
    public static IReadOnlyList<TypeDefinition> Read(SourceText text) => DeclarationReader.Read(text);

    /// <summary>What a source defines, imports, exports and takes from the environment.</summary>
    public static SourceModule ReadModule(SourceText text)
    {
        if (SourceFiles.IsGenerated(text))
        {
            return new SourceModule(text) { IsGenerated = true, Definitions = DeclarationReader.Read(GeneratedTypes.WithoutRuntime(text)) };
        }

        var tokens = new TokenList(text);
        var (imports, exports, knowsExports) = ModuleReader.Read(tokens);
        var (uses, types) = UseReader.Read(tokens);
        return new SourceModule(text)
        {
            Definitions = DeclarationReader.Read(tokens),
            Imports = imports,
            Exports = exports,
            KnowsExports = knowsExports,
            Uses = uses,
            EnvironmentTypes = types,
        };
    }
}
