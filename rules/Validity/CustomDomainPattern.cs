using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports custom domains that are no host names.</summary>
public sealed class CustomDomainPattern : ConfigurationRule
{
    private static readonly LazyPattern Address = new("^(https?://)?(?<host>[A-Za-z0-9.-]+)/?$");

    private static readonly MessageTemplate Wildcard = new(
        "wildcard",
        "A custom domain cannot have wildcards: wrangler refuses to deploy. Name one host, or use a route with \"zone_name\" in the place of \"custom_domain\".");

    private static readonly MessageTemplate Slash = new(
        "path",
        "A custom domain is a host without https:// and without a path: wrangler refuses to deploy. Write only the host, or use a route with \"zone_name\" in the place of \"custom_domain\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1206",
        Name = "custom-domain-pattern",
        Title = "A custom domain has a wildcard or a path",
        Messages = [Wildcard, Slash],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write the host's name alone, or make it a route.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var route in context.Environments.SelectMany(static environment => environment.OwnRoutes))
        {
            if (route is ConfigTable table && table.Find("custom_domain")?.Value is ConfigBoolean { Value: true } && table.FindString("pattern") is { } pattern)
            {
                if (pattern.Value.Contains("*"))
                {
                    context.Report(pattern, Wildcard);
                }
                else if (pattern.Value.Contains("/"))
                {
                    context.Report(pattern, Slash).Fix("Write only the host", HostOf(pattern.Value) is { } host ? ConfigEdit.Set(pattern, NewValue.Of(host)) : null);
                }
            }
        }
    }

    /// <summary>The host of an address without a path; null for others.</summary>
    private static string? HostOf(string pattern) => Address.Match(pattern) is { Success: true } match ? match.Groups["host"].Value : null;
}
