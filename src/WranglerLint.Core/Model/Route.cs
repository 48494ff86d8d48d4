using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A route or a custom domain.</summary>
public sealed class Route
{
    private Route(ConfigNode node, ConfigString patternNode)
    {
        Node = node;
        PatternNode = patternNode;
        Pattern = RoutePattern.Parse(patternNode.Value);
        IsCustomDomain = node is ConfigTable table && table.Find("custom_domain")?.Value is ConfigBoolean { Value: true };
        ZoneName = (node as ConfigTable)?.FindString("zone_name");
        ZoneId = (node as ConfigTable)?.FindString("zone_id");
    }

    /// <summary>The route as written: a string or a table.</summary>
    public ConfigNode Node { get; }

    /// <summary>The string that holds the pattern.</summary>
    public ConfigString PatternNode { get; }

    /// <summary>The pattern.</summary>
    public RoutePattern Pattern { get; }

    /// <summary>Whether it is a custom domain, whose pattern is a host.</summary>
    public bool IsCustomDomain { get; }

    /// <summary>The name of the zone, if it is given.</summary>
    public ConfigString? ZoneName { get; }

    /// <summary>The id of the zone, if it is given.</summary>
    public ConfigString? ZoneId { get; }

    /// <summary>
    /// Whether wrangler takes the route without a zone, which Cloudflare then looks for: a string, or an object that says that
    /// it is no custom domain. wrangler refuses an object with a pattern alone.
    /// </summary>
    public bool LeavesZoneOpen =>
        Node is not ConfigTable table
        || (ZoneName is null && ZoneId is null && table.Find("custom_domain")?.Value is ConfigBoolean { Value: false });

    /// <summary>Whether two routes may lie in one zone, as far as one can tell.</summary>
    public bool MayShareZoneWith(Route other) =>
        !(ZoneName is { } name && other.ZoneName is { } otherName && !string.Equals(name.Value, otherName.Value, StringComparison.OrdinalIgnoreCase))
        && !(ZoneId is { } id && other.ZoneId is { } otherId && id.Value != otherId.Value);

    /// <summary>The route that a value is; null if its pattern is missing, empty or to be filled in.</summary>
    public static Route? From(ConfigNode node) =>
        (node as ConfigString ?? (node as ConfigTable)?.FindString("pattern")) is { } pattern
        && IdShapes.Of(pattern.Value, IdFormat.Name) == IdShape.Proper
            ? new Route(node, pattern)
            : null;
}
