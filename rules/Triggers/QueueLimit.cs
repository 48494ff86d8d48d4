using System.Globalization;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports settings of queue consumers that Cloudflare does not allow.</summary>
public sealed class QueueLimit : ConfigurationRule
{
    private static readonly MessageTemplate Range = new(
        "range",
        "\"{0}\" goes from {1} to {2}{3}, and this is {4}: wrangler uploads the Worker and Cloudflare then refuses the consumer, so the queue keeps its old settings or is not consumed at all. Write a number in between.");

    /// <summary>
    /// https://developers.cloudflare.com/queues/configuration/batching-retries/#batch-settings and
    /// https://developers.cloudflare.com/queues/platform/limits/, as of 2026-11; delays reach 24 hours since 2026-02.
    /// </summary>
    private static readonly (string Field, int Minimum, int Maximum, string Unit)[] Limits =
    [
        ("max_batch_size", 1, 100, " messages"),
        ("max_batch_timeout", 0, 60, " seconds"),
        ("max_retries", 0, 100, ""),
        ("max_concurrency", 1, 250, ""),
        ("retry_delay", 0, 86400, " seconds"),
    ];

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6022",
        Name = "queue-limit",
        Title = "A setting of a queue consumer is out of Cloudflare's limits",
        Messages = [Range],
        Severity = Severity.Error,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Write a value inside the limits.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var consumer in context.Environments.SelectMany(static environment => environment.QueueConsumers).Where(static consumer => consumer.IsWorker))
        {
            Check(context, consumer);
        }
    }

    private static void Check(ConfigurationContext context, QueueConsumer consumer)
    {
        foreach (var (field, minimum, maximum, unit) in Limits)
        {
            if (consumer.Table.Find(field)?.Value is ConfigNumber number && !(number.Value >= minimum && number.Value <= maximum))
            {
                context.Report(
                    number,
                    Range,
                    field,
                    minimum.ToString(CultureInfo.InvariantCulture),
                    maximum.ToString(CultureInfo.InvariantCulture),
                    unit,
                    number.Value.ToString(CultureInfo.InvariantCulture));
            }
        }
    }
}
