using WranglerLint.Model;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports one queue whose messages two environments take.</summary>
/// <remarks>A queue has one Worker as its consumer; asking for a second one fails.</remarks>
public sealed class QueueConsumedTwice : ConfigurationRule
{
    private static readonly MessageTemplate Twice = new(
        "twice",
        "{0} and {1} both consume the queue \"{2}\", which can have one Worker as its consumer: the second deploy fails, or production's messages end in the wrong Worker. Give {0} a queue of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3016",
        Name = "queue-consumed-twice",
        Title = "Two environments consume one queue",
        Messages = [Twice],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Create a queue for each environment.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var queues = TakenTwice.Find(
            context, static environment => environment.ConsumedQueues.Where(static queue => !IdShapes.IsTemplate(queue.Value)), TakenTwice.InAccount);
        foreach (var queue in queues)
        {
            context
                .Report(queue.Item, Twice, queue.Environment.DisplayName, queue.First.DisplayName, queue.Item.Value)
                .Related(queue.FirstItem, $"consumed in {queue.First.DisplayName}");
        }
    }
}
