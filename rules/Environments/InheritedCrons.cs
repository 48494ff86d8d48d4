using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports environments that inherit production's cron triggers.</summary>
public sealed class InheritedCrons : ConfigurationRule
{
    private static readonly MessageTemplate Inherited = new(
        "inherited",
        "{0} inherits the cron {1} of the top level, so the Worker that is deployed with --env {2} runs them too, beside production. If that is not meant, add {0}.triggers with crons = [].");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3010",
        Name = "inherited-crons",
        Title = "An environment runs production's cron triggers too",
        Messages = [Inherited],
        Severity = Severity.Note,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.Medium,
        Help = "Give the environment triggers of its own; an empty list of crons if it has none.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        // Where production is an environment of its own, the top level says what holds for all of them.
        var top = context.Configuration.TopLevel;
        if (context.Configuration.IsTemplate
            || context.StageOf(top) != EnvironmentStage.Production
            || top.FindSection("triggers.crons") is not { Value: ConfigArray { Items.Count: > 0 } crons } section)
        {
            return;
        }

        foreach (var environment in context.Configuration.NamedEnvironments.Where(context.IsDeployed))
        {
            if (environment.Table.Find("triggers") is null && environment.DeployedName != top.DeployedName)
            {
                context
                    .ReportMissing(environment, "", Inherited, environment.DisplayName, crons.Items.Count == 1 ? "trigger" : "triggers", environment.Name!)
                    .Related(section, "the top level's");
            }
        }
    }
}
