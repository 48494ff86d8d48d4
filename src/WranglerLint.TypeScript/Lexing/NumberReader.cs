namespace WranglerLint.TypeScript.Lexing;

/// <summary>Finds the end of a number.</summary>
internal static class NumberReader
{
    internal static int End(string content, int start)
    {
        var i = start;
        if (content[i] == '0' && i + 1 < content.Length && content[i + 1] is 'x' or 'X' or 'o' or 'O' or 'b' or 'B')
        {
            i += 2;
            while (i < content.Length && (Uri.IsHexDigit(content[i]) || content[i] == '_'))
            {
                i++;
            }
        }
        else
        {
            i = Digits(content, i);
            if (i < content.Length && content[i] == '.')
            {
                i = Digits(content, i + 1);
            }

            i = Exponent(content, i);
        }

        return i < content.Length && content[i] == 'n' ? i + 1 : i;
    }

    private static int Exponent(string content, int i)
    {
        if (i >= content.Length || content[i] is not ('e' or 'E'))
        {
            return i;
        }

        var digits = i + 1 < content.Length && content[i + 1] is '+' or '-' ? i + 2 : i + 1;
        return digits < content.Length && Characters.IsDigit(content[digits]) ? Digits(content, digits) : i;
    }

    private static int Digits(string content, int i)
    {
        while (i < content.Length && (Characters.IsDigit(content[i]) || content[i] == '_'))
        {
            i++;
        }

        return i;
    }
}
