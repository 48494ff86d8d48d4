using WranglerLint.Suppressions;

namespace WranglerLint.Rules.Usage;

/// <summary>Reports a comment, or a rule that it names, that suppresses nothing.</summary>
public sealed class UnusedSuppression : SuppressionRule
{
    private static readonly MessageTemplate Rule = new(
        "rule",
        "{0} finds nothing {1}, so naming it here suppresses nothing now and would hide a mistake that is made later. Remove it.");

    private static readonly MessageTemplate All = new(
        "all",
        "No rule finds anything {0}, so this comment suppresses nothing now and would hide any mistake that is made later. Remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL9003",
        Name = "unused-suppression",
        Title = "A comment suppresses a finding that is not there",
        Messages = [Rule, All],
        Severity = Severity.Warning,
        Category = RuleCategory.Usage,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the comment, or the rule from its brackets.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(SuppressionContext context)
    {
        foreach (var unused in context.Unused)
        {
            var place = unused.Comment.Scope switch
            {
                SuppressionScope.Line => "on the line that this comment is about",
                SuppressionScope.Range => "in the lines that this comment is about",
                _ => "in this file",
            };
            if (unused.Rule is { Rule: var rule })
            {
                context.Report(unused.Comment.Text, unused.Span, Rule, $"{rule.Id} ({rule.Name})", place);
            }
            else
            {
                context.Report(unused.Comment.Text, unused.Span, All, place);
            }
        }
    }
}
