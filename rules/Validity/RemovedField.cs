using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that wrangler has dropped.</summary>
public sealed class RemovedField : ConfigurationRule
{
    private static readonly MessageTemplate Replaced = new(
        "replaced",
        "\"{0}\" no longer exists, and wrangler refuses the configuration because of it. Use {2} instead.");

    private static readonly MessageTemplate Removed = new(
        "removed",
        "\"{0}\" no longer exists, and wrangler refuses the configuration because of it. Remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1008",
        Name = "removed-field",
        Title = "wrangler no longer accepts a field",
        Messages = [Replaced, Removed],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the field; use what the message names.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.Removed))
        {
            _ = issue.Field.Instead is { } instead
                ? context.ReportIssue(issue, Replaced, FieldText.KeyOf(issue), FieldText.PlaceOf(issue), instead)
                : context.ReportIssue(issue, Removed, FieldText.KeyOf(issue), FieldText.PlaceOf(issue));
        }
    }
}
