using Tomlyn.Syntax;
using SourceSpan = WranglerLint.Text.SourceSpan;

namespace WranglerLint.Toml;

/// <summary>Finds the comments, which Tomlyn hangs on the tokens around them.</summary>
internal static class TomlComments
{
    internal static IReadOnlyList<SourceSpan> Find(DocumentSyntax document, string content)
    {
        if (content.IndexOf('#') < 0)
        {
            return [];
        }

        var comments = new SortedSet<SourceSpan>();
        Collect(document, comments);
        return [.. comments];
    }

    private static void Collect(SyntaxNode node, SortedSet<SourceSpan> comments)
    {
        Collect(node.LeadingTrivia, comments);
        Collect(node.TrailingTrivia, comments);
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChild(i) is { } child)
            {
                Collect(child, comments);
            }
        }
    }

    private static void Collect(List<SyntaxTrivia>? trivia, SortedSet<SourceSpan> comments)
    {
        foreach (var item in trivia ?? [])
        {
            if (item.Kind == TokenKind.Comment)
            {
                comments.Add(new SourceSpan(item.Span.Offset, item.Span.Length));
            }
        }
    }
}
