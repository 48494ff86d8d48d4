using WranglerLint.Linting;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>What can be told about how a configuration is deployed: by wrangler as it stands, or by something else.</summary>
public sealed class DeployPlan
{
    /// <summary>What nobody writes for a Worker that is not deployed with wrangler.</summary>
    private static readonly string[] DeployFields = ["route", "routes", "workers_dev", "triggers"];

    /// <summary>Tools that read the configuration and write one of their own for wrangler.</summary>
    private static readonly string[] BundlerFiles =
    [
        .. from name in new[] { "vite", "astro", "nuxt", "nitro", "svelte", "react-router", "open-next" }
           from extension in new[] { "ts", "js", "mts", "mjs", "cjs" }
           select $"{name}.config.{extension}",
        ".wrangler/deploy/config.json",
    ];

    /// <summary>Folders of configurations that are for tests, or that a generator completes.</summary>
    private static readonly HashSet<string> OtherFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "test", "tests", "e2e", "playground", "playgrounds", "template", "templates",
    };

    /// <summary>Folders of configurations that show something, or that nobody deploys any more.</summary>
    private static readonly HashSet<string> ExampleFolders = new(StringComparer.OrdinalIgnoreCase)
    {
        "example", "examples", "demo", "demos", "sample", "samples", "docs", "tutorial", "tutorials", "starter", "starters", "exercises",
        "archive", "archived", "legacy", "old", "deprecated", "backup", "fixture",
    };

    private readonly WorkerConfiguration _configuration;
    private readonly IProjectFiles _files;
    private readonly Lazy<bool> _isForGeneratorOrTest;
    private readonly Lazy<bool> _hasBundler;

    private DeployPlan(WorkerConfiguration configuration, IProjectFiles files)
    {
        _configuration = configuration;
        _files = files;
        _isForGeneratorOrTest = new Lazy<bool>(() => configuration.IsTemplate || configuration.IsLocalFile || configuration.Document.Text.Path.Split('/').Any(IsFolderOfTests));
        _hasBundler = new Lazy<bool>(FindBundler);
    }

    /// <summary>The plan of a configuration among some files; a dozen rules ask, and the disk is asked once.</summary>
    internal static DeployPlan Of(WorkerConfiguration configuration, IProjectFiles files) =>
        configuration.Deployment is { } known && known._files == files ? known : configuration.Deployment = new DeployPlan(configuration, files);

    /// <summary>
    /// Whether wrangler may deploy this very file: it is no Pages project, no template, not for tests only, and no bundler
    /// makes another configuration out of it.
    /// </summary>
    public bool IsPossible => !_configuration.IsPages && !IsForGeneratorOrTest && !HasBundler;

    /// <summary>Whether the file is a template or for tests only, so that what it names may be missing on purpose.</summary>
    public bool IsForGeneratorOrTest => _isForGeneratorOrTest.Value;

    /// <summary>
    /// Whether another tool completes the configuration before wrangler sees it. Vite's plugin, for one, gives
    /// <c>assets.directory</c>, which wrangler cannot do without.
    /// </summary>
    public bool HasBundler => _hasBundler.Value;

    /// <summary>Whether an environment says something that only matters to a deployment.</summary>
    public static bool IsCertain(WorkerEnvironment environment) =>
        DeployFields.Any(field => environment.Resolve(field) is { Value: not ConfigNull });

    /// <summary>Whether a folder holds what shows something, or what nobody deploys any more.</summary>
    internal static bool IsFolderOfExamples(string name) => ExampleFolders.Contains(name);

    /// <summary>Whether the project's scripts give wrangler something on the command line.</summary>
    /// <param name="option">What the command would contain.</param>
    public bool IsGivenByScript(string option) =>
        _files.Scripts.Values.Any(script => script.Contains("wrangler") && script.Contains(option));

    /// <summary>The environments that get deployed: the named ones if there are any, for the top level then often serves development only.</summary>
    /// <param name="isDeployed">Whether an environment gets deployed.</param>
    public IReadOnlyList<WorkerEnvironment> Targets(Func<WorkerEnvironment, bool> isDeployed)
    {
        var named = _configuration.NamedEnvironments.Where(isDeployed).ToList();
        return named.Count > 0 ? named : [_configuration.TopLevel];
    }

    private static bool IsFolderOfTests(string name) => OtherFolders.Contains(name) || name.EndsWith("-tests", StringComparison.OrdinalIgnoreCase);

    private bool FindBundler() =>
        _configuration.Environments.Any(static environment => environment.Table.FindTable("assets") is { } assets && assets.Find("directory") is null)
        || BundlerFiles.Any(file => _files.FileExists(file) == true);
}
