using WranglerLint.Text;

namespace WranglerLint.Suppressions;

/// <summary>A text and its comments, whatever language it is in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Comments">The comments with their marks, in the order of the text.</param>
public sealed record CommentedText(SourceText Text, IReadOnlyList<SourceSpan> Comments)
{
    /// <summary>What such a comment begins with.</summary>
    public const string Mark = "wranglerlint";

    /// <summary>Whether a comment may suppress something, so that reading the comments is worth it.</summary>
    public static bool IsWorthReading(SourceText text) => text.Content.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) >= 0;
}
