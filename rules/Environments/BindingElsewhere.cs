using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports a binding that other environments have and a deployed one lacks, where the top level has none either.</summary>
public sealed class BindingElsewhere : ConfigurationRule
{
    private static readonly MessageTemplate Elsewhere = new(
        "elsewhere",
        "The {1} \"{2}\" of {3} is missing in {0}: code that uses env.{2} works there and finds undefined in the Worker that is deployed {4}. Add it to {5}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3002",
        Name = "binding-elsewhere",
        Title = "A deployed environment lacks a binding that another one has",
        Messages = [Elsewhere],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Add the binding to the environment, or remove it from the others if no code uses it.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var bindings = BindingsByName(context);
        foreach (var environment in context.Environments)
        {
            if (environment.Bindings.Count == 0 || !context.IsDeployed(environment))
            {
                continue;
            }

            foreach (var other in OthersBindings(bindings, environment))
            {
                context
                    .ReportMissing(
                        environment,
                        other.Kind.Section,
                        Elsewhere,
                        environment.DisplayName,
                        other.Kind.Noun,
                        other.Name!,
                        other.Environment.DisplayName,
                        environment.Name is { } name ? $"with --env {name}" : "without --env",
                        environment.IsTopLevel ? other.Kind.Section : $"{environment.DisplayName}.{other.Kind.Section}")
                    .Related(other.NameNode!, $"bound in {other.Environment.DisplayName}")
                    .FixByRepetition(context, other, environment);
            }
        }
    }

    /// <summary>
    /// What named environments bind under names that the top level does not define, by name and then by kind, each the first of its
    /// kind. What the top level binds is <see cref="NotInherited"/>'s matter.
    /// </summary>
    private static List<List<Binding>> BindingsByName(ConfigurationContext context) =>
    [
        .. context.Configuration.NamedEnvironments
            .Where(context.IsDeployed)
            .SelectMany(static environment => environment.Bindings)
            .Where(binding => binding.Name is { } name && binding.Kind != BindingKinds.Unsafe && !context.Configuration.TopLevel.Defines(name))
            .GroupBy(static binding => binding.Name)
            .Select(static twins => twins.GroupBy(static binding => binding.Kind).Select(static same => same.First()).ToList()),
    ];

    /// <summary>What others bind under names that an environment does not define, once for each name.</summary>
    private static IEnumerable<Binding> OthersBindings(List<List<Binding>> bindings, WorkerEnvironment environment) =>
        bindings
            .Where(twins => !environment.Defines(twins[0].Name!))
            .Select(twins => twins.FirstOrDefault(binding => !environment.LeavesOut(binding.Kind)))
            .OfType<Binding>();
}
