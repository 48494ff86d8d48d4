using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports routes and custom domains on hosts that belong to Cloudflare.</summary>
public sealed class WorkersDevRoute : ConfigurationRule
{
    private static readonly MessageTemplate WorkersDev = new(
        "workers-dev",
        "\"{0}\" cannot be routed: workers.dev is no zone of yours, and Cloudflare refuses the route (code 10038) after it has taken the new code. Write workers_dev = true in its place, which serves the Worker at its name below workers.dev.");

    private static readonly MessageTemplate PagesDev = new(
        "pages-dev",
        "\"{0}\" cannot be routed: pages.dev is no zone of yours, so Cloudflare refuses the route after it has taken the new code. Use a domain of your own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6015",
        Name = "workers-dev-route",
        Title = "A route or custom domain is on workers.dev or pages.dev",
        Messages = [WorkersDev, PagesDev],
        Severity = Severity.Error,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Use workers_dev = true, or a domain of your own.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var route in context.Environments.SelectMany(static environment => environment.Routes).Where(Applies))
        {
            context.Report(route.PatternNode, IsOn(route, "workers.dev") ? WorkersDev : PagesDev, route.Pattern.Host);
        }
    }

    /// <summary>Whether a route is on a host that belongs to Cloudflare.</summary>
    internal static bool Applies(Route route) => IsOn(route, "workers.dev") || IsOn(route, "pages.dev");

    private static bool IsOn(Route route, string domain) => RoutePattern.IsWithin(route.Pattern.HostName, domain);
}
