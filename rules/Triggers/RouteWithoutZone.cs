using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Advises to name the zone of routes.</summary>
public sealed class RouteWithoutZone : ConfigurationRule
{
    private static readonly MessageTemplate One = new(
        "one",
        "The route \"{0}\" names no zone, so Cloudflare looks for one by the host: it refuses the deploy (code 10082) where the account has a wildcard host of Cloudflare for SaaS. Write {{ pattern = \"{0}\", zone_name = \"…\" }}.");

    private static readonly MessageTemplate Several = new(
        "several",
        "The route \"{0}\" and {1} more of this file name no zone, so Cloudflare looks for one by the host: it refuses the deploy (code 10082) where the account has a wildcard host of Cloudflare for SaaS. Write {{ pattern = \"{0}\", zone_name = \"…\" }}.");

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
        var routes = context.Environments
            .Where(environment => !context.Configuration.IsTemplate && context.IsDeployed(environment) && !HasBoth(environment))
            .SelectMany(static environment => environment.Routes)
            .ToList();
        var open = routes
            .Where(static route => route.LeavesZoneOpen && route.Pattern.HostName.Contains(".") && !WorkersDevRoute.Applies(route))
            .Select(static route => route.PatternNode)
            .ToList();
        if (open.Count == 0 || routes.GroupBy(static route => route.Pattern.Meaning).Any(static twins => twins.Count() > 1))
        {
            return;
        }

        var finding = open.Count == 1
            ? context.Report(open[0], One, open[0].Value)
            : context.Report(open[0], Several, open[0].Value, Words.Number(open.Count - 1));
        foreach (var other in open.Skip(1))
        {
            finding.Related(other, "another route without a zone");
        }
    }

    /// <summary>Whether an environment has a route and routes, which wrangler refuses.</summary>
    private static bool HasBoth(WorkerEnvironment environment) =>
        environment.Table.Find("route") is not null && environment.Table.Find("routes") is not null;
}
