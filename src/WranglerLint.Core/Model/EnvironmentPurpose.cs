using WranglerLint.Selection;

namespace WranglerLint.Model;

/// <summary>What an environment is for.</summary>
public enum EnvironmentPurpose
{
    /// <summary>It gets deployed and serves somebody.</summary>
    Deployed,

    /// <summary>It serves local development or tests, or nobody can tell that it does not.</summary>
    Local,
}

/// <summary>Which environments get deployed. The names are a convention, so a user can say otherwise.</summary>
public sealed class EnvironmentPurposes
{
    private static readonly HashSet<string> LocalNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "dev", "devel", "develop", "development", "local", "localhost", "test", "tests", "testing", "unittest",
        "e2e", "ci", "integration", "vitest", "sandbox", "debug",
    };

    private static readonly HashSet<string> ProductionNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "production", "prod", "prd", "live", "main", "mainnet", "release",
    };

    private readonly NamePatterns _deployed;
    private readonly NamePatterns _local;

    /// <summary>What a user says; "" is the top level, and <c>*</c> stands for any characters.</summary>
    /// <param name="deployed">Names of environments that get deployed whatever they are called.</param>
    /// <param name="local">Names of environments that never get deployed.</param>
    public EnvironmentPurposes(IEnumerable<string> deployed, IEnumerable<string> local)
    {
        _deployed = new NamePatterns(deployed);
        _local = new NamePatterns(local);
    }

    /// <summary>The convention alone.</summary>
    public static EnvironmentPurposes Default { get; } = new([], []);

    /// <summary>
    /// Whether a file serves local development or tests by its name: <c>wrangler.e2e.jsonc</c>, <c>fixtures/wrangler.toml</c>.
    /// </summary>
    public static bool IsLocalFile(string path)
    {
        var parts = path.Split('/');
        return parts.Take(parts.Length - 1).Any(static folder => folder is "fixtures" or "__fixtures__" or "__tests__" or "__mocks__")
            || parts[parts.Length - 1].Split('.', '-', '_').Any(LocalNames.Contains);
    }

    /// <summary>Whether the user says that an environment never gets deployed.</summary>
    internal bool IsDeclaredLocal(WorkerEnvironment environment) => _local.Match(environment.Name ?? "");

    /// <summary>Whether an environment of that name is for local development or tests, by convention.</summary>
    internal static bool IsLocalName(string name) => LocalNames.Contains(name);

    /// <summary>Whether an environment of that name is production, by convention.</summary>
    internal static bool IsProductionName(string name) => ProductionNames.Contains(name);

    /// <summary>What an environment of a configuration is for.</summary>
    /// <remarks>
    /// The top level is for local development when production is an environment of its own: then nobody means to
    /// deploy without <c>--env</c>.
    /// </remarks>
    public EnvironmentPurpose Of(WorkerEnvironment environment, WorkerConfiguration configuration)
    {
        var name = environment.Name ?? "";
        var deployed = _deployed.Match(name)
            || (!IsDeclaredLocal(environment)
                && !configuration.IsLocalFile
                && (environment.IsTopLevel
                    ? !configuration.HasProduction
                    : !LocalNames.Contains(name)));
        return deployed ? EnvironmentPurpose.Deployed : EnvironmentPurpose.Local;
    }

    /// <summary>Whose data an environment of a configuration serves.</summary>
    public EnvironmentStage StageOf(WorkerEnvironment environment, WorkerConfiguration configuration) =>
        EnvironmentStages.Of(environment, configuration, this);
}
