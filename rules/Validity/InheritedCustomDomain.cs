using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports environments that inherit routes with custom domains.</summary>
public sealed class InheritedCustomDomain : ConfigurationRule
{
    private static readonly MessageTemplate Takes = new(
        "takes",
        "{0} inherits \"routes\" with {1}: whoever deploys with --env {2} takes the top level's custom domains away from it. Add {0}.routes, empty if the environment has no domain.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1017",
        Name = "inherited-custom-domain",
        Title = "An environment would take over the top level's custom domains",
        Messages = [Takes],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Give the environment its own routes; an empty array if it has none.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var domains = (context.Configuration.TopLevel.Table.FindArray("routes")?.Items ?? [])
            .OfType<ConfigTable>()
            .Where(static route => route.Find("custom_domain")?.Value is ConfigBoolean { Value: true })
            .ToList();
        if (domains.Count == 0)
        {
            return;
        }

        foreach (var environment in context.Configuration.NamedEnvironments.Where(static environment => environment.Table.Find("routes") is null))
        {
            var names = domains.Select(static route => route.FindString("pattern")?.Value).OfType<string>().Select(static name => $"\"{name}\"").ToList();
            var finding = context.ReportMissing(
                environment,
                "routes",
                Takes,
                environment.DisplayName,
                names.Count == 0 ? "custom domains" : Words.List(names),
                environment.Name!);
            finding.Fix($"Give {environment.DisplayName} no routes", ConfigEdit.Insert(environment.Path, "routes", NewValue.Array()));
            foreach (var domain in domains)
            {
                finding.Related(domain, "the top level's custom domain");
            }
        }
    }
}
