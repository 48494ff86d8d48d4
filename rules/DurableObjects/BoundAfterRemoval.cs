namespace WranglerLint.Rules.DurableObjects;

/// <summary>Reports bindings to classes that a migration deleted or renamed.</summary>
public sealed class BoundAfterRemoval : ConfigurationRule
{
    private static readonly MessageTemplate Deleted = new(
        "deleted",
        "{1} is bound in {2} to the class {0}, which a migration deletes: Cloudflare refuses to deploy a binding to a deleted class. Remove the binding, or the deletion if the class and its data are still needed.");

    private static readonly MessageTemplate Renamed = new(
        "renamed",
        "{1} is bound in {2} to the class {0}, which a migration renames to {3}: Cloudflare refuses to deploy a binding to a class that is gone. Bind it to {3}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL5002",
        Name = "bound-after-removal",
        Title = "A binding names a Durable Object class that a migration deleted or renamed",
        Messages = [Deleted, Renamed],
        Severity = Severity.Error,
        Category = RuleCategory.DurableObjects,
        Precision = RulePrecision.High,
        Help = "Bind the class that exists after all migrations, or remove the binding.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var areReplayed = MigrationIssues.AreReplayed(context);
        foreach (var bound in BoundClass.In(context))
        {
            // A class that ends without having been created is another rule's matter.
            if (bound.History.Classes.ContainsKey(bound.Name)
                || !bound.History.Ended.TryGetValue(bound.Name, out var end)
                || (!end.Existed && areReplayed))
            {
                continue;
            }

            var environment = bound.Bindings[0].Environment.DisplayName;
            var finding = end.RenamedTo is { } name
                ? context.Report(bound.Node, Renamed, bound.Name, bound.BindingName, environment, name).Related(end.Node, "renamed here")
                : context.Report(bound.Node, Deleted, bound.Name, bound.BindingName, environment).Related(end.Node, "deleted here");
            foreach (var other in bound.Bindings.Skip(1))
            {
                finding.Related(BoundClass.NodeOf(other)!, $"bound in {other.Environment.DisplayName}, too");
            }
        }
    }
}
