using WranglerLint.Model;
using WranglerLint.Rules.DurableObjects;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports one workflow that two environments define.</summary>
/// <remarks>Names of workflows are unique in an account; a deploy assigns the workflow to its Worker, after a question if somebody can answer.</remarks>
public sealed class WorkflowMoves : ConfigurationRule
{
    private static readonly MessageTemplate Moves = new(
        "moves",
        "{0} and {1} both define the workflow \"{2}\", and an account has one workflow of a name: whoever deploys with --env {3} takes it, with its running instances, away from the Worker of {1}. Write another name in {0}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3015",
        Name = "workflow-moves",
        Title = "Two environments define one workflow",
        Messages = [Moves],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Give the workflow a name of its own in each environment.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var workflows = TakenTwice.Find(
            context,
            static environment => Workflows.OwnedBy(environment).Select(NameOf).OfType<ConfigString>(),
            TakenTwice.InAccount);
        foreach (var workflow in workflows)
        {
            context
                .Report(workflow.Item, Moves, workflow.Environment.DisplayName, workflow.First.DisplayName, workflow.Item.Value, workflow.Environment.Name!)
                .Related(workflow.FirstItem, $"the workflow of {workflow.First.DisplayName}");
        }
    }

    private static ConfigString? NameOf(Binding workflow) =>
        workflow.Table.FindString("name") is { Value.Length: > 0 } name && !IdShapes.IsTemplate(name.Value) ? name : null;
}
