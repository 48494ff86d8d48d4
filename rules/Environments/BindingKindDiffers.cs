using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports a name that stands for different kinds of things in the environments of one Worker.</summary>
public sealed class BindingKindDiffers : ConfigurationRule
{
    private static readonly MessageTemplate Differs = new(
        "differs",
        "env.{0} is {1} in {2}, but {3} in {4}: the same code runs in both, and what works on one of them throws on the other. Make it the same kind everywhere, or choose another name.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3013",
        Name = "binding-kind-differs",
        Title = "A name stands for different kinds of things in two environments",
        Messages = [Differs],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Use one kind of binding for a name in all environments.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        // What the top level has under a name and an environment has not, NotInherited reports as lacking.
        var uses = context.Configuration.NamedEnvironments
            .Where(context.IsDeployed)
            .SelectMany(NamesOf)
            .Where(use => !context.Configuration.TopLevel.Defines(use.Name));
        foreach (var (odd, usual) in OddOnes.Of(uses, static use => use.Name, static use => use.Type))
        {
            var finding = odd.Entry is { } key
                ? context.Report(key, Differs, odd.Name, odd.Noun, odd.Environment.DisplayName, usual.Noun, usual.Environment.DisplayName)
                : context.Report(odd.Value, Differs, odd.Name, odd.Noun, odd.Environment.DisplayName, usual.Noun, usual.Environment.DisplayName);
            _ = usual.Entry is { } other ? finding.Related(other, $"{usual.Noun} here") : finding.Related(usual.Value, $"{usual.Noun} here");
        }
    }

    /// <summary>
    /// What the types tell apart. Local development often has a variable in the place of a secret, of whatever kind, and nobody knows
    /// what an unsafe binding is.
    /// </summary>
    private static IEnumerable<Use> NamesOf(WorkerEnvironment environment) =>
    [
        .. environment.Bindings
            .Where(static binding => binding.Name is not null && binding.Kind != BindingKinds.Unsafe && binding.Kind.Section != "secrets_store_secrets")
            .Select(binding => new Use(binding.Name!, binding.Kind.Type, binding.Kind.NounWithArticle, environment, binding.NameNode!, null)),
        .. environment.Variables.Select(variable => new Use(variable.Key, "variable", "a variable", environment, variable.Value, variable)),
    ];

    private sealed record Use(string Name, string Type, string Noun, WorkerEnvironment Environment, ConfigNode Value, ConfigEntry? Entry);
}
