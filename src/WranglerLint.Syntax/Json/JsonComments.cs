using WranglerLint.Text;

namespace WranglerLint.Json;

/// <summary>
/// Finds comments where wrangler's parser (jsonc-parser) allows them: between any two tokens, a line comment ending only
/// with LF or CR. The platform's reader allows neither one before a colon nor U+2028 in one.
/// </summary>
internal sealed class JsonComments
{
    private JsonComments(List<SourceSpan> spans, int? unclosed, string blanked)
    {
        Spans = spans;
        Unclosed = unclosed;
        Blanked = blanked;
    }

    /// <summary>The comments with their marks.</summary>
    internal IReadOnlyList<SourceSpan> Spans { get; }

    /// <summary>Where a comment begins that does not end.</summary>
    internal int? Unclosed { get; }

    /// <summary>The text with a blank for each code unit of a comment, line ends excepted: all offsets stay the same.</summary>
    internal string Blanked { get; }

    internal static JsonComments Find(string content)
    {
        var spans = new List<SourceSpan>();
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '"')
            {
                i = SkipString(content, i);
            }
            else if (content[i] == '/' && i + 1 < content.Length && content[i + 1] is '/' or '*')
            {
                var end = content[i + 1] == '/' ? LineEnd(content, i) : BlockEnd(content, i);
                if (end < 0)
                {
                    return new JsonComments(spans, i, Blank(content, spans));
                }

                spans.Add(SourceSpan.FromBounds(i, end));
                i = end - 1;
            }
        }

        return new JsonComments(spans, null, Blank(content, spans));
    }

    /// <summary>The closing quote of a string, or the end of its line when it has none.</summary>
    private static int SkipString(string content, int opening)
    {
        var i = opening + 1;
        while (i < content.Length && content[i] is not ('"' or '\n' or '\r'))
        {
            i += content[i] == '\\' ? 2 : 1;
        }

        return i;
    }

    private static int LineEnd(string content, int start)
    {
        var end = content.IndexOfAny(['\n', '\r'], start);
        return end < 0 ? content.Length : end;
    }

    private static int BlockEnd(string content, int start)
    {
        var end = content.IndexOf("*/", start + 2, StringComparison.Ordinal);
        return end < 0 ? -1 : end + 2;
    }

    private static string Blank(string content, List<SourceSpan> spans)
    {
        if (spans.Count == 0)
        {
            return content;
        }

        var units = content.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                units[i] = units[i] is '\n' or '\r' ? units[i] : ' ';
            }
        }

        return new string(units);
    }
}
