using System.Text;
using Tomlyn.Syntax;
using SourceSpan = WranglerLint.Text.SourceSpan;

namespace WranglerLint.Toml;

/// <summary>
/// Replaces what wrangler's parser (smol-toml) accepts and Tomlyn does not by something as long that Tomlyn accepts, and
/// finds the original again.
/// </summary>
internal sealed class TomlStandIns
{
    /// <summary>Dates as JavaScript takes them: every month may have 31 days, a second any number of decimal places.</summary>
    private static readonly LazyPattern JavaScriptDate = new($"^(?:{Day}|{Day}[Tt ]{Time}{Offset}?|{Time})$");

    private const string Day = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";
    private const string Time = @"(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?";
    private const string Offset = "(?:[Zz]|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])";
    private const string AnyDate = "2000-01-01";

    private readonly Dictionary<int, int> _dates = [];
    private readonly char? _replacement;

    internal TomlStandIns(string content)
    {
        if (content.Length > 0 && content[0] == '\uFEFF')
        {
            // Tomlyn counts its offsets from behind a byte order mark; the one of a file is gone, so this is a second one.
            content = " " + content.Substring(1);
        }

        Content = content;
        if (content.IndexOf('\uFFFD') >= 0)
        {
            // Tomlyn refuses U+FFFD, which is a character like any other: a private one that the text lacks stands for it.
            var unused = '\uF8FF';
            while (content.IndexOf(unused) >= 0)
            {
                unused--;
            }

            _replacement = unused;
            Content = content.Replace('\uFFFD', unused);
        }
    }

    /// <summary>What Tomlyn reads.</summary>
    internal string Content { get; private set; }

    /// <summary>A key or value as it was written.</summary>
    internal string Restore(string value) => _replacement is { } unused ? value.Replace(unused, '\uFFFD') : value;

    /// <summary>A date's place in the text.</summary>
    internal SourceSpan Original(SourceSpan date) =>
        _dates.TryGetValue(date.Start, out var length) ? new SourceSpan(date.Start, length) : date;

    /// <summary>Replaces the dates that Tomlyn complains about and wrangler's parser does not.</summary>
    /// <returns>Whether there were any.</returns>
    internal bool ReplaceDates(IEnumerable<DiagnosticMessage> complaints)
    {
        StringBuilder? replaced = null;
        foreach (var complaint in complaints)
        {
            var start = complaint.Span.Offset;
            var length = complaint.Span.Length;
            if (length >= AnyDate.Length && start + length <= Content.Length && JavaScriptDate.IsMatch(Content.Substring(start, length)))
            {
                replaced ??= new StringBuilder(Content);
                _dates[start] = length;
                for (var i = 0; i < length; i++)
                {
                    replaced[start + i] = i < AnyDate.Length ? AnyDate[i] : ' ';
                }
            }
        }

        Content = replaced?.ToString() ?? Content;
        return _dates.Count > 0;
    }
}
