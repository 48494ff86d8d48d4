using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>Finds the end of a type without parsing it, automatic semicolons included.</summary>
/// <remarks>
/// Where TypeScript continues a type on the next line and where not follows its own parser (src/compiler/parser.ts): a line
/// break ends a type before <c>[</c>, <c>(</c>, <c>&lt;</c>, <c>extends</c> and <c>is</c>, but not before an operator.
/// </remarks>
internal static class TypeExtent
{
    /// <summary>The index behind the type that begins at <paramref name="start"/>, at most <paramref name="limit"/>.</summary>
    internal static int End(TokenList tokens, int start, int limit)
    {
        var angles = 0;
        var isComplete = false;
        var i = start;
        while (i < limit)
        {
            if (tokens.Is(i, ";") || tokens.Closes(i) || (angles == 0 && Ends(tokens, i, isComplete)))
            {
                return i;
            }

            angles += tokens.Is(i, "<") ? 1 : tokens.Is(i, ">") ? -1 : 0;
            isComplete = CompletesType(tokens, i);
            i = tokens.After(i);
        }

        return Math.Min(i, limit);
    }

    /// <summary>
    /// Behind the type parameters or arguments that open at <paramref name="index"/>. If nothing closes them the answer is
    /// false and the index moves to where the search ended, so that nobody searches there again.
    /// </summary>
    internal static bool TrySkipAngles(TokenList tokens, ref int index, int limit)
    {
        var angles = 0;
        while (index < limit && !tokens.Is(index, ";") && !tokens.Closes(index))
        {
            angles += tokens.Is(index, "<") ? 1 : tokens.Is(index, ">") ? -1 : 0;
            index = tokens.After(index);
            if (angles == 0)
            {
                return true;
            }
        }

        index = Math.Min(index, limit);
        return false;
    }

    private static bool Ends(TokenList tokens, int i, bool isComplete)
    {
        if (tokens.Is(i, ",") || tokens.Is(i, "=") || tokens.Is(i, ">"))
        {
            return true;
        }

        if (!isComplete)
        {
            return false;
        }

        var token = tokens[i];
        return token.StartsLine ? !ContinuesLine(tokens, i)
            : token.Kind == TokenKind.Word ? !tokens.Is(i, "extends") && !tokens.Is(i, "is")
            : tokens.Is(i, "{");
    }

    private static bool ContinuesLine(TokenList tokens, int i) =>
        tokens.Is(i, "|") || tokens.Is(i, "&") || tokens.Is(i, "?") || tokens.Is(i, ":") || tokens.Is(i, ".") || tokens.Is(i, "=>");

    private static bool CompletesType(TokenList tokens, int i) => tokens[i].Kind switch
    {
        TokenKind.Word => tokens.Is(i - 1, ".") || !Words.PrecedesType(tokens.CharactersOf(i)),
        TokenKind.Punctuation => tokens.Opens(i) || tokens.Is(i, ">"),
        _ => true,
    };
}
