using WranglerLint.Tree;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports queues that one Worker consumes twice.</summary>
public sealed class DuplicateConsumer : ConfigurationRule
{
    private static readonly MessageTemplate Twice = new(
        "twice",
        "The queue \"{0}\" has two consumers here, and a Worker can be one of a queue only once: Cloudflare refuses the second one (code 11004), or its settings overwrite those of the first. Keep one, with the settings that hold.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6020",
        Name = "duplicate-consumer",
        Title = "A Worker consumes one queue twice",
        Messages = [Twice],
        Severity = Severity.Error,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Keep one consumer for each queue.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            var first = new Dictionary<string, ConfigString>(StringComparer.Ordinal);
            foreach (var queue in environment.QueueConsumers.Where(static consumer => consumer.IsWorker).Select(static consumer => consumer.Queue).OfType<ConfigString>())
            {
                if (first.TryGetValue(queue.Value, out var other))
                {
                    context.Report(queue, Twice, queue.Value).Related(other, "the first consumer");
                }
                else
                {
                    first.Add(queue.Value, queue);
                }
            }
        }
    }
}
