using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports routes whose pattern Cloudflare refuses.</summary>
public sealed class MalformedRoute : ConfigurationRule
{
    private const string Refused = "Cloudflare refuses the route after it has taken the new code, and the address stays as it was.";

    private static readonly MessageTemplate Wildcard = new(
        "wildcard",
        "\"*\" can stand only at the start of a route's host and at the end of its path: " + Refused + " Write \"{0}\" and let the Worker tell the addresses apart.");

    private static readonly MessageTemplate HostWildcard = new(
        "host-wildcard",
        "\"*\" can stand only at the start of a route's host and at the end of its path: " + Refused + " Write one route for each host, or begin the host with \"*\".");

    private static readonly MessageTemplate Query = new(
        "query",
        "A route cannot look at the query: " + Refused + " Write \"{0}\", which matches every query, and let the Worker look at it.");

    private static readonly MessageTemplate Scheme = new(
        "scheme",
        "A route begins with http://, with https:// or with its host, not with {0}: " + Refused + " Write \"{1}\".");

    private static readonly MessageTemplate NoHost = new(
        "no-host",
        "The route \"{0}\" is only a path: " + Refused + " Write the host before it, such as \"shop.example.com{0}\".");

    private static readonly MessageTemplate NoZone = new(
        "no-zone",
        "The route \"{0}\" names neither a host nor a zone, so nobody can tell which domain it belongs to: Cloudflare refuses it (code 10082) after it has taken the new code. Write {{ pattern = \"{0}\", zone_name = \"…\" }}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6010",
        Name = "malformed-route",
        Title = "A route has a pattern that Cloudflare refuses",
        Messages = [Wildcard, HostWildcard, Query, Scheme, NoHost, NoZone],
        Severity = Severity.Error,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Write a host, a path and at most one * at the start of the host and one at the end of the path.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var route in context.Environments.SelectMany(static environment => environment.Routes).Where(static route => !route.IsCustomDomain))
        {
            Check(context, route);
        }
    }

    private static void Check(ConfigurationContext context, Route route)
    {
        var pattern = route.Pattern;
        var text = pattern.Text;
        var query = text.IndexOf('?');
        if (pattern.Scheme is not ("" or "http://" or "https://"))
        {
            var rest = text.Substring(pattern.HostStart);
            context
                .ReportPart(route.PatternNode, 0, pattern.HostStart, Scheme, pattern.Scheme, rest)
                .Fix($"Write \"{rest}\"", ConfigEdit.Set(route.PatternNode, NewValue.Of(rest)));
        }
        else if (query >= 0)
        {
            var any = query == pattern.PathStart ? text.Substring(0, query) + "/*" : text.Substring(0, query).TrimEnd('*') + "*";
            context
                .ReportPart(route.PatternNode, query, text.Length - query, Query, any)
                .Fix($"Write \"{any}\"", ConfigEdit.Set(route.PatternNode, NewValue.Of(any)));
        }
        else if (pattern.Host.Length == 0)
        {
            context.Report(route.PatternNode, NoHost, text);
        }
        else if (pattern.InnerWildcard is >= 0 and var wildcard)
        {
            var message = wildcard < pattern.PathStart ? HostWildcard : Wildcard;
            context.ReportPart(route.PatternNode, wildcard, 1, message, text.Substring(0, wildcard + 1));
        }
        else if (pattern.HostName.Length == 0 && route.LeavesZoneOpen)
        {
            context.Report(route.PatternNode, NoZone, text);
        }
    }
}
