using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports flags for Node.js with which wrangler does not build.</summary>
public sealed class NodeCompatFlags : ConfigurationRule
{
    private static readonly MessageTemplate Both = new(
        "both",
        "\"nodejs_compat\" and \"nodejs_compat_v2\" exclude each other: wrangler refuses to build. Keep \"nodejs_compat\".");

    private static readonly MessageTemplate Prefix = new(
        "prefix",
        "\"experimental:nodejs_compat_v2\" is no longer a flag: wrangler refuses to build. Write \"nodejs_compat\" with a compatibility date of 2024-09-23 or later.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1207",
        Name = "node-compat-flags",
        Title = "The compatibility flags for Node.js exclude each other or are gone",
        Messages = [Both, Prefix],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Keep \"nodejs_compat\" only.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var flags in context.Environments.Select(static environment => environment.Table.FindArray("compatibility_flags")).OfType<ConfigArray>())
        {
            var all = flags.Items.OfType<ConfigString>().ToList();
            foreach (var flag in all.Where(static flag => flag.Value == "experimental:nodejs_compat_v2"))
            {
                context
                    .Report(flag, Prefix)
                    .Fix(
                        $"Write \"{CompatibilityFlags.Node}\"",
                        all.Exists(static other => other.Value == CompatibilityFlags.Node) ? ConfigEdit.RemoveItem(flag) : ConfigEdit.Set(flag, NewValue.Of(CompatibilityFlags.Node)));
            }

            if (all.Find(static flag => flag.Value == "nodejs_compat") is { } first && all.Find(static flag => flag.Value == "nodejs_compat_v2") is { } second)
            {
                context.Report(second, Both).Related(first, "the other flag").Fix($"Remove \"{second.Value}\"", ConfigEdit.RemoveItem(second));
            }
        }
    }
}
