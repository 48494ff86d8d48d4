namespace WranglerLint.TypeScript.Lexing;

/// <summary>ECMAScript's character classes, as widely as a reader of correct programs needs them.</summary>
internal static class Characters
{
    private const byte Letter = 1;
    private const byte Digit = 2;
    private const byte Blank = 4;
    private const byte LineEnd = 8;

    /// <summary>The classes of ASCII, one row for 16 characters: nearly all of a source, each looked at more than once.</summary>
    private static ReadOnlySpan<byte> Classes =>
    [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 8, 4, 4, 8, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        4, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 0, 0, 0, 0, 0, 0,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 1,
        0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
        1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0,
    ];

    internal static bool IsLineEnd(char c) => c < 128 ? (Classes[c] & LineEnd) != 0 : c is '\u2028' or '\u2029';

    internal static bool IsBlank(char c) => c < 128 ? (Classes[c] & Blank) != 0 : c == '\uFEFF' || (!IsLineEnd(c) && char.IsWhiteSpace(c));

    /// <summary>Outside ASCII, everything that is no white space counts: surrogates too, so that pairs stay together.</summary>
    internal static bool StartsWord(char c) => c < 128 ? (Classes[c] & Letter) != 0 : IsOtherLetter(c);

    internal static bool ContinuesWord(char c) => c < 128 ? (Classes[c] & (Letter | Digit)) != 0 : IsOtherLetter(c);

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsOtherLetter(char c) => !IsBlank(c) && !IsLineEnd(c);
}
