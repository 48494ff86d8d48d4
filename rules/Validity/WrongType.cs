using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports values of a type that wrangler refuses.</summary>
public sealed class WrongType : ConfigurationRule
{
    private static readonly MessageTemplate Wrong = new(
        "wrong",
        "\"{0}\" is {1}, but wrangler expects {2} and refuses the configuration. Write {2} instead.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1004",
        Name = "wrong-type",
        Title = "A field has a value of the wrong type",
        Messages = [Wrong],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write a value of the type that the message names.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.WrongType))
        {
            context.ReportIssue(issue, Wrong, FieldText.KeyOf(issue), issue.Value.KindName, issue.Field.Types.Describe());
        }
    }
}
