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
    /// <remarks>Where the program knows no cultures, a search that ignores case takes ten times as long as two that do not.</remarks>
    public static bool IsWorthReading(SourceText text) =>
        (text.Content.Contains("rangler") || text.Content.Contains("RANGLER"))
        && text.Content.IndexOf(Mark, StringComparison.OrdinalIgnoreCase) >= 0;
}
