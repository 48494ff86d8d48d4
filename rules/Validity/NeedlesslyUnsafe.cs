using WranglerLint.Tree;
namespace WranglerLint.Rules.Validity;

/// <summary>Reports unsafe bindings of types that wrangler 4.164.0 supports.</summary>
public sealed class NeedlesslyUnsafe : ConfigurationRule
{
    private static readonly HashSet<string> SupportedTypes = new(StringComparer.Ordinal)
    {
        "agent_memory", "ai", "ai_search", "ai_search_namespace", "analytics", "artifacts", "browser", "d1_database", "data_blob",
        "durable_object_namespace", "flagship", "json", "k2", "kv_namespace", "logfwdr", "media", "mtls_certificate", "pipeline",
        "plain_text", "r2_bucket", "secret_text", "service", "stream", "text_blob", "vpc_network", "vpc_service", "wasm_module",
        "worker_loader",
    };

    private static readonly MessageTemplate Supported = new(
        "supported",
        "\"{0}\" is a type of binding that wrangler supports itself, and it warns about it in {1}. Move the binding to the section for that type.");

    private static readonly MessageTemplate Metadata = new(
        "metadata",
        "\"{0}\" bindings among the unsafe ones are deprecated, and wrangler warns about the one in {1}. Use version_metadata instead.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1019",
        Name = "needlessly-unsafe",
        Title = "An unsafe binding is of a kind that wrangler supports",
        Messages = [Supported, Metadata],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Use the section that wrangler has for this kind of binding.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.Visits.Where(static visit => visit.Field.Path is "unsafe.bindings[]" or "previews.unsafe.bindings[]"))
        {
            if (visit.Value is ConfigTable binding && binding.FindString("type") is { } type)
            {
                var message = SupportedTypes.Contains(type.Value) ? Supported
                    : type.Value == "metadata" && binding.FindString("name") is not null ? Metadata
                    : null;
                if (message is not null)
                {
                    context.Report(type, message, type.Value, binding.Path.ToString());
                }
            }
        }
    }
}
