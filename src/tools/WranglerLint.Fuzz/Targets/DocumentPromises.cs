using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary>What holds for every text that is read as a configuration.</summary>
internal static class DocumentPromises
{
    internal static void Check(ConfigDocument document)
    {
        var text = document.Text;
        var whole = new SourceSpan(0, text.Length);
        if (document.Error is { } error)
        {
            Spans.Check(text, error.Span, "an error's span lies in the text");
            Promise.That(error.Message.Length > 0 && error.Message[^1] is '.' or '?' && !error.Message.Any(char.IsControl), "an error is a sentence", () => error.Message);
            Promise.That(document.Root.Entries.Count == 0 && document.Comments.Count == 0, "a text with an error has no tree", () => error.Message);
            return;
        }

        Check(document.Root, document, whole, 0);
        var end = 0;
        foreach (var comment in document.Comments)
        {
            Spans.Check(text, comment, "a comment lies in the text");
            Promise.That(comment.Start >= end && text.Content[comment.Start] is '#' or '/', "comments follow each other", () => $"{comment} behind {end}");
            end = comment.End;
        }
    }

    private static void Check(ConfigNode node, ConfigDocument document, SourceSpan whole, int depth)
    {
        Promise.That(depth <= 200, "a tree is not deep", () => $"deeper than {depth}");
        Spans.Check(document.Text, node.Span, "a value lies in the text");
        Spans.Check(document.Text, node.Anchor, "an anchor lies in the text");

        // A TOML table with a header has that header as its span: its entries stand elsewhere.
        var isBracketed = node.Span.Length > 0 && node != document.Root && document.Text.Content[node.Span.Start] is '{' or '[';
        var place = isBracketed ? node.Span : whole;
        switch (node)
        {
            case ConfigTable table:
                foreach (var entry in table.Entries)
                {
                    Spans.Check(document.Text, entry.KeySpan, "a key lies in the text");
                    Promise.That(place.Contains(entry.KeySpan) && place.Contains(entry.Value.Span), "an entry lies in its table", () => $"{entry.Path}: {entry.KeySpan} and {entry.Value.Span} in {place}");
                    Promise.That(entry.Value.Path.Equals(node.Path.Key(entry.Key)), "a value has its key's path", () => $"{entry.Value.Path}");
                    Check(entry.Value, document, whole, depth + 1);
                }

                break;
            case ConfigArray array:
                for (var i = 0; i < array.Items.Count; i++)
                {
                    Promise.That(place.Contains(array.Items[i].Span), "an element lies in its array", () => $"{array.Items[i].Path}: {array.Items[i].Span} in {place}");
                    Promise.That(array.Items[i].Path.Equals(node.Path.Index(i)), "an element has its index's path", () => $"{array.Items[i].Path}");
                    Check(array.Items[i], document, whole, depth + 1);
                }

                break;
            default:
                break;
        }
    }
}

/// <summary>What holds for every span.</summary>
internal static class Spans
{
    internal static void Check(SourceText text, SourceSpan span, string promise)
    {
        Promise.That(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, promise, () => $"{span} in {text.Length}");
        Promise.That(!IsInsidePair(text.Content, span.Start) && !IsInsidePair(text.Content, span.End), "a span splits no surrogate pair", () => $"{span} ({promise})");
    }

    internal static void CheckPosition(SourceText text, SourceSpan span)
    {
        var (start, end) = (text.GetPosition(span.Start), text.GetPosition(span.End));
        Promise.That(
            start.Line >= 1 && start.Column >= 1 && end.Line <= text.LineCount && (start.Line < end.Line || (start.Line == end.Line && start.Column <= end.Column)),
            "a place begins before it ends",
            () => $"{start} to {end}");
        Promise.That(
            text.GetOffset(start) == Math.Min(span.Start, text.GetLine(start.Line).End),
            "a position leads back to its offset",
            () => $"{start} is {text.GetOffset(start)} and not {span.Start}");
    }

    private static bool IsInsidePair(string content, int offset) =>
        offset > 0 && offset < content.Length && char.IsLowSurrogate(content[offset]) && char.IsHighSurrogate(content[offset - 1]);
}
