namespace WranglerLint.Rules.Triggers;

/// <summary>Advises to keep the messages that cannot be processed.</summary>
public sealed class NoDeadLetterQueue : ConfigurationRule
{
    private static readonly MessageTemplate None = new(
        "none",
        "The consumer of \"{0}\" has no dead letter queue: a message that fails on every retry is deleted for good, and nobody sees what it said. Add dead_letter_queue = \"{0}-failed\", or the name of another queue.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6024",
        Name = "no-dead-letter-queue",
        Title = "A queue consumer has no dead letter queue",
        Messages = [None],
        Severity = Severity.Note,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.High,
        Help = "Add dead_letter_queue, if messages must not be lost.",
        Since = "0.1.0",
        IsOnByDefault = false,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var configuration = context.Configuration;
        foreach (var environment in context.Environments.Where(environment => !configuration.IsTemplate && !configuration.IsPages && context.IsDeployed(environment)))
        {
            var consumers = environment.QueueConsumers.ToList();
            foreach (var consumer in consumers)
            {
                if (consumer is { IsWorker: true, Queue: { } queue, DeadLetterQueue: null }
                    && !consumers.Any(other => other.DeadLetterQueue?.Value == queue.Value))
                {
                    context.Report(queue, None, queue.Value);
                }
            }
        }
    }
}
