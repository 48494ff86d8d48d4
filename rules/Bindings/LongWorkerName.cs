using System.Globalization;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports Workers whose names do not fit into their addresses on workers.dev.</summary>
public sealed class LongWorkerName : ConfigurationRule
{
    /// <summary>A label of a domain name (RFC 1035 §2.3.4); wrangler 4.164.0 cuts the names that it makes up itself here.</summary>
    private const int MaximumLength = 63;

    private static readonly MessageTemplate TooLong = new(
        "too-long",
        "\"{0}\" has {1} characters, but the Worker's address {2} can only begin with 63: the Worker cannot be reached at workers.dev, or the deploy fails. Shorten the name.");

    private static readonly MessageTemplate WithSuffix = new(
        "with-suffix",
        "With --env {0} the Worker is called \"{3}\", which has {1} characters, but its address {2} can only begin with 63: the Worker cannot be reached at workers.dev, or the deploy fails. Give {4} a shorter name of its own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2010",
        Name = "long-worker-name",
        Title = "A Worker's name is too long for workers.dev",
        Messages = [TooLong, WithSuffix],
        Severity = Severity.Warning,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Keep the name, with the suffix of its environment, at 63 characters or fewer.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var topLevel = context.Configuration.TopLevel.Table.FindString("name");
        if (context.Configuration.IsTemplate || context.Configuration.IsPages)
        {
            return;
        }

        foreach (var environment in context.Environments.Where(environment => context.IsDeployed(environment) && IsOnWorkersDev(environment)))
        {
            if (environment.Table.FindString("name") is { } own)
            {
                if (own.Value.Length > MaximumLength)
                {
                    context.Report(own, TooLong, own.Value, Length(own.Value), AddressOf("NAME"));
                }
            }
            else if (topLevel is not null && topLevel.Value.Length <= MaximumLength && $"{topLevel.Value}-{environment.Name}" is { Length: > MaximumLength } name)
            {
                context
                    .Report(environment.Entry!, WithSuffix, environment.Name!, Length(name), AddressOf("NAME"), name, environment.DisplayName)
                    .Related(topLevel, "the name without the suffix");
            }
        }
    }

    /// <summary>wrangler's default is yes, unless there are routes.</summary>
    private static bool IsOnWorkersDev(WorkerEnvironment environment) => environment.Resolve("workers_dev")?.Value switch
    {
        ConfigBoolean choice => choice.Value,
        _ => environment.Resolve("route") is null && environment.Resolve("routes") is null,
    };

    private static string AddressOf(string name) => $"{name}.SUBDOMAIN.workers.dev";

    private static string Length(string name) => name.Length.ToString(CultureInfo.InvariantCulture);
}
