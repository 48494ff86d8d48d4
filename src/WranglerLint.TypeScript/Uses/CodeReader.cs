using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Reads what a file does at run time.</summary>
internal static class CodeReader
{
    internal static SourceCode Read(TokenList tokens)
    {
        var (modules, exports, knowsExports) = ModuleReader.Read(tokens);
        var (uses, types) = UseReader.Read(tokens);
        return new SourceCode { Modules = modules, Exports = exports, KnowsExports = knowsExports, Uses = uses, EnvironmentTypes = types };
    }
}
