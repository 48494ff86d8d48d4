using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>Whose data an environment serves.</summary>
public enum EnvironmentStage
{
    /// <summary>Nobody can tell, or it is for local development.</summary>
    Unknown,

    /// <summary>Changes are tried here before they reach production, so it must not touch what production has.</summary>
    Rehearsal,

    /// <summary>The data that must not get lost.</summary>
    Production,
}

/// <summary>Tells the stage of an environment from what people call it.</summary>
/// <remarks>Left out on purpose: previews, canaries and betas, which often work on production's data.</remarks>
public static class EnvironmentStages
{
    private static readonly char[] Separators = ['-', '_', '.', ' ', '/'];

    private static readonly HashSet<string> RehearsalWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "staging", "stage", "stg", "uat", "qa", "preprod", "preproduction", "nonprod", "acceptance",
    };

    private static readonly HashSet<string> ProductionWords = new(StringComparer.OrdinalIgnoreCase) { "production", "prod", "prd", "live", "mainnet" };

    /// <summary>What variables are called that hold the name of the environment.</summary>
    private static readonly HashSet<string> StageVariables = new(StringComparer.OrdinalIgnoreCase)
    {
        "ENV", "ENVIRONMENT", "NODE_ENV", "APP_ENV", "STAGE", "DEPLOY_ENV", "DEPLOYMENT_ENV", "WORKER_ENV", "ENV_NAME", "ENVIRONMENT_NAME",
    };

    /// <summary>The stage that a name speaks of, by any of its words.</summary>
    public static EnvironmentStage OfName(string name)
    {
        var words = name.Split(Separators);
        return words.Any(RehearsalWords.Contains) || name.StartsWith("pre-prod", StringComparison.OrdinalIgnoreCase) ? EnvironmentStage.Rehearsal
            : words.Any(ProductionWords.Contains) ? EnvironmentStage.Production
            : EnvironmentStage.Unknown;
    }

    /// <summary>The stage that the end of a Worker's name speaks of: <c>shop-production</c>.</summary>
    public static EnvironmentStage OfSuffix(string workerName)
    {
        var cut = workerName.LastIndexOfAny(Separators);
        return cut < 0 ? EnvironmentStage.Unknown : OfName(workerName.Substring(cut + 1));
    }

    /// <summary>
    /// The stage of an environment. The top level is production where no named environment is, unless its own name or variables say
    /// something else.
    /// </summary>
    internal static EnvironmentStage Of(WorkerEnvironment environment, WorkerConfiguration configuration, EnvironmentPurposes purposes)
    {
        if (purposes.Of(environment, configuration) == EnvironmentPurpose.Local)
        {
            return EnvironmentStage.Unknown;
        }

        if (environment.Name is { } name)
        {
            return OfName(name);
        }

        var file = configuration.Document.Text.Path;
        var words = new[] { file.Substring(file.LastIndexOf('/') + 1), LastWord(environment.WorkerName) }
            .Concat(environment.Variables.Where(static variable => StageVariables.Contains(variable.Key)).Select(static variable => (variable.Value as ConfigString)?.Value))
            .OfType<string>()
            .ToList();
        return words.Any(static word => OfName(word) == EnvironmentStage.Rehearsal) ? EnvironmentStage.Rehearsal
            : words.Any(static word => word.Split(Separators).Any(EnvironmentPurposes.IsLocalName)) ? EnvironmentStage.Unknown
            : configuration.NamedEnvironments.Any(static other => OfName(other.Name!) == EnvironmentStage.Production) ? EnvironmentStage.Unknown
            : EnvironmentStage.Production;
    }

    private static string? LastWord(string? name) => name?.Substring(name.LastIndexOfAny(Separators) + 1);
}
