using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;
namespace WranglerLint.Rules.Validity;

/// <summary>Reports what wrangler pages refuses in a configuration that wrangler itself accepts.</summary>
/// <remarks>Not tagged as a mirror of wrangler: only <c>wrangler pages</c> checks this, behind the common validation.</remarks>
public sealed class NotForPages : ConfigurationRule
{
    /// <summary>The fields that wrangler 4.164.0 lets pass for Pages, and those that say nothing about a Worker.</summary>
    private static readonly HashSet<string> Supported = new(StringComparer.Ordinal)
    {
        "$schema", "ai", "analytics_engine_datasets", "browser", "compatibility_date", "compatibility_flags", "d1_databases", "dev",
        "durable_objects", "env", "hyperdrive", "kv_namespaces", "limits", "mtls_certificates", "name", "no_bundle",
        "pages_build_output_dir", "placement", "queues", "r2_buckets", "send_metrics", "services", "upload_source_maps", "vars",
        "vectorize", "version_metadata",
    };

    private static readonly MessageTemplate Unsupported = new(
        "unsupported",
        "\"{0}\" is for Workers, but \"pages_build_output_dir\" makes this a Pages configuration: wrangler pages refuses it. Remove one of the two.");

    private static readonly MessageTemplate Environment = new(
        "environment",
        "\"{0}\" is no environment of a Pages project, which has only production and preview: wrangler pages refuses the configuration. Rename or remove it.");

    private static readonly MessageTemplate Nameless = new(
        "nameless",
        "\"{0}\" makes this a Pages configuration, but the name of the project is missing: wrangler pages refuses it. Add \"name\" at the top level.");

    private static readonly MessageTemplate Script = new(
        "script",
        "\"{0}\" is a Durable Object without a script_name, but a Pages project cannot define Durable Objects: wrangler pages refuses the configuration. Add the name of the Worker that does.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1021",
        Name = "not-for-pages",
        Title = "A Pages configuration has what Pages does not support",
        Messages = [Unsupported, Environment, Nameless, Script],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove what the message names, or turn the project into a Worker by removing pages_build_output_dir.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var top = context.Configuration.TopLevel.Table;
        if (top.Find("pages_build_output_dir") is not { Value: ConfigString { Value.Length: > 0 } } directory)
        {
            return;
        }

        if (top.Find("name") is null or { Value: ConfigString } && string.IsNullOrWhiteSpace(top.FindString("name")?.Value))
        {
            context.Report(directory, Nameless, directory.Key);
        }

        foreach (var environment in context.Environments)
        {
            if (environment.Entry is { } entry && environment.Name is not ("production" or "preview"))
            {
                context.Report(entry, Environment, environment.Name!);
                continue;
            }

            foreach (var field in environment.Table.Entries.Where(IsUnsupported))
            {
                context.Report(field, Unsupported, field.Key);
            }

            if (environment.FindSection("queues.consumers") is { Value: ConfigArray { Items.Count: > 0 } } consumers)
            {
                context.Report(consumers, Unsupported, "queues.consumers");
            }

            foreach (var binding in environment.Bindings.Where(static binding =>
                binding.Kind == BindingKinds.DurableObject && binding.NameNode is not null && binding.Table.FindString("script_name") is null))
            {
                context.Report(binding.NameNode!, Script, binding.Name!);
            }
        }
    }

    /// <summary>What wrangler sets itself when it is absent does no harm: an empty value, and logs that are on.</summary>
    private static bool IsUnsupported(ConfigEntry field) =>
        FieldTable.Root.Children.TryGetValue(field.Key, out var known)
        && known.Status is FieldStatus.Stable or FieldStatus.Experimental
        && !Supported.Contains(field.Key)
        && field.Value is not (ConfigNull or ConfigString { Value.Length: 0 } or ConfigArray { Items.Count: 0 } or ConfigTable { Entries.Count: 0 })
        && !(field is { Key: "observability", Value: ConfigTable { Entries: [{ Key: "enabled", Value: ConfigBoolean { Value: true } }] } });
}
