using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Suppressions;
using WranglerLint.Text;

namespace WranglerLint.Rules;

/// <summary>The comments of a text that suppress findings, for a rule to check.</summary>
public sealed class SuppressionContext : RuleContext
{
    internal SuppressionContext(
        RuleDescriptor rule, List<Finding> findings, LintOptions options, FileSuppressions suppressions, IReadOnlyList<UnusedComment> unused)
        : base(rule, findings, options)
    {
        Comments = suppressions.Comments;
        Mistakes = suppressions.Mistakes;
        Unused = unused;
    }

    /// <summary>The comments that are written as they have to be.</summary>
    public IReadOnlyList<SuppressionComment> Comments { get; }

    /// <summary>Comments that were meant to suppress something and do not.</summary>
    public IReadOnlyList<SuppressionMistake> Mistakes { get; }

    /// <summary>Comments that suppress nothing although their rules ran.</summary>
    public IReadOnlyList<UnusedComment> Unused { get; }

    /// <summary>Reports a part of a comment.</summary>
    public FindingBuilder Report(SourceText text, SourceSpan span, MessageTemplate message, params string[] arguments) =>
        Report(new Location(text, span, "$"), null, message, arguments);
}
