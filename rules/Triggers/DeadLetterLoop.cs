using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports queues whose failed messages come back to them.</summary>
public sealed class DeadLetterLoop : ConfigurationRule
{
    private static readonly MessageTemplate Itself = new(
        "itself",
        "The queue \"{0}\" is its own dead letter queue: a message that cannot be processed comes back to it and is tried, and billed, again and again. Name another queue, which keeps such messages.");

    private static readonly MessageTemplate Circle = new(
        "circle",
        "The dead letter queue \"{0}\" leads back to \"{1}\": a message that cannot be processed goes round and is tried, and billed, again and again. Let one of the queues end the circle.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6021",
        Name = "dead-letter-loop",
        Title = "The failed messages of a queue come back to it",
        Messages = [Itself, Circle],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Name a dead letter queue that does not lead back.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            var consumers = environment.QueueConsumers.ToList();
            foreach (var consumer in consumers)
            {
                if (consumer is { Queue: { } queue, DeadLetterQueue: { } deadLetters } && WayBack(consumer, consumers) is { } way)
                {
                    if (!way.Any(seen.Contains))
                    {
                        context.Report(deadLetters, way.Count == 1 ? Itself : Circle, deadLetters.Value, queue.Value);
                    }

                    seen.UnionWith(way);
                }
            }
        }
    }

    /// <summary>The queues that a failed message of a consumer passes until it is back; null if it does not come back.</summary>
    private static List<string>? WayBack(QueueConsumer consumer, List<QueueConsumer> consumers)
    {
        var way = new List<string>();
        for (var next = consumer; next?.DeadLetterQueue is { } queue && !way.Contains(queue.Value);)
        {
            way.Add(queue.Value);
            if (queue.Value == consumer.Queue!.Value)
            {
                return way;
            }

            next = consumers.FirstOrDefault(other => other.Queue?.Value == queue.Value);
        }

        return null;
    }
}
