using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Tells parameter lists from other parentheses, and where the function's body ends.</summary>
internal static class Functions
{
    /// <summary>
    /// How many tokens are searched for the end of a type or of an arrow function without braces: nobody writes longer ones,
    /// and a search to the end of the file from every place would take quadratic time.
    /// </summary>
    internal const int FarthestEnd = 64;

    private static readonly HashSet<string> Statements = new(StringComparer.Ordinal)
    {
        "async", "class", "const", "export", "for", "function", "if", "import", "interface", "let", "return", "switch", "throw", "try",
        "type", "var", "while",
    };

    private static readonly HashSet<string> Conditions = new(StringComparer.Ordinal) { "for", "if", "switch", "while", "with" };

    /// <summary>The end of the body that belongs to the parameters which open at <paramref name="parenthesis"/>; -1 if they are none.</summary>
    internal static int BodyEnd(TokenList tokens, int parenthesis)
    {
        if (tokens.IsWord(parenthesis - 1) && Conditions.Contains(tokens.TextOf(parenthesis - 1)))
        {
            return -1;
        }

        var i = tokens.After(parenthesis);
        if (tokens.Is(i, ":"))
        {
            i = ReturnTypeEnd(tokens, i + 1);
        }

        return i < 0 ? -1
            : tokens.Is(i, "{") ? tokens.ContentEnd(i)
            : tokens.Is(i, "=>") ? ArrowEnd(tokens, i)
            : -1;
    }

    /// <summary>The end of an arrow function's body.</summary>
    internal static int ArrowEnd(TokenList tokens, int arrow)
    {
        var i = arrow + 1;
        if (tokens.Is(i, "{"))
        {
            return tokens.ContentEnd(i);
        }

        var limit = Math.Min(tokens.Count, i + FarthestEnd);
        for (; i < limit; i = tokens.After(i))
        {
            if (tokens.Is(i, ",") || tokens.Is(i, ";") || tokens.Closes(i)
                || (i > arrow + 1 && tokens[i].StartsLine && tokens.IsWord(i) && Statements.Contains(tokens.TextOf(i))))
            {
                return i;
            }
        }

        return Math.Min(i, tokens.Count);
    }

    /// <summary>The body's brace or the arrow behind a return type; -1 if no function follows.</summary>
    private static int ReturnTypeEnd(TokenList tokens, int start)
    {
        var angles = 0;
        var limit = Math.Min(tokens.Count, start + FarthestEnd);
        for (var i = start; i < limit; i = tokens.After(i))
        {
            angles += tokens.Is(i, "<") ? 1 : tokens.Is(i, ">") ? -1 : 0;
            if (angles > 0)
            {
                continue;
            }

            var expectsType = i == start || tokens.Is(i - 1, "|") || tokens.Is(i - 1, "&") || tokens.Is(i - 1, "is");
            if (tokens.Is(i, "=>") || (tokens.Is(i, "{") && !expectsType))
            {
                return i;
            }

            if (tokens.Is(i, ",") || tokens.Is(i, ";") || tokens.Is(i, "=") || tokens.Is(i, "?") || tokens.Closes(i))
            {
                return -1;
            }
        }

        return -1;
    }
}
