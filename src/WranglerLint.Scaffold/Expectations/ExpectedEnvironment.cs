using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Expectations;

/// <summary>What a Worker finds in its environment when it was deployed as one environment of a configuration.</summary>
public sealed class ExpectedEnvironment
{
    private ExpectedEnvironment(WorkerEnvironment environment, IReadOnlyList<ExpectedBinding> bindings)
    {
        Environment = environment;
        Bindings = bindings;
    }

    /// <summary>The environment.</summary>
    public WorkerEnvironment Environment { get; }

    /// <summary>The environment's name; empty for the top level.</summary>
    public string Name => Environment.Name ?? "";

    /// <summary>
    /// The bindings, variables and declared secrets by section and position, each name once; then what is critical without
    /// being any of them.
    /// </summary>
    public IReadOnlyList<ExpectedBinding> Bindings { get; }

    /// <summary>Works out what an environment has.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="configuration">The configuration that it belongs to.</param>
    /// <param name="options">What the user declares critical. Where nothing is declared, every resource is.</param>
    public static ExpectedEnvironment Of(WorkerEnvironment environment, WorkerConfiguration configuration, LintOptions options)
    {
        var text = configuration.Document.Text;
        var critical = environment.CriticalNames(configuration, options);
        var found = Named(environment).GroupBy(static named => named.Name, StringComparer.Ordinal).Select(static same => same.First()).ToList();
        var undeclared = critical.Distinct(StringComparer.Ordinal).Where(name => found.TrueForAll(named => named.Name != name));
        return new ExpectedEnvironment(environment,
        [
            .. found.Select(named => new ExpectedBinding(
                named.Name,
                named.Kind,
                critical.Count == 0 ? named.Kind.IsResource : critical.Contains(named.Name),
                new Location(text, named.Node.Anchor, named.Node.Path.ToString()))),
            .. undeclared.Where(static name => name.Length > 0)
                .Select(name => new ExpectedBinding(name, RuntimeKind.Undeclared, true, PlaceOf(environment, configuration))),
        ]);
    }

    /// <summary>The place that stands for a whole environment.</summary>
    public static Location PlaceOf(WorkerEnvironment environment, WorkerConfiguration configuration) =>
        new(configuration.Document.Text, environment.Header?.KeySpan ?? default, environment.Header?.Path.ToString() ?? "$");

    private static IEnumerable<(string Name, RuntimeKind Kind, ConfigNode Node)> Named(WorkerEnvironment environment)
    {
        var bindings = environment.Bindings.Select(static binding => (binding.NameNode, Kind: RuntimeKind.Of(binding.Kind)))
            .Append(((environment.Resolve("assets")?.Value as ConfigTable)?.FindString("binding"), RuntimeKind.Assets))
            .Concat((environment.Table.FindTable("secrets")?.FindArray("required")?.Items ?? []).Select(static item => (item as ConfigString, RuntimeKind.Secret)));
        foreach (var (node, kind) in bindings)
        {
            if (node is { Value.Length: > 0 })
            {
                yield return (node.Value, kind, node);
            }
        }

        foreach (var variable in environment.Variables.Where(static variable => variable.Key.Length > 0))
        {
            yield return (variable.Key, variable.Value is ConfigString or ConfigDate ? RuntimeKind.TextVariable : RuntimeKind.JsonVariable, variable.Value);
        }
    }
}
