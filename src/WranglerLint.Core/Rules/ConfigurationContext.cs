using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Rules;

/// <summary>A configuration for a rule to check.</summary>
public sealed class ConfigurationContext : RuleContext
{
    private readonly IProjectFiles _files;
    private HashSet<(BindingKind, string?)>? _deployedElsewhere;

    internal ConfigurationContext(
        RuleDescriptor rule, List<Finding> findings, WorkerConfiguration configuration, LintOptions options, IProjectFiles files)
        : base(rule, findings, options)
    {
        Configuration = configuration;
        _files = files;
    }

    /// <summary>The configuration.</summary>
    public WorkerConfiguration Configuration { get; }

    /// <summary>What is known of the files around the configuration.</summary>
    public IProjectFiles Files
    {
        get
        {
            DependsOnFiles = true;
            return _files;
        }
    }

    /// <summary>Whether the rule asked for files: then it may say something else on another machine.</summary>
    internal bool DependsOnFiles { get; private set; }

    /// <summary>How the configuration is deployed, as far as one can tell.</summary>
    public DeployPlan Deployment => DeployPlan.Of(Configuration, Files);

    /// <summary>The top level, then the named environments.</summary>
    public IReadOnlyList<WorkerEnvironment> Environments => Configuration.Environments;

    /// <summary>Whether an environment gets deployed.</summary>
    public bool IsDeployed(WorkerEnvironment environment) =>
        Options.Purposes.Of(environment, Configuration) == EnvironmentPurpose.Deployed;

    /// <summary>The environments that get deployed.</summary>
    public IEnumerable<WorkerEnvironment> DeployedEnvironments => Environments.Where(IsDeployed);

    /// <summary>Whose data an environment serves.</summary>
    public EnvironmentStage StageOf(WorkerEnvironment environment) => EnvironmentStages.Of(environment, Configuration, Options.Purposes);

    /// <summary>
    /// Whether a deploy of a named environment asks for routes that are not its own business: it is deployed, by its name or
    /// because it says so, it is not production, and it is not the top level's Worker under another name.
    /// </summary>
    public bool AsksForRoutes(WorkerEnvironment environment) =>
        (IsDeployed(environment) || environment.Table.Find("workers_dev")?.Value is ConfigBoolean { Value: true })
        && StageOf(environment) != EnvironmentStage.Production
        && environment.DeployedName != Configuration.TopLevel.DeployedName;

    /// <summary>
    /// The identifiers that reach Cloudflare when somebody deploys: not those of a template, of local environments, or of
    /// a top level that serves local development while the deployed environments bind the same name themselves.
    /// </summary>
    public IEnumerable<ResourceId> DeployedIds =>
        Configuration.IsTemplate
            ? []
            : Environments.SelectMany(static environment => environment.Bindings).Where(IsShipped).SelectMany(static binding => binding.Ids);

    /// <summary>The accounts and zones that somebody deploys to, each once, wherever it is inherited.</summary>
    public IEnumerable<OwnerId> DeployedOwners =>
        Configuration.IsTemplate
            ? []
            : Environments.Where(IsDeployed).SelectMany(OwnerId.In).GroupBy(static owner => owner.Node).Select(static same => same.First());

    private bool IsShipped(Binding binding) =>
        IsDeployed(binding.Environment)
        || (binding.Environment.IsTopLevel
            && !Options.Purposes.IsDeclaredLocal(binding.Environment)
            && !Configuration.IsLocalFile
            && !(_deployedElsewhere ??= new HashSet<(BindingKind, string?)>(
                Configuration.NamedEnvironments.Where(IsDeployed).SelectMany(static other => other.Bindings).Select(static twin => (twin.Kind, twin.Name))))
                .Contains((binding.Kind, binding.Name)));

    /// <summary>Reports a value.</summary>
    public FindingBuilder Report(ConfigNode value, MessageTemplate message, params string[] arguments) =>
        Report(value.Anchor, value.Path, message, arguments);

    /// <summary>Reports a part of a string; the whole of it where escapes hide which characters make the part.</summary>
    public FindingBuilder ReportPart(ConfigString value, int start, int length, MessageTemplate message, params string[] arguments) =>
        Report(value.SpanOf(Configuration.Document.Text, start, length) ?? value.Anchor, value.Path, message, arguments);

    /// <summary>Reports a key.</summary>
    public FindingBuilder Report(ConfigEntry entry, MessageTemplate message, params string[] arguments) =>
        Report(entry.KeySpan, entry.Path, message, arguments);

    /// <summary>Reports a name: the key or the value that it stands in.</summary>
    public FindingBuilder Report(TakenName name, MessageTemplate message, params string[] arguments) =>
        name.Entry is { } entry ? Report(entry, message, arguments) : Report(name.Value, message, arguments);

    /// <summary>Reports what an environment lacks: at the section that should hold it, or at the environment's header.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="section">The dotted path of the section inside the environment; empty for the environment itself.</param>
    /// <param name="message">The message.</param>
    /// <param name="arguments">What varies in the message.</param>
    public FindingBuilder ReportMissing(
        WorkerEnvironment environment, string section, MessageTemplate message, params string[] arguments)
    {
        var (span, path) = environment.PlaceFor(section);
        return Report(span, path, message, arguments);
    }

    /// <summary>Reports a place that is neither a key nor a value of the document.</summary>
    public FindingBuilder Report(SourceSpan span, ConfigPath path, MessageTemplate message, params string[] arguments) =>
        Report(
            new Location(Configuration.Document.Text, span, path.ToString()),
            WorkerConfiguration.EnvironmentOf(path),
            message,
            arguments);

    /// <inheritdoc/>
    private protected override ConfigDocument? Document => Configuration.Document;

    /// <summary>Settings call the top level "", as <c>wrangler deploy --env ""</c> does.</summary>
    private protected override string? ScopeOf(string? environment) => environment ?? "";
}
