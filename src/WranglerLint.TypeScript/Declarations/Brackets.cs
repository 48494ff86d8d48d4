using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>Finds the partners of brackets.</summary>
internal static class Brackets
{
    private const int KindCount = 5;

    /// <summary>
    /// For each opening bracket the index behind its content: that of its partner, or, if it has none, that of the bracket
    /// which closes something around it, or the number of tokens. 0 for every other token.
    /// </summary>
    internal static int[] Match(string content, Token[] tokens)
    {
        var ends = new int[tokens.Length];
        var open = new Stack<(int Index, int Kind)>();
        var openOfKind = new int[KindCount];
        for (var i = 0; i < tokens.Length; i++)
        {
            var kind = KindOf(content, tokens[i]);
            if (kind > 0)
            {
                open.Push((i, kind));
                openOfKind[kind]++;
            }
            else if (kind < 0 && openOfKind[-kind] > 0)
            {
                Close(ends, open, openOfKind, -kind, i);
            }
        }

        foreach (var (index, _) in open)
        {
            ends[index] = tokens.Length;
        }

        return ends;
    }

    /// <summary>A positive number for an opening bracket, its negative for the closing one, 0 for anything else.</summary>
    internal static int KindOf(string content, Token token) => token.Kind switch
    {
        TokenKind.TemplateHead => 4,
        TokenKind.TemplateTail => -4,
        TokenKind.Punctuation => content[token.Start] switch
        {
            '(' => 1,
            '[' => 2,
            '{' => 3,
            ')' => -1,
            ']' => -2,
            '}' => -3,
            _ => 0,
        },
        _ => 0,
    };

    private static void Close(int[] ends, Stack<(int Index, int Kind)> open, int[] openOfKind, int kind, int end)
    {
        while (true)
        {
            var (index, opened) = open.Pop();
            ends[index] = end;
            openOfKind[opened]--;
            if (opened == kind)
            {
                return;
            }
        }
    }
}
