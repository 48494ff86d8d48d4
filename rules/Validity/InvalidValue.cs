using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports values of the right type that wrangler refuses.</summary>
public sealed class InvalidValue : ConfigurationRule
{
    private static readonly MessageTemplate Invalid = new(
        "invalid",
        "\"{0}\" has a value that wrangler refuses, and with it the configuration: it must be {1}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1006",
        Name = "invalid-value",
        Title = "A field has a value that wrangler does not accept",
        Messages = [Invalid],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write one of the values that the message names.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.InvalidValue))
        {
            var conditions = issue.Field.Constraints
                .Where(constraint => !constraint.Allows(issue.Value))
                .Select(static constraint => constraint.Description);
            context.ReportIssue(issue, Invalid, FieldText.KeyOf(issue), string.Join(" and ", conditions));
        }
    }
}
