using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports routes whose host does not belong to the zone that they name.</summary>
public sealed class RouteOutsideZone : ConfigurationRule
{
    private static readonly MessageTemplate Outside = new(
        "outside",
        "The host \"{0}\" is not in the zone \"{1}\": Cloudflare refuses the route after it has taken the new code, unless the host is a customer's in Cloudflare for SaaS. Correct the zone or the pattern; for a customer's host, write \"zone_id\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6011",
        Name = "route-outside-zone",
        Title = "A route's host is not in the zone that the route names",
        Messages = [Outside],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.High,
        Help = "Name the zone that the host belongs to.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var route in context.Environments.SelectMany(static environment => environment.Routes))
        {
            if (route.ZoneName is { } zone && !WorkersDevRoute.Applies(route) && IdShapes.Of(zone.Value, IdFormat.Name) == IdShape.Proper && IsOutside(route.Pattern, zone.Value.ToLowerInvariant()))
            {
                context.Report(zone, Outside, route.Pattern.Host, zone.Value).Related(route.PatternNode, "the pattern");
            }
        }
    }

    /// <summary>A host that begins with a wildcard may be the end of the zone's name: <c>*ample.com/*</c>.</summary>
    private static bool IsOutside(RoutePattern pattern, string zone) =>
        pattern.HostName is { Length: > 0 } host
        && !RoutePattern.IsWithin(host, zone)
        && !(pattern.Host[0] == '*' && zone.EndsWith(host, StringComparison.Ordinal));
}
