namespace WranglerLint.Model;

/// <summary>The marks that template engines and <c>envsubst</c> replace.</summary>
internal static class TemplateMarks
{
    /// <summary>Each mark has one of them: few values are worth a closer look.</summary>
    private static readonly char[] Starts = ['$', '{', '<', '%', '@'];

    /// <summary>
    /// Whether a text contains <c>${…}</c>, or on one line <c>{{…}}</c> or <c>&lt;%…%&gt;</c>, or is as a whole <c>$NAME</c>, <c>%NAME%</c> or
    /// <c>@NAME@</c>, in letters of either case.
    /// </summary>
    internal static bool IsIn(string text) =>
        text.IndexOfAny(Starts) >= 0
        && (Follows(text, "${", '}')
            || text.Split('\n').Any(static line => Follows(line, "{{", "}}") || Follows(line, "<%", "%>"))
            || IsWhole(text));

    private static bool Follows(string text, string opening, char closing) =>
        text.IndexOf(opening, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf(closing, start + opening.Length) >= 0;

    private static bool Follows(string line, string opening, string closing) =>
        line.IndexOf(opening, StringComparison.Ordinal) is >= 0 and var start && line.IndexOf(closing, start + opening.Length, StringComparison.Ordinal) >= 0;

    private static bool IsWhole(string text)
    {
        if (text.Length < 2 || text[0] is not ('$' or '%' or '@'))
        {
            return false;
        }

        var end = text[0] == '$' ? text.Length : text.Length - 1;
        var name = text.Substring(1, end - 1);
        return name.Length > 0 && name.All(static c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_') && (text[0] == '$' ? !char.IsDigit(name[0]) : text[end] == text[0]);
    }
}
