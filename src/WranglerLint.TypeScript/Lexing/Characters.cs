namespace WranglerLint.TypeScript.Lexing;

/// <summary>ECMAScript's character classes, as widely as a reader of correct programs needs them.</summary>
internal static class Characters
{
    internal static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    internal static bool IsBlank(char c) => c is ' ' or '\t' or '\uFEFF' || (!IsLineEnd(c) && char.IsWhiteSpace(c));

    /// <summary>Outside ASCII, everything that is no white space counts: surrogates too, so that pairs stay together.</summary>
    internal static bool StartsWord(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' or '$' or '\\' || (c > '\u007F' && !IsBlank(c) && !IsLineEnd(c));

    internal static bool ContinuesWord(char c) => IsDigit(c) || StartsWord(c);

    internal static bool IsDigit(char c) => c is >= '0' and <= '9';
}
