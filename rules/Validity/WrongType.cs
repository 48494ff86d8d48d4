using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports values of a type that wrangler refuses.</summary>
public sealed class WrongType : ConfigurationRule
{
    private static readonly MessageTemplate Wrong = new(
        "wrong",
        "\"{0}\" is {1}, but wrangler expects {2} and refuses the configuration. Write {2} instead.");

    private static readonly MessageTemplate Date = new(
        "date",
        "\"{0}\" is a date without quotes, and wrangler refuses the configuration because of it. Put the date in quotes.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1004",
        Name = "wrong-type",
        Title = "A field has a value of the wrong type",
        Messages = [Wrong, Date],
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
            var key = FieldText.KeyOf(issue);
            _ = issue.Value is ConfigDate && issue.Field.Types.HasFlag(ValueTypes.Text)
                ? context.ReportIssue(issue, Date, key)
                : context.ReportIssue(issue, Wrong, key, issue.Value.KindName, issue.Field.Types.Describe());
        }
    }
}
