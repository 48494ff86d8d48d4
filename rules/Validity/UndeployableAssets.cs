using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports assets that wrangler accepts and then does not deploy.</summary>
public sealed class UndeployableAssets : ConfigurationRule
{
    private static readonly MessageTemplate WithSite = new(
        "with-site",
        "\"assets\" and \"site\" cannot be deployed together: wrangler refuses. Remove \"site\", the older of the two.");

    private static readonly MessageTemplate EmptyDirectory = new(
        "empty-directory",
        "\"assets.directory\" is empty: wrangler refuses to deploy. Name the folder with the assets.");

    private static readonly MessageTemplate WithoutCode = new(
        "without-code",
        "\"{0}\" needs a Worker's code, but {1} has no \"main\": wrangler refuses to deploy. Add \"main\", or remove \"{0}\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1205",
        Name = "undeployable-assets",
        Title = "Static assets stand beside something with which wrangler does not deploy them",
        Messages = [WithSite, EmptyDirectory, WithoutCode],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Follow the message: assets replace site, and a binding or run_worker_first is for code.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Configuration.IsPages || context.Deployment.HasBundler)
        {
            return;
        }

        // Inherited assets are reported where they stand, and only once.
        var seen = new HashSet<ConfigTable>();
        foreach (var environment in context.Deployment.Targets(static _ => true).Append(context.Configuration.TopLevel))
        {
            if (environment.Resolve("assets")?.Value is ConfigTable assets && seen.Add(assets))
            {
                CheckAssets(context, environment, assets);
            }
        }
    }

    private static void CheckAssets(ConfigurationContext context, WorkerEnvironment environment, ConfigTable assets)
    {
        if (environment.FindShared("site") is { Value: ConfigTable } site)
        {
            context.Report(site, WithSite).Related(assets, "the assets");
        }

        if (assets.FindString("directory") is { Value.Length: 0 } directory)
        {
            context.Report(directory, EmptyDirectory);
        }

        if (environment.Resolve("main")?.Value is ConfigString || !context.Deployment.IsPossible || context.Deployment.IsGivenByScript(".ts") || context.Deployment.IsGivenByScript(".js"))
        {
            return;
        }

        foreach (var entry in assets.Entries.Where(static entry => IsForCode(entry)))
        {
            context.Report(entry, WithoutCode, entry.Key, environment.DisplayName);
        }
    }

    private static bool IsForCode(ConfigEntry entry) => entry.Key switch
    {
        "binding" => entry.Value is ConfigString { Value.Length: > 0 },
        "run_worker_first" => entry.Value is ConfigBoolean { Value: true } or ConfigArray { Items.Count: > 0 },
        _ => false,
    };
}
