using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports required fields that are missing.</summary>
public sealed class MissingField : ConfigurationRule
{
    private static readonly MessageTemplate Missing = new(
        "missing",
        "{1} has no \"{0}\": wrangler refuses the configuration without it. Add \"{0}\" ({2}).");

    private static readonly MessageTemplate Alternative = new(
        "alternative",
        "{1} has neither \"{0}\" nor {3}: wrangler refuses the configuration without one of them. Add \"{0}\" ({2}).");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1005",
        Name = "missing-field",
        Title = "A required field is missing",
        Messages = [Missing, Alternative],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Add the field.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.Missing))
        {
            var key = FieldText.KeyOf(issue);
            var place = FieldText.PlaceOf(issue);
            var type = issue.Field.Types.Describe();
            var alternatives = FieldText.AlternativesTo(issue.Field);
            _ = alternatives.Length > 0
                ? context.ReportIssue(issue, Alternative, key, place, type, alternatives)
                : context.ReportIssue(issue, Missing, key, place, type);
        }
    }
}
