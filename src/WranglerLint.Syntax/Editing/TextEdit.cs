using System.Text;
using WranglerLint.Text;

namespace WranglerLint.Editing;

/// <summary>A change of a text.</summary>
/// <param name="Span">What goes away; empty for an insertion.</param>
/// <param name="NewText">What comes in its place.</param>
public sealed record TextEdit(SourceSpan Span, string NewText);

/// <summary>What can be done with changes of one text.</summary>
public static class TextEdits
{
    /// <summary>The changed text.</summary>
    /// <param name="content">The text.</param>
    /// <param name="edits">Changes that do not overlap, in any order; those at one place keep theirs.</param>
    public static string Apply(string content, IEnumerable<TextEdit> edits)
    {
        var text = new StringBuilder();
        var end = 0;
        foreach (var edit in edits.OrderBy(static edit => edit.Span))
        {
            text.Append(content, end, edit.Span.Start - end).Append(edit.NewText);
            end = edit.Span.End;
        }

        return text.Append(content, end, content.Length - end).ToString();
    }

    /// <summary>Whether changes overlap or touch each other, so that the result would depend on their order.</summary>
    public static bool Collide(IEnumerable<TextEdit> left, IReadOnlyList<TextEdit> right) =>
        left.Any(one => right.Any(other => one.Span.Start <= other.Span.End && other.Span.Start <= one.Span.End));
}
