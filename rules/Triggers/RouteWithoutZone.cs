namespace WranglerLint.Rules.Triggers;

/// <summary>Advises to name the zone of routes.</summary>
public sealed class RouteWithoutZone : ConfigurationRule
{
    private static readonly MessageTemplate One = new(
        "one",
        "The route \"{0}\" names no zone, so Cloudflare looks for one by the host: it refuses the deploy (code 10082) where the account has a wildcard host of Cloudflare for SaaS. Write {{ pattern = \"{0}\", zone_name = \"…\" }}.");

    private static readonly MessageTemplate Several = new(
        "several",
        "The route \"{0}\" and {1} more here name no zone, so Cloudflare looks for one by the host: it refuses the deploy (code 10082) where the account has a wildcard host of Cloudflare for SaaS. Write {{ pattern = \"{0}\", zone_name = \"…\" }}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6012",
        Name = "route-without-zone",
        Title = "A route leaves its zone to be guessed",
        Messages = [One, Several],
        Severity = Severity.Note,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.High,
        Help = "Write the route as an object with pattern and zone_name or zone_id.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments.Where(environment => !context.Configuration.IsTemplate && context.IsDeployed(environment)))
        {
            var routes = environment.Routes
                .Where(static route => !route.HasZone && !route.IsCustomDomain && !WorkersDevRoute.Applies(route) && route.Pattern.HostName.Contains("."))
                .Select(static route => route.PatternNode)
                .ToList();
            if (routes.Count == 1)
            {
                context.Report(routes[0], One, routes[0].Value);
            }
            else if (routes.Count > 1)
            {
                context.Report(routes[0], Several, routes[0].Value, Words.Number(routes.Count - 1));
            }
        }
    }
}
