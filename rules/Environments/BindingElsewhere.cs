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
        foreach (var environment in context.Environments)
        {
            if (environment.Bindings.Count == 0 || !context.IsDeployed(environment))
            {
                continue;
            }

            foreach (var other in OthersBindings(context, environment))
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
    /// What other named environments bind under names that this one does not define, once for each name. What the top
    /// level binds is <see cref="NotInherited"/>'s matter.
    /// </summary>
    private static IEnumerable<Binding> OthersBindings(ConfigurationContext context, WorkerEnvironment environment) =>
        context.Configuration.NamedEnvironments
            .Where(other => other != environment && context.IsDeployed(other))
            .SelectMany(static other => other.Bindings)
            .Where(binding => binding.Name is { } name
                && binding.Kind != BindingKinds.Unsafe
                && !environment.Defines(name)
                && !context.Configuration.TopLevel.Defines(name)
                && !environment.LeavesOut(binding.Kind))
            .GroupBy(static binding => binding.Name)
            .Select(static twins => twins.First());
}
