using WranglerLint.Model;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports service bindings with the field of service environments, which are gone.</summary>
/// <remarks>
/// wrangler 4.164.0 still sends the field, and Cloudflare refuses what it does not find with code 10144
/// (cloudflare/workers-sdk#10168).
/// </remarks>
public sealed class ServiceEnvironment : ConfigurationRule
{
    private static readonly MessageTemplate Gone = new(
        "gone",
        "\"environment\" names a service environment, which Cloudflare has removed, and no environment of wrangler: unless the Worker \"{0}\" is that old, the deploy fails because it has no \"{1}\". Remove it, and write \"{0}-{1}\" into \"service\".");

    private static readonly MessageTemplate Superfluous = new(
        "superfluous",
        "\"environment\" names a service environment, which Cloudflare has removed, and no environment of wrangler: the binding goes to the Worker \"{0}\" itself, with it or without. Remove it; if another Worker is meant, write that one's name into \"service\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3007",
        Name = "service-environment",
        Title = "A service binding names a service environment, of which there are none any more",
        Messages = [Gone, Superfluous],
        Severity = Severity.Note,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the field; the name of the Worker says which environment is meant.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var binding in context.Environments.SelectMany(static environment => environment.Bindings))
        {
            if (binding.Kind == BindingKinds.Service
                && binding.Table.Find("environment") is { } field
                && binding.Table.FindString("service") is { } service)
            {
                // Every Worker has kept the one environment that it was created with, which is called so.
                var name = binding.Table.FindString("environment")?.Value ?? "";
                context.Report(field, name is "production" or "" ? Superfluous : Gone, service.Value, name);
            }
        }
    }
}
