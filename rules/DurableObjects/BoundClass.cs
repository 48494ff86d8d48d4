using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.DurableObjects;

/// <summary>A class of this Worker that deployed environments with one history of migrations bind.</summary>
/// <param name="Name">The class.</param>
/// <param name="History">The migrations.</param>
/// <param name="Bindings">The bindings, at least one, in the order of the environments.</param>
internal sealed record BoundClass(string Name, MigrationHistory History, IReadOnlyList<Binding> Bindings)
{
    /// <summary>The class in the first binding, where a finding points at.</summary>
    internal ConfigString Node => NodeOf(Bindings[0])!;

    /// <summary>The binding's name in a sentence.</summary>
    internal string BindingName => Bindings[0].Name is { } name ? $"\"{name}\"" : "a binding";

    /// <summary>
    /// The classes that get deployed. Nothing is said of configurations for tests: wrangler dev and vitest create classes
    /// without migrations.
    /// </summary>
    internal static IEnumerable<BoundClass> In(ConfigurationContext context) =>
        context.Deployment.IsForGeneratorOrTest
            ? []
            : context.Environments
                .Where(context.IsDeployed)
                .SelectMany(static environment => OwnBindings(environment), static (environment, binding) => (Binding: binding, History: MigrationHistory.Of(environment)))
                .Where(static bound => bound.History is not null)
                .GroupBy(static bound => (bound.History!.Entry, NodeOf(bound.Binding)!.Value))
                .Select(static same => new BoundClass(same.Key.Value, same.First().History!, [.. same.Select(static bound => bound.Binding)]));

    /// <summary>The bindings to classes of the Worker itself.</summary>
    internal static IEnumerable<Binding> OwnBindings(WorkerEnvironment environment) =>
        environment.Bindings.Where(static binding =>
            binding.Kind == BindingKinds.DurableObject
            && !(binding.Table.Find("script_name")?.Value).IsTruthy()
            && NodeOf(binding) is { Value.Length: > 0 } name
            && !IdShapes.IsTemplate(name.Value));

    /// <summary>The class of a binding; null if it is no string.</summary>
    internal static ConfigString? NodeOf(Binding binding) => binding.Table.FindString("class_name");
}
