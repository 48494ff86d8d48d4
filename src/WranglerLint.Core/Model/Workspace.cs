using WranglerLint.Linting;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A configuration among the others of its repository.</summary>
public sealed class WorkspaceFile
{
    /// <param name="document">The configuration, read without a syntax error.</param>
    /// <param name="path">The path inside the repository, with forward slashes.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="files">What is known of the files around it.</param>
    /// <param name="isChecked">Whether to report what is wrong with it; otherwise it is only there for the others.</param>
    public WorkspaceFile(ConfigDocument document, string path, LintOptions options, IProjectFiles files, bool isChecked)
    {
        Configuration = WorkerConfiguration.Create(document);
        Path = path;
        Folder = path.Substring(0, Math.Max(0, path.LastIndexOf('/')));
        Name = path.Substring(path.LastIndexOf('/') + 1);
        Options = options;
        Files = files;
        IsChecked = isChecked;
    }

    /// <summary>The configuration.</summary>
    public WorkerConfiguration Configuration { get; }

    /// <summary>The path inside the repository, with forward slashes.</summary>
    public string Path { get; }

    /// <summary>What the user said.</summary>
    public LintOptions Options { get; }

    /// <summary>What is known of the files around the configuration.</summary>
    public IProjectFiles Files { get; }

    /// <summary>Whether to report what is wrong with it; otherwise it is only there for the others.</summary>
    public bool IsChecked { get; }

    /// <summary>The path of the folder inside the repository; empty for its root.</summary>
    public string Folder { get; }

    /// <summary>The file's name.</summary>
    public string Name { get; }

    /// <summary>How the configuration is deployed, as far as one can tell.</summary>
    public DeployPlan Deployment => DeployPlan.Of(Configuration, Files);

    /// <summary>Whether the configuration shows or tries something and is not meant to live beside the others.</summary>
    public bool IsExample => Deployment.IsForGeneratorOrTest || Folder.Split('/').Any(DeployPlan.IsFolderOfExamples);

    /// <summary>A path that starts at the configuration's folder, from the repository's root.</summary>
    public string FromRoot(string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{Folder}/{path.Replace('\\', '/')}".Split('/'))
        {
            if (part == ".." && parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part.Length > 0 && part != ".")
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <inheritdoc/>
    public override string ToString() => Path;
}

/// <summary>A Worker that one environment of a configuration is deployed as.</summary>
/// <param name="File">The configuration.</param>
/// <param name="Environment">The environment.</param>
/// <param name="Name">The Worker's name.</param>
public sealed record DeployedWorker(WorkspaceFile File, WorkerEnvironment Environment, string Name)
{
    /// <summary>Whether the environment gets deployed, as far as names tell.</summary>
    public bool IsDeployed => File.Options.Purposes.Of(Environment, File.Configuration) == EnvironmentPurpose.Deployed;

    /// <summary>Whose data the Worker serves.</summary>
    public EnvironmentStage Stage => EnvironmentStages.Of(Environment, File.Configuration, File.Options.Purposes);

    /// <summary>Whether both can be in one account, as far as the configurations say.</summary>
    public bool MayShareAccountWith(DeployedWorker other) =>
        Environment.AccountId is not { } account || other.Environment.AccountId is not { } second || account == second;
}

/// <summary>The configurations of one repository.</summary>
public sealed class Workspace
{
    private readonly ILookup<string, WorkspaceFile> _byFolder;
    private readonly ILookup<string, DeployedWorker> _byName;

    /// <param name="files">All configurations that are known.</param>
    public Workspace(IEnumerable<WorkspaceFile> files)
    {
        Files = [.. files.OrderBy(static file => file.Path, StringComparer.Ordinal)];
        _byFolder = Files.ToLookup(static file => file.Folder, StringComparer.Ordinal);
        Workers =
        [
            .. from file in Files
               where !file.IsExample && !file.Configuration.IsPages
               from environment in file.Configuration.Environments
               where environment.DeployedName is { Length: > 0 } name && !IdShapes.IsTemplate(name)
               select new DeployedWorker(file, environment, environment.DeployedName!),
        ];
        _byName = Workers.ToLookup(static worker => worker.Name, StringComparer.Ordinal);
    }

    /// <summary>All configurations that are known, by path.</summary>
    public IReadOnlyList<WorkspaceFile> Files { get; }

    /// <summary>What the configurations deploy, by file and environment; examples, templates and tests are left out.</summary>
    public IReadOnlyList<DeployedWorker> Workers { get; }

    /// <summary>The configurations in a folder, by path; none in a folder without.</summary>
    public IEnumerable<WorkspaceFile> FilesIn(string folder) => _byFolder[folder];

    /// <summary>What is deployed under a name, by file and environment.</summary>
    public IEnumerable<DeployedWorker> WorkersCalled(string name) => _byName[name];
}
