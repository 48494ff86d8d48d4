using WranglerLint.Model;
using WranglerLint.Tree;

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
        if (context.Configuration.IsTemplate)
        {
            return;
        }

        var first = new Dictionary<string, (ConfigString Queue, WorkerEnvironment Environment)>(StringComparer.Ordinal);
        foreach (var environment in context.DeployedEnvironments)
        {
            foreach (var queue in environment.ConsumedQueues.Where(static queue => !IdShapes.IsTemplate(queue.Value)))
            {
                var key = $"{environment.AccountId}\n{queue.Value}";
                if (!first.TryGetValue(key, out var other))
                {
                    first.Add(key, (queue, environment));
                }
                else if (other.Environment != environment && other.Environment.DeployedName != environment.DeployedName)
                {
                    context
                        .Report(queue, Twice, environment.DisplayName, other.Environment.DisplayName, queue.Value)
                        .Related(other.Queue, $"consumed in {other.Environment.DisplayName}");
                }
            }
        }
    }
}
