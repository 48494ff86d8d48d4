using System.Globalization;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports workflows with more steps than Cloudflare runs.</summary>
public sealed class WorkflowStepLimit : ConfigurationRule
{
    private const int Most = 25_000;

    private static readonly MessageTemplate TooMany = new(
        "too-many",
        "\"steps\" is {0}, but Cloudflare runs at most 25,000 steps of a workflow: wrangler warns that the Worker may not work once it is deployed. Write at most 25000.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1106",
        Name = "workflow-step-limit",
        Title = "A workflow has more steps than Cloudflare runs",
        Messages = [TooMany],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write at most 25000, and split longer workflows.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.At("workflows[].limits.steps", "exports.*<type=workflow>.limits.steps"))
        {
            if (visit.Value is ConfigNumber { Value: > Most } steps)
            {
                context.Report(steps, TooMany, steps.Value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
