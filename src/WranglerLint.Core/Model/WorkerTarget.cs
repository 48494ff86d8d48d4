using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>Another Worker that an environment names.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Table">The entry.</param>
/// <param name="Node">The Worker's name.</param>
/// <param name="Role">What it is there, after "as": <c>the service behind env.AUTH</c>.</param>
public sealed record WorkerTarget(WorkerEnvironment Environment, ConfigTable Table, ConfigString Node, string Role)
{
    /// <summary>The Worker's name.</summary>
    public string Name => Node.Value;

    internal static IEnumerable<WorkerTarget> In(WorkerEnvironment environment)
    {
        foreach (var binding in environment.Bindings)
        {
            var (field, what) = binding.Kind == BindingKinds.Service ? ("service", "the service")
                : binding.Kind == BindingKinds.DurableObject ? ("script_name", "the Worker of the Durable Object")
                : binding.Kind.Section == "workflows" ? ("script_name", "the Worker of the workflow")
                : ("", "");
            if (field.Length > 0 && binding.Table.FindString(field) is { Value.Length: > 0 } name)
            {
                yield return new WorkerTarget(environment, binding.Table, name, $"{what} behind env.{binding.Name ?? "?"}");
            }
        }

        foreach (var consumer in (environment.Table.FindArray("tail_consumers")?.Items ?? []).OfType<ConfigTable>())
        {
            if (consumer.FindString("service") is { Value.Length: > 0 } name)
            {
                yield return new WorkerTarget(environment, consumer, name, "the Worker that gets its logs");
            }
        }
    }
}
