using WranglerLint.Editing;
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

    private static readonly MessageTemplate Newer = new(
        "newer",
        "\"{0}\" is no field of {1} in wrangler {2}. The project has wrangler {3}, which may know it; if not, wrangler warns and ignores it. Update WranglerLint.");

    private static readonly MessageTemplate Stray = new(
        "stray",
        "\"{0}\" is no field of {1}: wrangler warns and ignores it here. Write it {2}.");

    private static readonly MessageTemplate Variable = new(
        "variable",
        "\"{0}\" is no field of {1}: wrangler warns and ignores it here. If it is a variable, write it into {2}.");

    private static readonly MessageTemplate FirstGeneration = new(
        "first-generation",
        "\"{0}\" is a field of wrangler 1: today's wrangler warns and ignores it. {1}.");

    private static readonly MessageTemplate Misplaced = new(
        "misplaced",
        "\"{0}\" can only stand at the top level: in {1} wrangler warns and ignores it. Move it out of the environment.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1002",
        Name = "unknown-field",
        Title = "wrangler does not know a field and ignores it",
        Messages = [Unknown, Misspelt, Newer, Stray, Variable, FirstGeneration, Misplaced],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Correct the spelling, move the field to the place where it belongs, or remove it.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
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
        if (FirstWrangler.AdviceFor(issue) is { } advice)
        {
            return context.ReportIssue(issue, FirstGeneration, key, advice).Fix($"Remove \"{key}\"", ConfigEdit.Remove(issue.Entry!));
        }

        if (FieldText.StrayFor(issue, context) is { } stray)
        {
            return context.ReportIssue(issue, Stray, key, place, FieldText.HomeOf(stray, context)).FixStray(stray);
        }

        if (FieldText.SuggestionFor(issue) is { } suggestion)
        {
            return context.ReportIssue(issue, Misspelt, key, place, FieldTable.WranglerVersion, suggestion).FixSpelling(context, issue, suggestion);
        }

        if (FieldText.VariablesFor(issue) is { } variables)
        {
            return context.ReportIssue(issue, Variable, key, place, variables);
        }

        return context.Files.WranglerVersion is { } installed && WranglerRelease.IsNewerThanTable(installed)
            ? context.ReportIssue(issue, Newer, key, place, FieldTable.WranglerVersion, installed)
            : context.ReportIssue(issue, Unknown, key, place, FieldTable.WranglerVersion);
    }
}
