using WranglerLint.Model;

namespace WranglerLint.Linting;

/// <summary>Which names an environment has to define because the user declares them critical.</summary>
public static class CriticalBindings
{
    /// <summary>The names: the environment's own list, or else the general one if it gets deployed; none if nothing is declared.</summary>
    public static IReadOnlyList<string> CriticalNames(this WorkerEnvironment environment, WorkerConfiguration configuration, LintOptions options) =>
        environment.Name is { } name && options.CriticalBindingsByEnvironment.TryGetValue(name, out var own) ? own
        : options.Purposes.Of(environment, configuration) == EnvironmentPurpose.Deployed ? options.CriticalBindings
        : [];
}
