using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Reads what a file does at run time.</summary>
internal static class CodeReader
{
    /// <summary>Without one of these a file has no environment: names of types, of the functions that get it and of the classes that hold it.</summary>
    private static readonly string[] Hints =
    [
        "env", "Env", "ENV", "Binding", "Cloudflare", "onRequest", "DurableObject", "Entrypoint",
        "fetch", "scheduled", "queue", "email", "tail", "trace",
    ];

    internal static SourceCode Read(TokenList tokens, IReadOnlyList<ModuleImport> imports)
    {
        var code = Array.Exists(Hints, hint => tokens.Text.Content.Contains(hint))
            ? UseReader.Read(tokens, imports)
            : new SourceCode { HandedTo = Handovers.ByRuntime(tokens, imports) };
        return code with { Modules = ModulesOf(tokens) };
    }

    private static List<string> ModulesOf(TokenList tokens)
    {
        var modules = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Text && IsSpecifier(tokens, i))
            {
                modules.Add(tokens.StringAt(i));
            }
        }

        return modules;
    }

    private static bool IsSpecifier(TokenList tokens, int i) =>
        tokens.Is(i - 1, "from")
        || tokens.Is(i - 1, "import")
        || (tokens.Is(i - 1, "(") && (tokens.Is(i - 2, "import") || tokens.Is(i - 2, "require")));
}
