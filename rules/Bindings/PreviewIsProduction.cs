using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports a resource for previews that is the deployed one.</summary>
public sealed class PreviewIsProduction : ConfigurationRule
{
    private static readonly MessageTemplate Same = new(
        "same",
        "{0} and {1} of env.{2} are the same {3}, so `wrangler dev --remote` reads and writes what the deployed Worker works with. Give previews {4} of their own if that is not what you want.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2007",
        Name = "preview-is-production",
        Title = "Remote previews use the resource of the deployed Worker",
        Messages = [Same],
        Severity = Severity.Note,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.High,
        Help = "Create a resource for previews and write its id, if what a preview does must not be seen in production.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var pairs =
            from preview in context.DeployedIds
            let deployed = preview.Binding.Ids[0]
            where preview.Field.IsPreview
                && !deployed.Field.IsPreview
                && context.StageOf(preview.Binding.Environment) == EnvironmentStage.Production
                && preview.Shape == IdShape.Proper
                && IsSame(deployed, preview)
            select (Deployed: deployed, Preview: preview);

        // Whoever does it does it for all bindings at once, so an environment is told once.
        foreach (var same in pairs.GroupBy(static pair => pair.Preview.Binding.Environment))
        {
            var (deployed, preview) = same.First();
            var finding = context
                .Report(
                    preview.Node, Same, deployed.Field.Field, preview.Field.Field, preview.Binding.Name ?? "?", preview.Noun, preview.NounWithArticle)
                .Related(deployed.Node, "the deployed Worker's");
            foreach (var other in same.Skip(1))
            {
                finding.Related(other.Preview.Node, $"env.{other.Preview.Binding.Name ?? "?"} too");
            }
        }
    }

    private static bool IsSame(ResourceId deployed, ResourceId preview) =>
        string.Equals(deployed.Value, preview.Value, preview.Field.Format == IdFormat.Name ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
}
