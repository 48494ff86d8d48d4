using System.Text.RegularExpressions;

namespace WranglerLint.Model;

/// <summary>What an identifier looks like, compared with what it has to be.</summary>
public enum IdShape
{
    /// <summary>As it should be, or a name, about which nothing more can be said.</summary>
    Proper,

    /// <summary>Empty.</summary>
    Empty,

    /// <summary>A mark that a template engine or <c>envsubst</c> replaces before wrangler reads the file.</summary>
    Template,

    /// <summary>Words that stand for an identifier which somebody has yet to fill in.</summary>
    Placeholder,

    /// <summary>Zeros, <c>local</c> or <c>unused</c>: enough for local development, where any text will do.</summary>
    LocalOnly,

    /// <summary>A UUID with dashes where the digits stand without them.</summary>
    DashedUuid,

    /// <summary>Hexadecimal digits, but too few, too many or wrongly divided.</summary>
    Malformed,
}

/// <summary>Recognises what an identifier looks like.</summary>
/// <remarks>The words are those that real configurations use.</remarks>
public static class IdShapes
{
    private static readonly LazyPattern FillIn = new(
        @"^<[^>]+>$|^\[[^\]]+\]$|\byour\b|^your|(^|[-_ ])your([-_ ]|$)|change[-_ ]?me|(^|[-_ ])replace([-_ ]|$)|replace[-_ ]?(me|with|this)|fill[-_ ]?(me|in)|insert[-_ ]?(your|here|id)|^todo\b|placeholder",
        RegexOptions.IgnoreCase);

    private static readonly LazyPattern Mask = new(@"^[x*.?#-]{3,}$|x{6,}|\*{3,}|\.\.\.|^…$", RegexOptions.IgnoreCase);

    /// <summary>Digits that people type instead of an id: a keyboard's row.</summary>
    private static readonly string[] KeyboardRows = ["0123456789", "1234567890", "12345678-1234-", "abcdef0123", "abcdef1234"];

    /// <summary>What <paramref name="value"/> looks like where <paramref name="format"/> is needed.</summary>
    public static IdShape Of(string value, IdFormat format)
    {
        var trimmed = value.Trim();
        if (trimmed.Length == 0)
        {
            return IdShape.Empty;
        }

        if (IsTemplate(trimmed))
        {
            return IdShape.Template;
        }

        return format == IdFormat.Name ? OfName(trimmed) : OfId(trimmed, format);
    }

    /// <summary>Whether a text is a mark that something replaces before wrangler reads the file.</summary>
    public static bool IsTemplate(string value) =>
        TemplateMarks.IsIn(value)
        || (value.Length > 4
            && value.StartsWith("__", StringComparison.Ordinal)
            && value.EndsWith("__", StringComparison.Ordinal)
            && value.All(static c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
            && !FillIn.IsMatch(value));

    /// <summary>A name may be anything, so only what clearly asks to be filled in counts.</summary>
    private static IdShape OfName(string value) =>
        value.StartsWith("<", StringComparison.Ordinal)
        || value.StartsWith("your-", StringComparison.OrdinalIgnoreCase)
        || value.StartsWith("your_", StringComparison.OrdinalIgnoreCase)
        || value.IndexOf("changeme", StringComparison.OrdinalIgnoreCase) >= 0
        || value.IndexOf("change-me", StringComparison.OrdinalIgnoreCase) >= 0
        || value.IndexOf("replace-me", StringComparison.OrdinalIgnoreCase) >= 0
            ? IdShape.Placeholder
            : IdShape.Proper;

    private static IdShape OfId(string value, IdFormat format)
    {
        if ((value.All(static c => c is '0' or '-') && value.IndexOf('0') >= 0) || value is "local" or "unused" or "none" or "LOCAL" or "UNUSED")
        {
            return IdShape.LocalOnly;
        }

        if (format == IdFormat.Hex32 ? IsHex32(value) : IsUuid(value))
        {
            return IsInvented(value) ? IdShape.Placeholder : IdShape.Proper;
        }

        if (format == IdFormat.Hex32 && IsUuid(value))
        {
            return IdShape.DashedUuid;
        }

        return IsNearlyId(value) && !Mask.IsMatch(value) && !IsInvented(value) ? IdShape.Malformed : IdShape.Placeholder;
    }

    private static bool IsHex32(string value) => value.Length == 32 && value.All(IsHex);

    /// <summary>Whether a text is a UUID with its dashes, in letters of either case.</summary>
    internal static bool IsUuid(string value)
    {
        if (value.Length != 36)
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (i is 8 or 13 or 18 or 23 ? value[i] != '-' : !IsHex(value[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Hexadecimal digits and dashes, or about as many letters and digits as an id has, without a word in them.</summary>
    private static bool IsNearlyId(string value)
    {
        var digits = value.Count(static c => c is >= '0' and <= '9');
        return (digits > 0 && value.Length >= 8 && value.All(static c => IsHex(c) || c == '-'))
            || (digits >= 6
                && value.Split('-') is var groups
                && groups.All(static group => group.All(IsLetterOrDigit))
                && (groups.Length == 1
                    ? value.Length is >= 24 and <= 40
                    : groups.Length == 5 && groups[0].Length == 8 && groups.Skip(1).Take(3).All(static group => group.Length is >= 3 and <= 5) && groups[4].Length is >= 10 and <= 14));
    }

    private static bool IsLetterOrDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    /// <summary>Whether somebody typed what stands for an id: a row of the keyboard, or one digit over and over.</summary>
    private static bool IsInvented(string value)
    {
        var same = 1;
        while (same < value.Length && IsHex(value[0]) && char.ToLowerInvariant(value[same]) == char.ToLowerInvariant(value[0]))
        {
            same++;
        }

        return same >= 31
            || (same == 8 && value.Length > 8 && value[8] == '-')
            || Array.Exists(KeyboardRows, row => value.IndexOf(row, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
