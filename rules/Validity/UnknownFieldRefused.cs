using WranglerLint.Findings;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that wrangler does not know and refuses.</summary>
public sealed class UnknownFieldRefused : ConfigurationRule
{
    private static readonly MessageTemplate Refused = new(
        "refused",
        "\"{0}\" is no field of {1} in wrangler {2}: wrangler refuses the configuration because of it. Remove it, or update WranglerLint if a newer wrangler knows it.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt",
        "\"{0}\" is no field of {1} in wrangler {2}: wrangler refuses the configuration because of it. Did you mean \"{3}\"?");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1003",
        Name = "unknown-field-refused",
        Title = "wrangler refuses a configuration because of a field that it does not know",
        Messages = [Refused, Misspelt],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Correct the spelling or remove the field.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.RefusedKey))
        {
            var key = FieldText.KeyOf(issue);
            var place = FieldText.PlaceOf(issue);
            _ = FieldText.SuggestionFor(issue) is { } suggestion
                ? context.ReportIssue(issue, Misspelt, key, place, FieldTable.WranglerVersion, suggestion).FixSpelling(context, issue, suggestion)
                : context.ReportIssue(issue, Refused, key, place, FieldTable.WranglerVersion);
        }
    }
}
