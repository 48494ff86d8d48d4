using WranglerLint.Model;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports stores of data that one environment took over from another.</summary>
public sealed class SharedDataStore : ConfigurationRule
{
    private static readonly MessageTemplate Store = new(
        "store",
        "{0} has production's {1} behind env.{2}: {3} has the {4} \"{5}\" too. What the Worker that is deployed with --env {6} writes and deletes there, production loses. Give {0} {7} of its own.");

    private static readonly MessageTemplate Queue = new(
        "queue",
        "{0} sends to production's queue \"{5}\" through env.{2}: {3} has it too, so messages of the Worker that is deployed with --env {6} are handled as production's. Give {0} {7} of its own.");

    private static readonly MessageTemplate Leftover = new(
        "leftover",
        "{0} has the {1} of {3} behind env.{2}, both with the {4} \"{5}\", while its other bindings of this kind are its own: it looks like a copy that was not changed. What one of the two writes there, the other finds. Give {0} {7} of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3004",
        Name = "shared-data-store",
        Title = "An environment works on the data of another one",
        Messages = [Store, Queue, Leftover],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Create a resource for the environment and bind that. If sharing is meant, give it a name that says so, such as shared-uploads.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Configuration.IsTemplate || context.Configuration.IsPages)
        {
            return;
        }

        var shared = new SharedResources(context, static id => id.Binding.Kind.HoldsState);
        foreach (var (id, owner) in shared.OfProduction())
        {
            Report(context, id, owner, id.Binding.Kind == BindingKinds.QueueProducer ? Queue : Store, "production's");
        }

        foreach (var (id, owner) in shared.Leftovers())
        {
            Report(context, id, owner, Leftover, "the other environment's");
        }
    }

    private static void Report(ConfigurationContext context, ResourceId id, ResourceId owner, MessageTemplate message, string whose)
    {
        var kind = id.Binding.Kind;
        context
            .Report(
                id.Node,
                message,
                id.Binding.Environment.DisplayName,
                kind.Noun,
                id.Binding.Name ?? "?",
                owner.Binding.Environment.DisplayName,
                id.Field.Field,
                id.Value,
                id.Binding.Environment.Name!,
                kind.NounWithArticle)
            .Related(owner.Node, whose);
    }
}
