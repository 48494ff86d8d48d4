using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports routes that match nothing but a host's home page.</summary>
public sealed class RouteWithoutPath : ConfigurationRule
{
    private static readonly MessageTemplate HomePage = new(
        "home-page",
        "The route \"{0}\" matches the home page alone: all other addresses of the host pass the Worker by. Write \"{0}/*\" for the whole host, or \"{0}/\" if only the home page is meant.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6013",
        Name = "route-without-path",
        Title = "A route matches only the home page of its host",
        Messages = [HomePage],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.High,
        Help = "End the pattern with /*, or make it a custom domain.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments.Where(context.IsDeployed))
        {
            var routes = environment.Routes.ToList();
            foreach (var route in routes.Where(route => IsHostAlone(route) && !routes.Any(other => SharesHost(route, other))))
            {
                var whole = route.Pattern.Text + "/*";
                context.Report(route.PatternNode, HomePage, route.Pattern.Text).Fix($"Write \"{whole}\"", ConfigEdit.Set(route.PatternNode, NewValue.Of(whole)));
            }
        }
    }

    private static bool IsHostAlone(Route route) =>
        !route.IsCustomDomain
        && route.Pattern.Path.Length == 0
        && route.Pattern.HostName.Contains(".")
        && route.Pattern.Host.LastIndexOf('*') < 1
        && !WorkersDevRoute.Applies(route);

    /// <summary>Whether another route or custom domain of the host shows that its other addresses were thought of.</summary>
    private static bool SharesHost(Route route, Route other) =>
        other != route && RoutePattern.IsWithin(other.Pattern.HostName, route.Pattern.HostName) && (other.Pattern.Path.Length > 0 || other.IsCustomDomain);
}
