using WranglerLint.Model;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports environments for rehearsals that call production's Workers.</summary>
public sealed class ProductionTarget : ConfigurationRule
{
    private static readonly MessageTemplate Own = new(
        "own",
        "{0} names its own production Worker \"{1}\" as {2}: what the Worker that is deployed with --env {3} sends there runs in production. Write \"{4}\", which is what {0} is deployed as.");

    private static readonly MessageTemplate Other = new(
        "other",
        "{0} names \"{1}\" as {2}, which by its name is production: what the Worker that is deployed with --env {3} sends there runs in production. Name the Worker's deployment for {4}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3006",
        Name = "production-target",
        Title = "An environment for rehearsals calls production's Worker",
        Messages = [Own, Other],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Each environment of a Worker is a Worker of its own, NAME-ENVIRONMENT: name the one of the same environment.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Configuration.IsTemplate || context.Configuration.IsPages)
        {
            return;
        }

        var production = context.Environments
            .Where(environment => environment.DeployedName is not null && context.StageOf(environment) == EnvironmentStage.Production)
            .ToList();
        foreach (var environment in context.Configuration.NamedEnvironments.Where(environment => context.StageOf(environment) == EnvironmentStage.Rehearsal))
        {
            foreach (var target in environment.WorkerTargets)
            {
                Check(context, target, production);
            }
        }
    }

    private static void Check(ConfigurationContext context, WorkerTarget target, List<WorkerEnvironment> production)
    {
        var environment = target.Environment;
        var name = environment.Name!;
        if (target.Name == environment.DeployedName || IdShapes.IsTemplate(target.Name))
        {
            return;
        }

        if (production.FirstOrDefault(other => other.DeployedName == target.Name) is { } own && environment.DeployedName is { } deployedName)
        {
            context
                .Report(target.Node, Own, environment.DisplayName, target.Name, target.Role, name, deployedName)
                .Related(own.Entry is { } entry ? entry.Value : own.Table.Find("name")!.Value, "production");
        }
        else if (EnvironmentStages.OfSuffix(target.Name) == EnvironmentStage.Production
            && EnvironmentStages.OfName(target.Name) == EnvironmentStage.Production
            && (target.Table.FindString("environment") is not { } legacy || EnvironmentStages.OfName(legacy.Value) != EnvironmentStage.Rehearsal))
        {
            context.Report(target.Node, Other, environment.DisplayName, target.Name, target.Role, name, name);
        }
    }
}
