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
    private static readonly Regex Uuid = Matching("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$");

    private static readonly Regex TemplateMark = Matching(@"\$\{[^}]*\}|\{\{.*\}\}|<%.*%>|^\$[A-Z_][A-Z0-9_]*$|^%[A-Z0-9_]+%$|^@[A-Z0-9_]+@$");

    /// <summary>Each of these marks has one of them: few values are worth the expression.</summary>
    private static readonly char[] MarkStarts = ['$', '{', '<', '%', '@'];

    private static readonly Regex Dunder = new("^__[A-Z0-9_]+__$", RegexOptions.CultureInvariant);

    private static readonly Regex FillIn = Matching(
        @"^<[^>]+>$|^\[[^\]]+\]$|\byour\b|^your|(^|[-_ ])your([-_ ]|$)|change[-_ ]?me|(^|[-_ ])replace([-_ ]|$)|replace[-_ ]?(me|with|this)|fill[-_ ]?(me|in)|insert[-_ ]?(your|here|id)|^todo\b|placeholder");

    private static readonly Regex Mask = Matching(@"^[x*.?#-]{3,}$|x{6,}|\*{3,}|\.\.\.|^…$");

    /// <summary>Hexadecimal digits and dashes, or about as many letters and digits as an id has, without a word in them.</summary>
    private static readonly Regex NearlyId = Matching(
        "^(?=[^0-9]*[0-9])[0-9a-f-]{8,}$|^(?=([^0-9]*[0-9]){6})[0-9a-z]{24,40}$|^(?=([^0-9]*[0-9]){6})[0-9a-z]{8}(-[0-9a-z]{3,5}){3}-[0-9a-z]{10,14}$");

    /// <summary>Digits that people type instead of an id: a keyboard's row, or one digit over and over.</summary>
    private static readonly Regex Invented = Matching(
        "0123456789|1234567890|12345678-1234-|abcdef0123|abcdef1234|^([0-9a-f])\\1{30,}|^([0-9a-f])\\2{7}-");

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
        (value.IndexOfAny(MarkStarts) >= 0 && TemplateMark.IsMatch(value))
        || (value.StartsWith("__", StringComparison.Ordinal) && Dunder.IsMatch(value) && !FillIn.IsMatch(value));

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

        if (format == IdFormat.Hex32 ? IsHex32(value) : Uuid.IsMatch(value))
        {
            return Invented.IsMatch(value) ? IdShape.Placeholder : IdShape.Proper;
        }

        if (format == IdFormat.Hex32 && Uuid.IsMatch(value))
        {
            return IdShape.DashedUuid;
        }

        return NearlyId.IsMatch(value) && !Mask.IsMatch(value) && !Invented.IsMatch(value) ? IdShape.Malformed : IdShape.Placeholder;
    }

    private static bool IsHex32(string value) =>
        value.Length == 32 && value.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F'));

    private static Regex Matching(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
