using System.Globalization;
using System.Text;

namespace WranglerLint.Reporting;

/// <summary>
/// Makes text from files harmless for terminals and logs. Control characters would be obeyed, bidirectional controls
/// would reorder the line (CVE-2021-42574), invisible format characters would hide why two names differ, and XML has no
/// place for U+FFFE and U+FFFF: all of them are shown as escapes. Joiners stay, because emoji and Indic scripts are wrong without them.
/// </summary>
internal static class VisibleText
{
    private const int ZeroWidthNonJoiner = 0x200C;
    private const int ZeroWidthJoiner = 0x200D;

    /// <summary>The text on one line without anything a terminal obeys; lone surrogates become U+FFFD.</summary>
    internal static string Of(string text)
    {
        if (text.All(static c => c is >= ' ' and <= '~'))
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            visible.Append(EscapeOf(rune) ?? rune.ToString());
        }

        return visible.ToString();
    }

    /// <summary>What to show instead of a character; null if it can be shown as it is.</summary>
    internal static string? EscapeOf(Rune rune)
    {
        switch (rune.Value)
        {
            case '\n':
                return @"\n";
            case '\r':
                return @"\r";
            case '\t':
                return @"\t";
            case ZeroWidthJoiner or ZeroWidthNonJoiner:
                return null;
            case 0xFFFE or 0xFFFF:
                return Escape(rune);
        }

        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => string.Create(CultureInfo.InvariantCulture, $@"\x{rune.Value:x2}"),
            UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Escape(rune),
            _ => null,
        };
    }

    private static string Escape(Rune rune) => string.Create(CultureInfo.InvariantCulture, $@"\u{rune.Value:x4}");
}
