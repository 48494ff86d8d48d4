using WranglerLint.Model;

namespace WranglerLint.Rules.Repository;

/// <summary>Reports environments that call another Worker's top level although that Worker has the environment too.</summary>
public sealed class OtherEnvironment : RepositoryRule
{
    private static readonly MessageTemplate Crosses = new(
        "crosses",
        "{0} names \"{1}\" as {2}, which is {3} of {4}, although that has an environment \"{5}\" too: what the Worker that is deployed with --env {5} sends there runs in the other environment. Write \"{6}\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0004",
        Name = "other-environment",
        Title = "A binding leads to another environment of a Worker than its own",
        Messages = [Crosses],
        Severity = Severity.Warning,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Name the deployment of the same environment.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(RepositoryContext context)
    {
        foreach (var source in context.Workspace.Workers.Where(static worker => worker.File.IsChecked && worker.IsDeployed && worker.Environment.Name is not null))
        {
            foreach (var target in source.Environment.WorkerTargets)
            {
                var called = context.Workspace.WorkersCalled(target.Name).ToList();
                if (called.Count == 0
                    || called.Any(worker => worker.File == source.File || worker.Environment.Name == source.Environment.Name)
                    || EnvironmentStages.OfSuffix(target.Name) == EnvironmentStage.Production)
                {
                    // A configuration's own Workers, and what is production by its name, are the matter of ProductionTarget.
                    continue;
                }

                var name = source.Environment.Name!;
                if (called[0].File.Configuration.NamedEnvironments.FirstOrDefault(environment => environment.Name == name) is { DeployedName: { } wanted })
                {
                    context
                        .Report(
                            source.File,
                            target.Node,
                            Crosses,
                            source.Environment.DisplayName,
                            target.Name,
                            target.Role,
                            called[0].Environment.DisplayName,
                            called[0].File.Path,
                            name,
                            wanted)
                        .Related(RepositoryContext.LocationOf(called[0].File), $"the Worker \"{target.Name}\"");
                }
            }
        }
    }
}
