using WranglerLint.Model;
using WranglerLint.Rules.Environments;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Types;

/// <summary>Tells which missing bindings the rules over environments report from the configuration alone.</summary>
internal static class KnownGaps
{
    /// <param name="configuration">The configuration.</param>
    /// <param name="environment">An environment that lacks the binding.</param>
    /// <param name="binding">The binding, which another environment has.</param>
    /// <param name="isDeployed">Whether an environment gets deployed.</param>
    internal static bool IsReported(
        WorkerConfiguration configuration, WorkerEnvironment environment, Binding binding, Func<WorkerEnvironment, bool> isDeployed)
    {
        var top = configuration.TopLevel;
        var twin = top.BindingsOf(binding.Name!).FirstOrDefault();
        return twin is not null ? IsNotInherited(configuration, environment, twin)
            : !top.Defines(binding.Name!)
                && environment.Bindings.Count > 0
                && configuration.NamedEnvironments.Any(other => other != environment && isDeployed(other) && other.BindingsOf(binding.Name!).Any(static own => own.Kind != BindingKinds.Unsafe));
    }

    /// <summary><see cref="NotInherited"/>: what the top level binds and an environment does not repeat.</summary>
    private static bool IsNotInherited(WorkerConfiguration configuration, WorkerEnvironment environment, Binding twin)
    {
        var top = configuration.TopLevel.Table.Find(twin.Kind.Field);
        var own = environment.Table.Find(twin.Kind.Field);
        return !environment.IsTopLevel
            && top is not null
            && (own is null || ComparedNames.Lost(configuration.Fields, top, own).Any(lost => lost == twin.Table || lost == (ConfigNode?)twin.NameNode));
    }
}
