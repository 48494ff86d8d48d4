using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that exclude each other.</summary>
public sealed class ConflictingFields : ConfigurationRule
{
    private static readonly MessageTemplate Conflict = new(
        "conflict",
        "\"{0}\" cannot stand beside \"{1}\" in {2}: wrangler refuses the configuration. Keep only one of them.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1011",
        Name = "conflicting-fields",
        Title = "Two fields exclude each other",
        Messages = [Conflict],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove one of the two fields.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.Conflict))
        {
            var other = issue.Other!;
            context.ReportIssue(issue, Conflict, FieldText.KeyOf(issue), other.Key, FieldText.PlaceOf(issue)).Related(other, "the other field");
        }
    }
}
