using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.Environments;

/// <summary>Reports environments that inherit the routes of the top level's Worker.</summary>
public sealed class InheritedRoutes : ConfigurationRule
{
    private static readonly MessageTemplate Inherited = new(
        "inherited",
        "{0} inherits {1} of the top level: whoever deploys with --env {2} asks for the same {3}, which the other Worker either loses or keeps by failing the deploy. Add {0}.routes, empty if the environment has none.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3008",
        Name = "inherited-routes",
        Title = "An environment asks for the routes of the top level",
        Messages = [Inherited],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Give the environment its own routes; an empty array if it has none.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        // Of custom domains wrangler itself warns, and so another rule does.
        var top = context.Configuration.TopLevel;
        var routes = top.DeployedRoutes.ToList();
        if (context.Configuration.IsTemplate || routes.Count == 0 || routes.Any(static route => route.IsCustomDomain || IdShapes.IsTemplate(route.PatternNode.Value)))
        {
            return;
        }

        foreach (var environment in context.Configuration.NamedEnvironments.Where(context.AsksForRoutes))
        {
            if (environment.Table.Find("routes") is null && environment.Table.Find("route") is null)
            {
                var patterns = Words.List(routes.Select(static route => $"\"{route.PatternNode.Value}\""));
                var finding = context.ReportMissing(
                    environment,
                    "",
                    Inherited,
                    environment.DisplayName,
                    $"the {(routes.Count == 1 ? "route" : "routes")} {patterns}",
                    environment.Name!,
                    routes.Count == 1 ? "route" : "routes");
                finding.Fix($"Give {environment.DisplayName} no routes", ConfigEdit.Insert(environment.Path, "routes", NewValue.Array()));
                foreach (var route in routes)
                {
                    finding.Related(route.PatternNode, "the top level's route");
                }
            }
        }
    }
}
