using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports an identifier that only local development accepts, where a deployment would use it.</summary>
public sealed class LocalOnlyId : ConfigurationRule
{
    private static readonly MessageTemplate LocalOnly = new(
        "local-only",
        "\"{0}\" is enough for wrangler dev, which takes any text, but no {1} has this id: unless something replaces it before the deploy, env.{2} has nothing behind it. Write {3}, or remove \"{4}\" to have {5} created on deploy.");

    private static readonly MessageTemplate Required = new(
        "local-only-required",
        "\"{0}\" is enough for wrangler dev, which takes any text, but no {1} has this id: unless something replaces it before the deploy, env.{2} has nothing behind it. Write {3}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2003",
        Name = "local-only-id",
        Title = "A resource's id works in local development only",
        Messages = [LocalOnly, Required],
        Severity = Severity.Note,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.Medium,
        Help = "Write the real id, remove the field, or make sure that your deployment replaces it.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var id in context.DeployedIds)
        {
            if (!id.Field.IsPreview && id.Shape == IdShape.LocalOnly)
            {
                context.Report(
                    id.Node, id.Binding.Kind.IsProvisioned ? LocalOnly : Required, id.Value, id.Noun, id.Binding.Name ?? "?", Ids.Expected(id), id.Field.Field, id.NounWithArticle);
            }
        }
    }
}
