using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that wrangler is about to drop.</summary>
public sealed class DeprecatedField : ConfigurationRule
{
    private static readonly MessageTemplate Deprecated = new(
        "deprecated",
        "\"{0}\" is deprecated in {1}: wrangler warns about it and will stop accepting it. Use {2} instead.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1007",
        Name = "deprecated-field",
        Title = "A field is deprecated",
        Messages = [Deprecated],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Use what the message names, before a newer wrangler refuses the field.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.Deprecated))
        {
            context.ReportIssue(issue, Deprecated, FieldText.KeyOf(issue), FieldText.PlaceOf(issue), issue.Field.Instead ?? "another field");
        }
    }
}
