using WranglerLint.Findings;
using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that have no effect without wrangler saying so.</summary>
public sealed class UnknownFieldUnnoticed : ConfigurationRule
{
    private static readonly MessageTemplate Unnoticed = new(
        "unnoticed",
        "\"{0}\" is no field of {1} in wrangler {2}: it has no effect, and wrangler does not say so. Remove it, or update WranglerLint if a newer wrangler knows it.");

    private static readonly MessageTemplate Misspelt = new(
        "misspelt",
        "\"{0}\" is no field of {1} in wrangler {2}: it has no effect, and wrangler does not say so. Did you mean \"{3}\"?");

    private static readonly MessageTemplate Stray = new(
        "stray",
        "\"{0}\" is no field of {1}: it has no effect here, and wrangler does not say so. Write it {2}.");

    private static readonly MessageTemplate Variable = new(
        "variable",
        "\"{0}\" is no field of {1}: it has no effect here, and wrangler does not say so. If it is a variable, write it into {2}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1010",
        Name = "unknown-field-unnoticed",
        Title = "A field has no effect, and wrangler does not say so",
        Messages = [Unnoticed, Misspelt, Stray, Variable],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Correct the spelling, move the field to the place where it belongs, or remove it.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.UnnoticedKey))
        {
            var key = FieldText.KeyOf(issue);
            var place = FieldText.PlaceOf(issue);
            _ = FieldText.StrayFor(issue, context) is { } stray
                ? context.ReportIssue(issue, Stray, key, place, FieldText.HomeOf(stray, context)).FixStray(stray)
                : FieldText.SuggestionFor(issue) is { } suggestion
                ? context.ReportIssue(issue, Misspelt, key, place, FieldTable.WranglerVersion, suggestion).FixSpelling(context, issue, suggestion)
                : FieldText.VariablesFor(issue) is { } variables
                ? context.ReportIssue(issue, Variable, key, place, variables)
                : context.ReportIssue(issue, Unnoticed, key, place, FieldTable.WranglerVersion);
        }
    }
}
