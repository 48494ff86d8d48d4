using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>One of the three fields without which wrangler deploys nothing, while the other two are there.</summary>
/// <param name="Field">The field.</param>
/// <param name="Environments">The environments that lack it; the top level when all do.</param>
/// <param name="IsCertain">Whether such an environment is surely deployed.</param>
internal sealed record LackingField(string Field, IReadOnlyList<WorkerEnvironment> Environments, bool IsCertain)
{
    private static readonly string[] Fields = ["name", "compatibility_date", "main"];

    private static readonly string[] Options = ["--name", "--compatibility-date", "--latest"];

    private static readonly string[] SourceMarks = [".ts", ".js", ".mjs", ".py", "--assets", "--site", "--script"];

    /// <summary>
    /// The field that is lacking. Where two are, the file is probably for something else: for types, for migrations, for
    /// commands that name the rest. Code is often named by the command or made by a framework, so its lack only counts
    /// where something is surely deployed.
    /// </summary>
    internal static LackingField? In(ConfigurationContext context)
    {
        if (!context.Deployment.IsPossible)
        {
            return null;
        }

        var targets = context.Deployment.Targets(context.IsDeployed);
        var lacking = Fields
            .Select(field => (Field: field, Environments: targets.Where(target => !Has(target, field)).ToList()))
            .Where(static found => found.Environments.Count > 0)
            .ToList();
        if (lacking.Count != 1 || IsOnCommandLine(context, lacking[0].Field))
        {
            return null;
        }

        var (name, environments) = lacking[0];
        var isCertain = environments.Any(DeployPlan.IsCertain);
        return name == "main" && (!isCertain || environments.Any(static environment => IsGiven(environment.Resolve("build")?.Value)))
            ? null
            : new LackingField(name, environments.Count == targets.Count ? [context.Configuration.TopLevel] : environments, isCertain);
    }

    private static bool IsOnCommandLine(ConfigurationContext context, string field) =>
        (field == "main" ? SourceMarks : Options).Any(context.Deployment.IsGivenByScript);

    private static bool Has(WorkerEnvironment environment, string field) =>
        IsGiven(environment.Resolve(field)?.Value)
        || (field == "main" && (IsGiven(environment.Resolve("assets")?.Value) || environment.FindShared("site") is not null));

    private static bool IsGiven(ConfigNode? value) => value is not (null or ConfigNull or ConfigString { Value.Length: 0 });
}
