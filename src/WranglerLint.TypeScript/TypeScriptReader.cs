using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;
using WranglerLint.TypeScript.Lexing;
using WranglerLint.TypeScript.Modules;
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
    /// <c>declare global</c>, in order, with imports and exports; not those inside functions, classes and blocks. Besides them
    /// the environments that are written in place for Hono, wherever they stand.
    /// </summary>
    public static TypeSource Read(SourceText text)
    {
        var tokens = new TokenList(text);
        var module = ModuleReader.Read(tokens);
        var isGenerated = SourceFiles.IsGenerated(text);

        // What is read later is mostly read soon, or else from the text again.
        var kept = new WeakReference<TokenList>(tokens);
        return new TypeSource(text)
        {
            IsGenerated = isGenerated,
            Comments = isGenerated ? new CommentedText(text, []) : CommentsOf(text),
            IsModule = module.IsModule,
            IsGlobal = module.IsGlobal,
            Imports = module.Imports,
            Exports = module.Exports,
            ExportedValues = module.ExportedValues,
            KnowsExportedValues = module.KnowsExportedValues,
            MayDefine = module.MayDefine,
            Mentions = name => text.Content.Contains(name) && Tokens().Mentions(name),
            DefinitionReader = () => DeclarationReader.Read(Tokens(), module),
            CodeReader = isGenerated ? static () => SourceCode.Empty : () => CodeReader.Read(Tokens(), module.Imports),
        };

        TokenList Tokens() => kept.TryGetTarget(out var target) ? target : new TokenList(text);
    }

    /// <summary>The comments of a source if one of them may suppress a finding; otherwise none.</summary>
    internal static CommentedText CommentsOf(SourceText text) => new(
        text,
        CommentedText.IsWorthReading(text)
            ? [.. Lexer.Read(text.Content).Where(static token => token.Kind == TokenKind.Comment).Select(static token => token.Span)]
            : []);
}
