using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports workflows that two deployed Workers of one configuration both call their own.</summary>
public sealed class SharedWorkflow : ConfigurationRule
{
    private static readonly MessageTemplate Shared = new(
        "shared",
        "The workflow \"{0}\" belongs to {1} and to {2}: names of workflows are unique in an account, so each deploy takes the workflow, with its running instances, away from the other Worker. Give it another name in one of them.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5008",
        Name = "shared-workflow",
        Title = "Two environments deploy a workflow under one name",
        Messages = [Shared],
        Severity = Severity.Warning,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.High,
        Help = "Give the workflow another name in each environment, such as orders-staging.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        var first = new Dictionary<(string Account, string Name), (ConfigString Node, WorkerEnvironment Environment)>();
        foreach (var environment in context.Environments.Where(context.IsDeployed))
        {
            var account = (environment.Resolve("account_id")?.Value as ConfigString)?.Value ?? "";
            foreach (var name in Workflows.OwnedBy(environment).Select(static workflow => workflow.Table.FindString("name")).OfType<ConfigString>())
            {
                if (name.Value.Length == 0 || IdShapes.IsTemplate(name.Value))
                {
                    continue;
                }

                if (!first.TryGetValue((account, name.Value), out var other))
                {
                    first.Add((account, name.Value), (name, environment));
                }
                else if (other.Environment != environment && WorkerOf(other.Environment) != WorkerOf(environment))
                {
                    context
                        .Report(name, Shared, name.Value, environment.DisplayName, other.Environment.DisplayName)
                        .Related(other.Node, $"the workflow of {other.Environment.DisplayName}");
                }
            }
        }
    }

    /// <summary>The Worker that an environment deploys: it has a name of its own, or the top level's with the environment's.</summary>
    private static string WorkerOf(WorkerEnvironment environment) =>
        environment.IsTopLevel || environment.Table.FindString("name") is not null ? environment.WorkerName ?? "" : $"{environment.WorkerName}-{environment.Name}";
}
