using WranglerLint.Text;

namespace WranglerLint.Fuzz.Mutation;

/// <summary>Cuts a text into pieces as a person sees them, whatever language it is: words, strings, blanks, brackets with all they hold.</summary>
internal static class Scanner
{
    /// <summary>Words, numbers, strings, blanks and single other characters, without gaps.</summary>
    internal static List<SourceSpan> Tokens(string text)
    {
        var tokens = new List<SourceSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            var first = text[start];
            if (IsWord(first))
            {
                while (end < text.Length && IsWord(text[end]))
                {
                    end++;
                }
            }
            else if (first is '"' or '\'')
            {
                while (end < text.Length && text[end] != first && text[end] is not ('\n' or '\r'))
                {
                    end += text[end] == '\\' ? 2 : 1;
                }

                end = Math.Min(text.Length, end + 1);
            }
            else if (first is ' ' or '\t')
            {
                while (end < text.Length && text[end] is ' ' or '\t')
                {
                    end++;
                }
            }

            tokens.Add(SourceSpan.FromBounds(start, end));
            start = end;
        }

        return tokens;
    }

    /// <summary>Lines with their ends, without gaps.</summary>
    internal static List<SourceSpan> Lines(string text)
    {
        var lines = new List<SourceSpan>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(SourceSpan.FromBounds(start, end));
            start = end;
        }

        return lines;
    }

    /// <summary>What belongs together: brackets with all they hold, and TOML's tables from header to header.</summary>
    internal static List<SourceSpan> Blocks(string text)
    {
        var blocks = new List<SourceSpan>();
        var open = new Stack<int>();
        foreach (var token in Tokens(text))
        {
            switch (text[token.Start])
            {
                case '{' or '[' or '(':
                    open.Push(token.Start);
                    break;
                case '}' or ']' or ')' when open.Count > 0:
                    blocks.Add(SourceSpan.FromBounds(open.Pop(), token.End));
                    break;
                default:
                    break;
            }
        }

        var lines = Lines(text);
        var headers = lines.Where(line => text[line.Start] == '[').ToList();
        for (var i = 0; i < headers.Count; i++)
        {
            blocks.Add(SourceSpan.FromBounds(headers[i].Start, i + 1 < headers.Count ? headers[i + 1].Start : text.Length));
        }

        return blocks;
    }

    private static bool IsWord(char c) => char.IsLetterOrDigit(c) || c is '_' or '-';
}
