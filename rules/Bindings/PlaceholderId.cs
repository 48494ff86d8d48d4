using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports an identifier that somebody has yet to fill in.</summary>
public sealed class PlaceholderId : ConfigurationRule
{
    private static readonly MessageTemplate Placeholder = new(
        "placeholder",
        "\"{0}\" is a placeholder, not the id of {5}. A Worker that is deployed with it has no {1} behind env.{2}, so nothing that it writes can be read back. Write {3}, or remove \"{4}\" to have {5} created on deploy.");

    private static readonly MessageTemplate Required = new(
        "required-placeholder",
        "\"{0}\" is a placeholder, not the id of {5}. Cloudflare knows no such {1}, so the deploy fails or env.{2} has nothing behind it. Write {3}.");

    private static readonly MessageTemplate Preview = new(
        "preview-placeholder",
        "\"{0}\" is a placeholder, not the id of {5}. A remote preview of the Worker has no {1} behind env.{2}. Write {3}, or remove \"{4}\".");

    private static readonly MessageTemplate Name = new(
        "name-placeholder",
        "\"{0}\" is a placeholder, not the name of {5}. A Worker that is deployed with it finds nobody's {1} behind env.{2}. Write the name that {3} prints.");

    private static readonly MessageTemplate Empty = new(
        "empty",
        "The id of the {1} behind env.{2} is empty, so a Worker that is deployed with it has no {1} there. Write {3}, or remove \"{4}\" to have {5} created on deploy.");

    private static readonly MessageTemplate RequiredEmpty = new(
        "required-empty",
        "The id of the {1} behind env.{2} is empty, so the deploy fails or env.{2} has nothing behind it. Write {3}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2001",
        Name = "placeholder-id",
        Title = "A resource's id is still a placeholder",
        Messages = [Placeholder, Required, Preview, Name, Empty, RequiredEmpty],
        Severity = Severity.Warning,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Write the resource's real id, or remove the field and let wrangler create the resource.",
        Since = "0.1.0",
        FindsPlaceholders = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var id in context.DeployedIds)
        {
            var shape = id.Shape;
            if (shape == IdShape.Placeholder || (shape == IdShape.Empty && IsUnnoticed(id)))
            {
                var kind = id.Binding.Kind;
                context.Report(
                    id.Node,
                    MessageFor(id, shape),
                    id.Value,
                    id.Noun,
                    id.Binding.Name ?? "?",
                    id.Field.Format == IdFormat.Name ? kind.ListCommand ?? "wrangler" : Ids.Expected(id),
                    id.Field.Field,
                    id.NounWithArticle);
            }
        }
    }

    private static MessageTemplate MessageFor(ResourceId id, IdShape shape) =>
        shape == IdShape.Empty ? (id.Binding.Kind.IsProvisioned ? Empty : RequiredEmpty)
        : id.Field.Format == IdFormat.Name ? Name
        : id.Field.IsPreview ? Preview
        : id.Binding.Kind.IsProvisioned ? Placeholder
        : Required;

    /// <summary>wrangler itself refuses an empty KV id, name of a bucket or a queue, and id of a certificate.</summary>
    private static bool IsUnnoticed(ResourceId id) =>
        id.Field.Format != IdFormat.Name && id.Binding.Kind != BindingKinds.Kv && id.Binding.Kind.Section != "mtls_certificates";
}
