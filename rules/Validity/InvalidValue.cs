using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Schema;
using WranglerLint.Tree;

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
        Fix = FixSafety.Safe,
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
            var nearest = issue.Value is ConfigString text ? issue.Field.Constraints.Select(constraint => constraint.Nearest(text.Value)).OfType<string>().FirstOrDefault() : null;
            context
                .ReportIssue(issue, Invalid, FieldText.KeyOf(issue), string.Join(" and ", conditions))
                .Fix($"Write \"{nearest}\"", nearest is null ? null : ConfigEdit.Set(issue.Value, NewValue.Of(nearest)));
        }
    }
}
