using WranglerLint.Suppressions;

namespace WranglerLint.Rules.Usage;

/// <summary>Reports a comment that suppresses every rule because it names none.</summary>
public sealed class BlanketSuppression : SuppressionRule
{
    private static readonly MessageTemplate Blanket = new(
        "blanket",
        "This comment suppresses every finding {0}, also those of mistakes that are made later. Name the rules that are meant, as in \"{1}[WL2001]\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL9004",
        Name = "blanket-suppression",
        Title = "A comment suppresses all rules at once",
        Messages = [Blanket],
        Severity = Severity.Note,
        Category = RuleCategory.Usage,
        Precision = RulePrecision.VeryHigh,
        Help = "Name the rules in brackets behind the comment's keyword.",
        Since = "0.1.0",
        IsOnByDefault = false,
    };

    /// <inheritdoc/>
    public override void Check(SuppressionContext context)
    {
        foreach (var comment in context.Comments.Where(static comment => comment.Rules is null && comment.Scope != SuppressionScope.End))
        {
            var (place, keyword) = comment.Scope switch
            {
                SuppressionScope.Line => ("on its line", "ignore"),
                SuppressionScope.Range => ("in its lines", "disable"),
                _ => ("in this file", "ignore-file"),
            };
            context.Report(comment.Text, comment.Span, Blanket, place, $"wranglerlint: {keyword}");
        }
    }
}
