using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports a top level that a bare <c>wrangler deploy</c> lets loose on production although production is an environment.</summary>
public sealed class DeployableTopLevel : ConfigurationRule
{
    private static readonly MessageTemplate Field = new(
        "field",
        "Production is {0} here, but the top level has \"{1}\" too: a `wrangler deploy` without --env, which wrangler lets pass with a warning, ships it as \"{2}\" with that. Move it into {0}.");

    private static readonly MessageTemplate Resource = new(
        "resource",
        "Production is {0} here, but the top level binds production's {1} \"{2}\" too: a `wrangler deploy` without --env ships a second Worker that works on it. Bind another one at the top level, or none.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3017",
        Name = "deployable-top-level",
        Title = "A deploy without --env would ship what belongs to production",
        Messages = [Field, Resource],
        Severity = Severity.Note,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.Medium,
        Help = "Keep routes, crons and production's resources in the production environment only.",
        Since = "0.1.0",
        IsOnByDefault = false,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var top = context.Configuration.TopLevel;
        var production = context.Configuration.NamedEnvironments.FirstOrDefault(environment => context.StageOf(environment) == EnvironmentStage.Production);
        if (context.Configuration.IsTemplate || context.Configuration.IsPages || production is null || top.DeployedName is not { } name || name == production.DeployedName)
        {
            return;
        }

        foreach (var field in new[] { "routes", "route", "triggers.crons" })
        {
            if (top.FindSection(field) is { Value: ConfigArray { Items.Count: > 0 } or ConfigString { Value.Length: > 0 } or ConfigTable } entry)
            {
                context.Report(entry, Field, production.DisplayName, field, name);
            }
        }

        var ids = production.Bindings.SelectMany(static binding => binding.Ids).Where(static id => id.Binding.Kind.HoldsState && !id.Field.IsPreview).ToList();
        foreach (var id in top.Bindings.SelectMany(static binding => binding.Ids).Where(static id => id.Identity is not null))
        {
            if (ids.FirstOrDefault(other => other.Identity == id.Identity) is { } owner)
            {
                context.Report(id.Node, Resource, production.DisplayName, id.Binding.Kind.Noun, id.Value).Related(owner.Node, "production's");
            }
        }
    }
}
