namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports classes that are given as a workflow and as a Durable Object.</summary>
public sealed class WorkflowIsDurableObject : ConfigurationRule
{
    private static readonly MessageTemplate Both = new(
        "both",
        "The class {0} is a workflow and a Durable Object in {1}: a class extends either WorkflowEntrypoint or DurableObject, so one of the two fails when it is first used. Name the class that was meant.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5007",
        Name = "workflow-is-durable-object",
        Title = "One class is a workflow and a Durable Object",
        Messages = [Both],
        Severity = Severity.Warning,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.High,
        Help = "Give the workflow and the Durable Object a class each.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            var objects = BoundClass.OwnBindings(environment).Select(static binding => BoundClass.NodeOf(binding)!).ToList();
            foreach (var workflow in Workflows.OwnedBy(environment))
            {
                if (workflow.Table.FindString("class_name") is { } name && objects.Find(other => other.Value == name.Value) is { } twin)
                {
                    context.Report(name, Both, name.Value, environment.DisplayName).Related(twin, "the Durable Object");
                }
            }
        }
    }
}
