using System.Net;

namespace WranglerLint.Reporting.Matrix;

/// <summary>Text for HTML: what strangers wrote can be neither an element nor an attribute, and nothing in it is invisible.</summary>
internal static class HtmlText
{
    /// <summary>The text for an element's content or for an attribute between double quotes.</summary>
    internal static string Of(string text) => WebUtility.HtmlEncode(VisibleText.Of(text));

    /// <summary>What strangers wrote, as code; may break after the characters that names are made of.</summary>
    internal static string Code(string text) =>
        $"<code>{Of(text).Replace("_", "_<wbr>", StringComparison.Ordinal).Replace("/", "/<wbr>", StringComparison.Ordinal)}</code>";
}
