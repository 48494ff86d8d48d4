using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>What takes messages out of a queue: the Worker, or in configurations for old versions of wrangler anyone over HTTP.</summary>
public sealed class QueueConsumer
{
    internal QueueConsumer(ConfigTable table) => Table = table;

    /// <summary>The object that describes the consumer.</summary>
    public ConfigTable Table { get; }

    /// <summary>The name of the queue; null if there is none or it is no string.</summary>
    public ConfigString? Queue => Table.FindString("queue");

    /// <summary>The name of the queue for messages that cannot be processed; null if there is none.</summary>
    public ConfigString? DeadLetterQueue => Table.FindString("dead_letter_queue");

    /// <summary>Whether the Worker is the consumer: wrangler refuses any other <c>type</c>.</summary>
    public bool IsWorker => Table.Find("type") is not { Value: not ConfigString { Value: "worker" } };
}
