using WranglerLint.Schema;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Reports compatibility flags that work locally and do not deploy.</summary>
public sealed class ExperimentalFlag : ConfigurationRule
{
    private static readonly MessageTemplate Experimental = new(
        "experimental",
        "\"{0}\" is an experimental flag: it works in wrangler dev, but Cloudflare deploys it for accounts of its own only, and refuses everybody else's Worker. Remove it before the Worker is deployed.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL4008",
        Name = "experimental-flag",
        Title = "A compatibility flag is experimental, so Cloudflare does not deploy it",
        Messages = [Experimental],
        Severity = Severity.Note,
        Category = RuleCategory.Compatibility,
        Precision = RulePrecision.High,
        Help = "Keep experimental flags to local development.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Deployment.IsForGeneratorOrTest)
        {
            return;
        }

        var flags = WrittenFlags.Where(context, (compatibility, flag) =>
            context.IsDeployed(compatibility.Environment)
            && CompatibilityFlags.Find(flag.Value) is { Status: FlagStatus.Experimental } known
            && known.Name == flag.Value);
        foreach (var flag in flags)
        {
            context.Report(flag.Node, Experimental, flag.Name);
        }
    }
}
