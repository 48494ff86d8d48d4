using System.Text;
using WranglerLint.Text;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>Writes types in one line: comments removed, white space reduced, what needs no writing left out.</summary>
internal static class TypeText
{
    /// <summary>The tokens from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    internal static string Of(TokenList tokens, int start, int end)
    {
        if (start < end && (tokens.Is(start, "|") || tokens.Is(start, "&")))
        {
            start++;
        }

        var result = new StringBuilder();
        var last = -1;
        for (var i = start; i < end; i++)
        {
            if (IsTrailingSeparator(tokens, i, end))
            {
                continue;
            }

            var token = tokens[i];
            if (last >= 0 && token.Span.Start > last)
            {
                result.Append(' ');
            }

            Append(result, tokens.Text, token);
            last = token.Span.End;
        }

        return result.ToString();
    }

    private static bool IsTrailingSeparator(TokenList tokens, int i, int end) =>
        (tokens.Is(i, ";") || tokens.Is(i, ",")) && (i + 1 == end || tokens.Closes(i + 1) || tokens.Is(i + 1, ">"));

    /// <summary>Template literals and continued strings are the tokens that can hold line ends.</summary>
    private static void Append(StringBuilder result, SourceText text, Token token)
    {
        var wasLineEnd = false;
        for (var i = token.Span.Start; i < token.Span.End; i++)
        {
            var isLineEnd = Characters.IsLineEnd(text.Content[i]);
            if (!isLineEnd)
            {
                result.Append(text.Content[i]);
            }
            else if (!wasLineEnd)
            {
                result.Append(' ');
            }

            wasLineEnd = isLineEnd;
        }
    }
}
