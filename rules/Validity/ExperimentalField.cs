using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that wrangler calls experimental.</summary>
public sealed class ExperimentalField : ConfigurationRule
{
    private static readonly MessageTemplate Experimental = new(
        "experimental",
        "\"{0}\" is experimental: wrangler warns that it may change or break at any time. Set WRANGLER_DISABLE_EXPERIMENTAL_WARNING to keep wrangler quiet, or do without it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1009",
        Name = "experimental-field",
        Title = "A field is experimental",
        Messages = [Experimental],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Do without the field where a stable one exists, or accept the risk by suppressing the rule.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.Experimental))
        {
            context.ReportIssue(issue, Experimental, FieldText.KeyOf(issue));
        }
    }
}
