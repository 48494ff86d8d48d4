using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports an environment's "route" beside inherited "routes", which win.</summary>
/// <remarks>wrangler 4.164.0 deploys <c>config.routes ?? [config.route]</c>, and the top level's <c>routes</c> are inherited.</remarks>
public sealed class RouteIgnored : ConfigurationRule
{
    private static readonly MessageTemplate Ignored = new(
        "ignored",
        "\"route\" has no effect in {0}, because it inherits \"routes\" of the top level, and wrangler prefers those: whoever deploys with --env {1} asks for {2}. Write {0}.routes = [{3}] in its place.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3009",
        Name = "route-ignored",
        Title = "An environment's route has no effect beside inherited routes",
        Messages = [Ignored],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.VeryHigh,
        Help = "Write \"routes\" in the environment: it replaces the top level's.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var routes = context.Configuration.TopLevel.Table.FindArray("routes");
        if (routes is not { Items.Count: > 0 })
        {
            return;
        }

        var inherited = context.Configuration.TopLevel.DeployedRoutes.ToList();

        // Of custom domains wrangler itself warns, and so another rule does.
        foreach (var environment in context.Configuration.NamedEnvironments.Where(_ => !inherited.Any(static route => route.IsCustomDomain)))
        {
            if (environment.Table.Find("routes") is null or { Value: ConfigNull }
                && environment.Table.Find("route") is { } own
                && Route.From(own.Value) is { } route
                && (inherited.Count != 1 || inherited[0].Pattern.Meaning != route.Pattern.Meaning))
            {
                context
                    .Report(
                        own,
                        Ignored,
                        environment.DisplayName,
                        environment.Name!,
                        Words.List(inherited.Select(static route => $"\"{route.PatternNode.Value}\"")),
                        own.Value is ConfigString text ? $"\"{text.Value}\"" : "…")
                    .Related(routes, "the inherited routes")
                    .Fix(
                        "Write \"routes\" in its place",
                        ConfigEdit.Rename(own, "routes"),
                        ConfigEdit.Set(own.Value, NewValue.Array(NewValue.CopyOf(own.Value, context.Configuration.Document.Text))));
            }
        }
    }
}
