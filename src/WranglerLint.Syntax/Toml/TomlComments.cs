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

        var comments = new List<SourceSpan>();
        Collect(document, comments);
        for (var i = 1; i < comments.Count; i++)
        {
            if (comments[i - 1].Start >= comments[i].Start)
            {
                return [.. new SortedSet<SourceSpan>(comments)];
            }
        }

        return comments;
    }

    private static void Collect(SyntaxNode node, List<SourceSpan> comments)
    {
        Collect(node.LeadingTrivia, comments);
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            if (node.GetChild(i) is { } child)
            {
                Collect(child, comments);
            }
        }

        Collect(node.TrailingTrivia, comments);
    }

    private static void Collect(List<SyntaxTrivia>? trivia, List<SourceSpan> comments)
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
