using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports a site in a configuration without an entry point.</summary>
public sealed class SiteWithoutMain : ConfigurationRule
{
    private static readonly MessageTemplate Without = new(
        "without",
        "\"{0}\" stands without \"main\": wrangler warns and takes workers-site/index.js for the entry point. Add the field \"main\", as in main = \"workers-site/index.js\", or the file that is meant.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1016",
        Name = "site-without-main",
        Title = "A site has no entry point",
        Messages = [Without],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Add main.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var root = context.Configuration.TopLevel.Table;
        var hasMain = root.Find("main") is { Value: not ConfigNull };
        var hasEntryPoint = (root.FindTable("site")?.Find("entry-point")?.Value) is not (null or ConfigNull or ConfigString { Value.Length: 0 });
        if (!hasMain && !hasEntryPoint && root.Find("site") is { Value: ConfigTable or ConfigArray } site)
        {
            context
                .Report(site, Without, site.Key)
                .Fix("Add main = \"workers-site/index.js\"", ConfigEdit.Insert(root.Path, "main", NewValue.Of("workers-site/index.js")));
        }
    }
}
