using System.Globalization;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports steps in which a container cannot be rolled out.</summary>
public sealed class ContainerRollout : ConfigurationRule
{
    private static readonly double[] SingleSteps = [5, 10, 20, 25, 50, 100];

    private static readonly MessageTemplate Single = new(
        "single",
        "\"rollout_step_percentage\" is {0}, and wrangler refuses the configuration because of it. Write 5, 10, 20, 25, 50 or 100, or an array of steps.");

    private static readonly MessageTemplate Range = new(
        "range",
        "\"rollout_step_percentage\" has the step {0}, and wrangler refuses the configuration because of it. Write steps between 10 and 100.");

    private static readonly MessageTemplate Order = new(
        "order",
        "\"rollout_step_percentage\" goes back to {0}, and wrangler refuses the configuration because of it. Write the steps in ascending order.");

    private static readonly MessageTemplate Last = new(
        "last",
        "\"rollout_step_percentage\" ends with {0}, and wrangler refuses the configuration because of it. End with 100.");

    private static readonly MessageTemplate TooMany = new(
        "too-many",
        "\"rollout_step_percentage\" has {0} steps, but there are at most {1} instances: wrangler refuses the configuration. Write fewer steps, or raise \"max_instances\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1114",
        Name = "container-rollout",
        Title = "A container is rolled out in impossible steps",
        Messages = [Single, Range, Order, Last, TooMany],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write one of 5, 10, 20, 25, 50 and 100, or ascending steps between 10 and 100 that end with 100, no more than max_instances.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var container in context.Environments.SelectMany(static environment => environment.CheckedContainers))
        {
            switch (container.Table.Find("rollout_step_percentage"))
            {
                case { Value: ConfigNumber step } when !container.IsManaged && !SingleSteps.Contains(step.Value):
                    context.Report(step, Single, Text(step.Value));
                    break;
                case { Value: ConfigArray } entry when !container.IsManaged:
                    CheckSteps(context, entry, container.Table.Find("max_instances"));
                    break;
                default:
                    break;
            }
        }
    }

    private static void CheckSteps(ConfigurationContext context, ConfigEntry entry, ConfigEntry? most)
    {
        var steps = ((ConfigArray)entry.Value).Items;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i] is not ConfigNumber step)
            {
                continue;
            }

            if (step.Value is < 10 or > 100)
            {
                context.Report(step, Range, Text(step.Value));
            }

            if (i > 0 && steps[i - 1] is ConfigNumber before && step.Value < before.Value)
            {
                context.Report(step, Order, Text(step.Value)).Related(before, "the step before");
            }

            if (i == steps.Count - 1 && step.Value != 100)
            {
                context.Report(step, Last, Text(step.Value));
            }
        }

        if (most?.Value is ConfigNumber instances && steps.Count > instances.Value)
        {
            context.Report(entry, TooMany, Text(steps.Count), Text(instances.Value)).Related(most, "the number of instances");
        }
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);
}
