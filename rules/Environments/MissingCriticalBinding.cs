using WranglerLint.Findings;
using WranglerLint.Linting;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports an environment without a name that the user declared critical.</summary>
public sealed class MissingCriticalBinding : ConfigurationRule
{
    private static readonly MessageTemplate Missing = new(
        "missing",
        "\"{1}\", which wranglerlint.toml declares critical, is missing in {0}: in the Worker that is deployed {2}, env.{1} is undefined. Add a binding or variable of that name{3}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3003",
        Name = "missing-critical-binding",
        Title = "A deployed environment lacks a binding that was declared critical",
        Messages = [Missing],
        Severity = Severity.Error,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.VeryHigh,
        Help = "Add the binding, or remove the name from critical_bindings in wranglerlint.toml.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            foreach (var name in environment.CriticalNames(context.Configuration, context.Options).Where(name => !environment.Defines(name)))
            {
                var twin = context.Environments.SelectMany(static other => other.Bindings).FirstOrDefault(binding => binding.Name == name);
                var finding = context.ReportMissing(
                    environment,
                    twin?.Kind.Section ?? "",
                    Missing,
                    environment.DisplayName,
                    name,
                    environment.Name is { } environmentName ? $"with --env {environmentName}" : "without --env",
                    twin is null ? "" : $" to {(environment.IsTopLevel ? "" : environment.DisplayName + ".")}{twin.Kind.Section}");
                if (twin is not null)
                {
                    finding.Related(twin.NameNode!, $"bound in {twin.Environment.DisplayName}").FixByRepetition(context, twin, environment);
                }
            }
        }
    }
}
