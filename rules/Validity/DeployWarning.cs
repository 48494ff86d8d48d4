using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports what wrangler warns of only when it deploys.</summary>
public sealed class DeployWarning : ConfigurationRule
{
    private static readonly MessageTemplate Minify = new(
        "minify",
        "\"minify\" has no effect beside \"no_bundle\": wrangler warns and deploys the code as it is. Minify in your own build, or remove one of them.");

    private static readonly MessageTemplate Polyfills = new(
        "polyfills",
        "\"nodejs_compat_v2\" adds nothing beside \"no_bundle\": wrangler warns, for it polyfills only what it bundles. Polyfill in your own build.");

    private static readonly MessageTemplate NoBinding = new(
        "no-binding",
        "\"run_worker_first\" sends every request to the Worker, but without \"assets.binding\" its code cannot reach the assets: wrangler warns. Add \"binding\".");

    private static readonly MessageTemplate Placement = new(
        "placement",
        "\"run_worker_first\" with smart placement moves the delivery of all assets away from the visitors: wrangler warns. List the paths that need the Worker.");

    private static readonly MessageTemplate Mounted = new(
        "mounted",
        "This route has a path, and assets are looked up with it: wrangler warns that it serves only what lies in that folder of \"assets.directory\". Use a route that ends in \"/*\" behind the host, or place the assets so.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1209",
        Name = "deploy-warning",
        Title = "wrangler warns of two fields when it deploys them together",
        Messages = [Minify, Polyfills, NoBinding, Placement, Mounted],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Change one of the two fields as the message says.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        // What an environment inherits is reported where it stands, and only once.
        var seen = new HashSet<ConfigNode>();
        foreach (var environment in context.Environments)
        {
            CheckBundling(context, environment, seen);
            if (environment.Resolve("assets")?.Value is ConfigTable assets)
            {
                CheckAssets(context, environment, assets, seen);
            }
        }
    }

    private static void CheckBundling(ConfigurationContext context, WorkerEnvironment environment, HashSet<ConfigNode> seen)
    {
        if (!IsTrue(environment.Resolve("no_bundle")?.Value))
        {
            return;
        }

        if (environment.Resolve("minify") is { } minify && IsTrue(minify.Value) && seen.Add(minify.Value))
        {
            context.Report(minify.Entry, Minify);
        }

        var flags = (environment.Resolve("compatibility_flags")?.Value as ConfigArray)?.Items ?? [];
        if (flags.FirstOrDefault(static flag => flag is ConfigString { Value: "nodejs_compat_v2" }) is { } polyfills && seen.Add(polyfills))
        {
            context.Report(polyfills, Polyfills);
        }
    }

    private static void CheckAssets(ConfigurationContext context, WorkerEnvironment environment, ConfigTable assets, HashSet<ConfigNode> seen)
    {
        if (assets.Find("run_worker_first") is { } first && IsTrue(first.Value))
        {
            if (!seen.Add(first.Value))
            {
                return;
            }

            if (assets.FindString("binding") is not { Value.Length: > 0 })
            {
                context.Report(first, NoBinding);
            }

            if (environment.Resolve("placement")?.Value is ConfigTable placement && placement.FindString("mode")?.Value == "smart")
            {
                context.Report(first, Placement).Related(placement, "the placement");
            }

            return;
        }

        if (assets.FindString("directory") is not { Value.Length: > 0 })
        {
            return;
        }

        foreach (var pattern in environment.OwnRoutes.Select(PatternOf).OfType<ConfigString>().Where(static pattern => IsMounted(pattern.Value)))
        {
            context.Report(pattern, Mounted);
        }
    }

    private static ConfigString? PatternOf(ConfigNode route) => route switch
    {
        ConfigString pattern => pattern,
        ConfigTable table when !IsTrue(table.Find("custom_domain")?.Value) => table.FindString("pattern"),
        _ => null,
    };

    private static bool IsMounted(string pattern)
    {
        var parts = pattern.Split('/');
        return parts.Length != 2 || parts[1] != "*";
    }

    private static bool IsTrue(ConfigNode? value) => value is ConfigBoolean { Value: true };
}
