using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Suppressions;

/// <summary>What a comment suppresses.</summary>
public enum SuppressionScope
{
    /// <summary><c>ignore</c>: findings on one line.</summary>
    Line,

    /// <summary><c>disable</c>: findings up to <c>enable</c> or to the end of the file.</summary>
    Range,

    /// <summary><c>ignore-file</c>: findings in the whole file.</summary>
    File,

    /// <summary><c>enable</c>: nothing; it ends ranges.</summary>
    End,
}

/// <summary>A rule that a comment names.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Span">The id or name in the text.</param>
public sealed record NamedRule(RuleDescriptor Rule, SourceSpan Span);

/// <summary>A comment that suppresses findings: <c># wranglerlint: ignore[WL2001] the reason</c>.</summary>
public sealed class SuppressionComment
{
    internal SuppressionComment(
        SourceText text, SourceSpan comment, SourceSpan span, SuppressionScope scope, IReadOnlyList<NamedRule>? rules, string reason)
    {
        Text = text;
        Comment = comment;
        Span = span;
        Scope = scope;
        Rules = rules;
        Reason = reason;
    }

    /// <summary>The text that it stands in.</summary>
    public SourceText Text { get; }

    /// <summary>What it suppresses.</summary>
    public SuppressionScope Scope { get; }

    /// <summary>From <c>wranglerlint</c> to the closing bracket.</summary>
    public SourceSpan Span { get; }

    /// <summary>The rules that it names; null if it names none and means all.</summary>
    public IReadOnlyList<NamedRule>? Rules { get; }

    /// <summary>What stands behind the bracket.</summary>
    public string Reason { get; }

    /// <summary>The whole comment with its marks.</summary>
    internal SourceSpan Comment { get; }
}

/// <summary>A comment, or one rule in its brackets, that suppresses nothing.</summary>
/// <param name="Comment">The comment.</param>
/// <param name="Rule">The rule; null if the comment means all.</param>
public sealed record UnusedComment(SuppressionComment Comment, NamedRule? Rule)
{
    /// <summary>What to take away.</summary>
    public SourceSpan Span => Rule?.Span ?? Comment.Span;
}

/// <summary>What can be wrong with a comment that was meant to suppress something.</summary>
public enum SuppressionMistakeKind
{
    /// <summary>It is not written as such a comment is.</summary>
    Malformed,

    /// <summary>It names a rule that does not exist.</summary>
    UnknownRule,

    /// <summary>It names a rule that speaks of such comments themselves.</summary>
    NotSuppressible,

    /// <summary>It ends something that has not begun.</summary>
    EndsNothing,

    /// <summary>It is about the whole file and stands behind a value.</summary>
    FileBehindValue,
}

/// <summary>A comment that was meant to suppress something and does not.</summary>
/// <param name="Text">The text that it stands in.</param>
/// <param name="Span">What is wrong.</param>
/// <param name="Kind">How it is wrong.</param>
/// <param name="Suggestion">What was probably meant; empty if nobody can tell.</param>
public sealed record SuppressionMistake(SourceText Text, SourceSpan Span, SuppressionMistakeKind Kind, string Suggestion);
