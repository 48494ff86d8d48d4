using System.Text;

namespace WranglerLint.Discovery;

/// <summary>What stands between the brackets of a pattern in <c>.gitignore</c>.</summary>
internal static class ByteClass
{
    /// <summary>The classes of POSIX, as git's wildmatch.c has them: of ASCII.</summary>
    private static readonly Dictionary<string, Predicate<char>> Named = new(StringComparer.Ordinal)
    {
        ["alnum"] = char.IsAsciiLetterOrDigit,
        ["alpha"] = char.IsAsciiLetter,
        ["blank"] = static c => c is ' ' or '\t',
        ["cntrl"] = static c => c is < ' ' or '\x7f',
        ["digit"] = char.IsAsciiDigit,
        ["graph"] = static c => c is > ' ' and <= '~',
        ["lower"] = char.IsAsciiLetterLower,
        ["print"] = static c => c is >= ' ' and <= '~',
        ["punct"] = static c => c is > ' ' and <= '~' && !char.IsAsciiLetterOrDigit(c),
        ["space"] = static c => c is ' ' or (>= '\t' and <= '\r'),
        ["upper"] = char.IsAsciiLetterUpper,
        ["xdigit"] = char.IsAsciiHexDigit,
    };

    /// <summary>Reads the class; null if its bracket is never closed, or if it names one that does not exist.</summary>
    /// <param name="text">What follows the opening bracket.</param>
    internal static (Predicate<byte> IsIn, int Length)? Read(ReadOnlySpan<byte> text)
    {
        var parts = new List<Predicate<byte>>();
        var isNegated = text.Length > 0 && text[0] is (byte)'!' or (byte)'^';
        var first = isNegated ? 1 : 0;
        var i = first;
        while (i < text.Length)
        {
            if (text[i] == ']' && i > first)
            {
                return (value => parts.Exists(part => part(value)) != isNegated, i + 1);
            }

            if (text[i..].StartsWith("[:"u8) && text[(i + 2)..].IndexOf((byte)']') is >= 0 and var close && (close == 0 || text[i + 2 + close - 1] == ':'))
            {
                if (close == 0 || !Named.TryGetValue(Encoding.UTF8.GetString(text.Slice(i + 2, close - 1)), out var named))
                {
                    return null;
                }

                parts.Add(value => named((char)value));
                i += close + 3;
                continue;
            }

            if (One(text, ref i) is not { } low)
            {
                return null;
            }

            var high = low;
            if (i + 1 < text.Length && text[i] == '-' && text[i + 1] != ']')
            {
                i++;
                if (One(text, ref i) is not { } end)
                {
                    return null;
                }

                high = end;
            }

            // Git looks at the first character before it sees that a range begins: [z-a] has z in it.
            parts.Add(value => value == low || (low <= value && value <= high));
        }

        return null;
    }

    private static byte? One(ReadOnlySpan<byte> text, ref int i)
    {
        i += text[i] == '\\' ? 1 : 0;
        return i < text.Length ? text[i++] : null;
    }
}
