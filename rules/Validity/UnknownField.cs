using WranglerLint.Findings;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that wrangler does not know and therefore ignores with a warning.</summary>
public sealed class UnknownField : ConfigurationRule
{
    private static readonly MessageTemplate Unknown = new(
        "unknown",
        "\"{0}\" is no field of {1} in wrangler {2}: wrangler warns and ignores it. Remove it, or update WranglerLint if a newer wrangler knows it.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt",
        "\"{0}\" is no field of {1} in wrangler {2}: wrangler warns and ignores it. Did you mean \"{3}\"? (A newer wrangler may know \"{0}\".)");

    private static readonly MessageTemplate Misplaced = new(
        "misplaced",
        "\"{0}\" can only stand at the top level: in {1} wrangler warns and ignores it. Move it out of the environment.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1002",
        Name = "unknown-field",
        Title = "wrangler does not know a field and ignores it",
        Messages = [Unknown, Misspelt, Misplaced],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Correct the spelling, move the field to the place where it belongs, or remove it.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues)
        {
            if (issue.Problem == FieldProblem.UnknownKey)
            {
                ReportUnknown(context, issue);
            }
            else if (issue.Problem == FieldProblem.MisplacedKey)
            {
                context.ReportIssue(issue, Misplaced, FieldText.KeyOf(issue), FieldText.PlaceOf(issue));
            }
        }
    }

    private static FindingBuilder ReportUnknown(ConfigurationContext context, FieldIssue issue)
    {
        var key = FieldText.KeyOf(issue);
        var place = FieldText.PlaceOf(issue);
        return FieldText.SuggestionFor(issue) is { } suggestion
            ? context.ReportIssue(issue, Misspelt, key, place, FieldTable.WranglerVersion, suggestion)
            : context.ReportIssue(issue, Unknown, key, place, FieldTable.WranglerVersion);
    }
}
