using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>Tells a statement's first word from a word inside one, by the token before it.</summary>
internal static class StatementStart
{
    /// <param name="tokens">The tokens.</param>
    /// <param name="index">The word.</param>
    /// <param name="scopeStart">The first token of the scope around it.</param>
    internal static bool IsAt(TokenList tokens, int index, int scopeStart)
    {
        if (index == scopeStart)
        {
            return true;
        }

        var before = index - 1;
        return tokens[before].Kind switch
        {
            // A parenthesis closes the arguments of a decorator.
            TokenKind.Punctuation when tokens.Is(before, ";") || tokens.Is(before, "}") || tokens.Is(before, ")") => true,
            TokenKind.Punctuation => tokens[index].StartsLine && EndsOperand(tokens, before),
            TokenKind.Word => tokens[index].StartsLine && EndsStatement(tokens, before),
            _ => tokens[index].StartsLine,
        };
    }

    /// <summary>Behind a type, <c>void</c> is no operator.</summary>
    private static bool EndsStatement(TokenList tokens, int word) =>
        tokens.Is(word, "void") || tokens.Is(word - 1, ".") || !Words.PrecedesExpression(tokens.CharactersOf(word));

    private static bool EndsOperand(TokenList tokens, int index) =>
        tokens.Is(index, "]") || tokens.Is(index, ">") || tokens.Is(index, "!") || tokens.Is(index, "++") || tokens.Is(index, "--");
}
