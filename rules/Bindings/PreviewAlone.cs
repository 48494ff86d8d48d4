using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports a binding that says what previews use and not what the deployed Worker uses.</summary>
public sealed class PreviewAlone : ConfigurationRule
{
    private static readonly MessageTemplate Alone = new(
        "alone",
        "env.{0} has a {1} and no {2}: only `wrangler dev --remote` uses this {3}, and a deploy creates a new, empty one. Write {2} beside it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2008",
        Name = "preview-alone",
        Title = "A binding has a resource for previews only",
        Messages = [Alone],
        Severity = Severity.Warning,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Write the id of the deployed Worker's resource too, or remove the one for previews.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var preview in context.DeployedIds.Where(id => id.Field.IsPreview && context.IsDeployed(id.Binding.Environment)))
        {
            var deployed = preview.Binding.Kind.Resources[0].Field;
            if (preview.Binding.Table.Find(deployed) is null && preview.Shape is IdShape.Proper or IdShape.DashedUuid)
            {
                context.Report(preview.Node, Alone, preview.Binding.Name ?? "?", preview.Field.Field, deployed, preview.Noun);
            }
        }
    }
}
