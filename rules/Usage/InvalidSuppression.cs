using WranglerLint.Suppressions;

namespace WranglerLint.Rules.Usage;

/// <summary>Reports a comment that was meant to suppress a finding and does not.</summary>
public sealed class InvalidSuppression : SuppressionRule
{
    private static readonly MessageTemplate Malformed = new(
        "malformed",
        "This comment suppresses nothing, because it is not written as a suppression is. Did you mean \"{0}\"?");

    private static readonly MessageTemplate UnknownRule = new(
        "unknown-rule",
        "There is no rule \"{0}\", so this comment does not suppress what it was written for. Write the id or the name that the report shows.");

    private static readonly MessageTemplate MisspeltRule = new(
        "misspelt-rule",
        "There is no rule \"{0}\", so this comment does not suppress what it was written for. Did you mean {1}?");

    private static readonly MessageTemplate NotSuppressible = new(
        "not-suppressible",
        "\"{0}\" speaks of comments that suppress findings, so no comment suppresses it. Write {1} under [rules] in wranglerlint.toml to turn it off.");

    private static readonly MessageTemplate EndsNothing = new(
        "ends-nothing",
        "Nothing is disabled here that \"{0}\" could end. Remove it, or write the \"disable\" that belongs to it above.");

    private static readonly MessageTemplate FileBehindValue = new(
        "file-behind-value",
        "This comment suppresses nothing: \"ignore-file\" is about the whole file and stands on a line of its own. Move it there, or write \"ignore\" for this line alone.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL9002",
        Name = "invalid-suppression",
        Title = "A comment that was meant to suppress a finding does not",
        Messages = [Malformed, UnknownRule, MisspeltRule, NotSuppressible, EndsNothing, FileBehindValue],
        Severity = Severity.Warning,
        Category = RuleCategory.Usage,
        Precision = RulePrecision.VeryHigh,
        Help = "Write \"wranglerlint: ignore[WL2001] the reason\" with the rule's id or name in the brackets.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(SuppressionContext context)
    {
        foreach (var mistake in context.Mistakes)
        {
            var template = mistake.Kind switch
            {
                SuppressionMistakeKind.UnknownRule => mistake.Suggestion.Length == 0 ? UnknownRule : MisspeltRule,
                SuppressionMistakeKind.NotSuppressible => NotSuppressible,
                SuppressionMistakeKind.EndsNothing => EndsNothing,
                SuppressionMistakeKind.FileBehindValue => FileBehindValue,
                _ => Malformed,
            };
            context.Report(
                mistake.Text,
                mistake.Span,
                template,
                template == Malformed ? [mistake.Suggestion] : [mistake.Text[mistake.Span], mistake.Suggestion]);
        }
    }
}
