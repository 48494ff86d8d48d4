using System.Text.RegularExpressions;

namespace WranglerLint.Conformance;

/// <summary>Takes the text that wrangler prints apart: a list with a dash before each message, indented below headings.</summary>
internal static partial class RenderedMessages
{
    internal static WranglerMessage[] Split(string text)
    {
        var messages = new List<WranglerMessage>();
        var headings = new Stack<(int Indent, string Path)>();
        var items = Item().Matches(text);
        if (items.Count == 0)
        {
            return text.Length == 0 ? [] : [new WranglerMessage(text, "")];
        }

        for (var i = 0; i < items.Count; i++)
        {
            var start = items[i].Index + items[i].Length;
            var end = i + 1 < items.Count ? items[i + 1].Index : text.Length;
            var indent = items[i].Groups["indent"].Length;
            while (headings.TryPeek(out var heading) && heading.Indent >= indent)
            {
                headings.Pop();
            }

            var content = text[start..end].Trim();
            if (messages.Count > 0 && content.Length > 0 && IsListed(messages[^1].Text))
            {
                messages[^1] = messages[^1] with { Text = $"{messages[^1].Text}\n- {content}" };
            }
            else if (i + 1 < items.Count && items[i + 1].Groups["indent"].Length > indent && !IsListed(content))
            {
                var path = content.EndsWith("environment configuration", StringComparison.Ordinal) ? "" : content.Trim('"');
                headings.Push((indent, path));
            }
            else
            {
                messages.Add(new WranglerMessage(content, headings.TryPeek(out var heading) ? heading.Path : ""));
            }
        }

        return [.. messages];
    }

    /// <summary>Whether a message ends with a list of names, such as those of variables: its dashes begin no messages.</summary>
    private static bool IsListed(string message) => Lists().IsMatch(message);

    [GeneratedRegex("""Please add these (vars|entries) to """)]
    private static partial Regex Lists();

    [GeneratedRegex("""^(?<indent> *)- (?=\S)""", RegexOptions.Multiline)]
    private static partial Regex Item();
}
