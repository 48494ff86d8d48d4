using WranglerLint.Model;
using WranglerLint.Schema;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>Looks for workflows.</summary>
internal static class Workflows
{
    /// <summary>The workflows whose code is the Worker's own.</summary>
    internal static IEnumerable<Binding> OwnedBy(WorkerEnvironment environment) =>
        environment.Bindings.Where(static binding =>
            binding.Kind.Section == "workflows" && !(binding.Table.Find("script_name")?.Value).IsTruthy());
}
