namespace WranglerLint.Rules.Environments;

/// <summary>Reports what environments share although nothing stored gets lost by it.</summary>
public sealed class SharedResource : ConfigurationRule
{
    private static readonly MessageTemplate Shared = new(
        "shared",
        "{0} has production's {1} \"{2}\" behind env.{3}: what the Worker that is deployed with --env {4} does there is mixed with what production does. If that is not meant, give {0} {5} of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3005",
        Name = "shared-resource",
        Title = "An environment shares a dataset or dispatch namespace with production",
        Messages = [Shared],
        Severity = Severity.Note,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Give the environment a dataset or namespace of its own.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Configuration.IsTemplate || context.Configuration.IsPages)
        {
            return;
        }

        var shared = new SharedResources(context, static id => id.Binding.Kind.Section is "analytics_engine_datasets" or "dispatch_namespaces");
        foreach (var (id, owner) in shared.OfProduction())
        {
            var environment = id.Binding.Environment;
            context
                .Report(
                    id.Node,
                    Shared,
                    environment.DisplayName,
                    id.Binding.Kind.Noun,
                    id.Value,
                    id.Binding.Name ?? "?",
                    environment.Name!,
                    id.Binding.Kind.NounWithArticle)
                .Related(owner.Node, "production's");
        }
    }
}
