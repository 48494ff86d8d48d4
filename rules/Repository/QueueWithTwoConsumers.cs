using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Repository;

/// <summary>Reports one queue that two Workers consume.</summary>
/// <remarks>A queue has one Worker as its consumer; asking for a second one fails.</remarks>
public sealed class QueueWithTwoConsumers : RepositoryRule
{
    private static readonly MessageTemplate Two = new(
        "two",
        "The Worker \"{0}\" consumes the queue \"{1}\", and so does \"{2}\" in {3}: a queue has one Worker as its consumer, so the second deploy fails. Take it out of one of the two.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL0005",
        Name = "queue-with-two-consumers",
        Title = "Two Workers of the repository consume one queue",
        Messages = [Two],
        Severity = Severity.Warning,
        Category = RuleCategory.Repository,
        Precision = RulePrecision.High,
        Help = "Let one Worker consume the queue and call the other, or give each a queue of its own.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(RepositoryContext context)
    {
        var first = new Dictionary<string, (DeployedWorker Worker, ConfigString Queue)>(StringComparer.Ordinal);
        foreach (var worker in context.Workspace.Workers.Where(static worker => worker.IsDeployed))
        {
            foreach (var queue in worker.Environment.ConsumedQueues.Where(static queue => !IdShapes.IsTemplate(queue.Value)))
            {
                if (!first.TryGetValue(queue.Value, out var other))
                {
                    first.Add(queue.Value, (worker, queue));
                }
                else if (worker.File.IsChecked && other.Worker.File != worker.File && other.Worker.Name != worker.Name && worker.MayShareAccountWith(other.Worker))
                {
                    context
                        .Report(worker.File, queue, Two, worker.Name, queue.Value, other.Worker.Name, other.Worker.File.Path)
                        .Related(RepositoryContext.LocationOf(other.Worker.File, other.Queue), "consumed here too");
                }
            }
        }
    }
}
