using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Model;

/// <summary>One folder's configurations together with the TypeScript that they deploy.</summary>
public sealed class WorkerProject
{
    /// <summary>Programs that deploy Workers with bindings of their own, whatever the configuration says.</summary>
    private static readonly string[] OtherDeployers = ["alchemy.run.ts", "sst.config.ts", "sst.config.js", "Pulumi.yaml", "cdktf.json"];

    private readonly WorkerProgram _program;
    private readonly HashSet<string> _entryFolders;
    private readonly Dictionary<string, List<EnvironmentUse>> _uses = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bound = new(StringComparer.Ordinal);

    /// <summary>The names that code outside of these Workers' folders does without.</summary>
    private readonly HashSet<string> _guardedElsewhere = new(StringComparer.Ordinal);

    internal WorkerProject(IReadOnlyList<ConfigDocument> documents, WorkerTypes types, LintOptions options, IProjectFiles files)
    {
        Types = types;
        Configurations = [.. documents.Where(static document => document.Error is null).Select(WorkerConfiguration.Create)];
        IsPossible = Configurations.Count > 0
            && Configurations.Count == documents.Count
            && !Configurations.Any(static configuration => configuration.IsTemplate)
            && !OtherDeployers.Any(file => files.FileExists(file) == true);
        IsCompletedByBundler = Configurations.Any(configuration => configuration.IsPages || DeployPlan.Of(configuration, files).HasBundler);
        _program = new WorkerProgram(types);
        var entries = Configurations.SelectMany(EntriesOf).ToList();
        HasEntry = entries.Count > 0;
        SaysWhatIsBound = Configurations.Any(static configuration =>
            configuration.IsPages || configuration.Environments.Any(static environment => environment.Bindings.Count > 0 || environment.Resolve("main")?.Value is ConfigString));
        _entryFolders = new HashSet<string>(entries.Select(static entry => FolderOf(entry.Text.Path)), StringComparer.Ordinal);
        Sources = HasEntry ? _program.ReachableFrom(entries) : types.Sources;
        Environment = new EnvironmentTypes(types, Sources, options.EnvironmentTypes, IsOwn);
        foreach (var source in Sources.Where(source => HasEntry && !source.IsGenerated))
        {
            AddUses(source);
        }

        foreach (var environment in Configurations.SelectMany(static configuration => configuration.Environments))
        {
            _bound.UnionWith(environment.Bindings.Select(static binding => binding.Name).OfType<string>());
            _bound.UnionWith(environment.TakenNames.Select(static name => name.Name));
        }
    }

    /// <summary>The configurations: <c>wrangler.toml</c>, and others beside it.</summary>
    public IReadOnlyList<WorkerConfiguration> Configurations { get; }

    /// <summary>The types of all sources below the folder.</summary>
    public WorkerTypes Types { get; }

    /// <summary>What the Workers are made of: the sources that their entry points import; without an entry point all sources.</summary>
    public IReadOnlyCollection<TypeSource> Sources { get; }

    /// <summary>The types of the environment.</summary>
    public EnvironmentTypes Environment { get; }

    /// <summary>
    /// Whether the configurations say what is bound: all can be read, none is a template, and nothing else deploys the Worker.
    /// </summary>
    public bool IsPossible { get; }

    /// <summary>Whether an entry point was found, so that the sources of the Workers are known from those of other programs.</summary>
    public bool HasEntry { get; }

    /// <summary>
    /// Whether nothing else is known to say what is bound: a configuration has <c>main</c>, <c>pages_build_output_dir</c> or a binding.
    /// Without any of them Pages ignores the file, and what the code needs is set up in the dashboard.
    /// </summary>
    public bool SaysWhatIsBound { get; }

    /// <summary>Whether Pages or a framework's adapter adds bindings of its own.</summary>
    public bool IsCompletedByBundler { get; }

    /// <summary>The names that the code takes from the environment, in order.</summary>
    public IEnumerable<string> UsedNames => _uses.Keys.OrderBy(static name => name, StringComparer.Ordinal);

    /// <summary>Where the code takes a name from the environment, by path and place.</summary>
    public IReadOnlyList<EnvironmentUse> UsesOf(string name) =>
        _uses.TryGetValue(name, out var uses)
            ? [.. uses.OrderBy(static use => use.Location, PlaceOrder.Instance)]
            : [];

    /// <summary>The places that call a method of a name as only resources have it; none if some code does without the resource.</summary>
    public IReadOnlyList<EnvironmentUse> ResourceUsesOf(string name)
    {
        var uses = UsesOf(name);
        return IsGuarded(name) ? [] : [.. uses.Where(static use => use.Kind == EnvironmentUseKind.Call && ResourceTypes.HasMethod(use.Method))];
    }

    /// <summary>Whether code asks somewhere if a name is there, or a type says that it may not be.</summary>
    public bool IsGuarded(string name) =>
        _guardedElsewhere.Contains(name)
        || UsesOf(name).Any(static use => use.Kind == EnvironmentUseKind.Guard)
        || Environment.Members(name).Any(static member => member.IsOptional || ResourceTypes.MayBeMissing(member.Type));

    /// <summary>
    /// Whether code gets the whole environment that cannot be followed, such as a package's, or takes names from it that it
    /// computes. Hono hands the environment on and takes nothing from it.
    /// </summary>
    public bool HandsEnvironmentOn =>
        Sources.Any(source => source.Code.HandedTo.Any(module =>
            module != "hono" && !module.StartsWith("hono/", StringComparison.Ordinal) && !module.StartsWith("@hono/", StringComparison.Ordinal) && !_program.Leads(source, module)));

    /// <summary>Whether a name stands anywhere in the code of these Workers, and of what else lies in their folder.</summary>
    public bool IsMentioned(string name) => Sources.Union(Types.Sources).Any(source => !source.IsGenerated && source.Mentions(name));

    /// <summary>Whether any environment of any configuration has something under a name, or something else may put it there.</summary>
    public bool MayBind(string name) =>
        _bound.Contains(name)
        || name.StartsWith("__", StringComparison.Ordinal)
        || (IsCompletedByBundler && name is "ASSETS" or "SESSION" or "IMAGES" or "WORKER_SELF_REFERENCE");

    /// <summary>The kinds of binding that a member is typed as; none if its type is no resource, or the program's own.</summary>
    public IReadOnlyCollection<BindingKind> KindsOf(ResolvedMember member)
    {
        var kinds = ResourceTypes.KindsOf(member.Type);
        return kinds.Count > 0 && ResourceTypes.MistakableNamesIn(member.Type).Any(name => IsForeign(Types.SourceOf(member.Definition), name)) ? [] : kinds;
    }

    /// <summary>Whether somebody else than Cloudflare gave a type its name.</summary>
    private bool IsForeign(TypeSource source, string type)
    {
        if (type.StartsWith("import(", StringComparison.Ordinal))
        {
            return !type.Contains("cloudflare");
        }

        var first = type.Split('.')[0];
        return source.Imports.FirstOrDefault(import => import.Name == first) is { } import
            ? !import.Module.Contains("cloudflare")
            : Types.Find(source, type).Count > 0;
    }

    /// <summary>The configuration that an environment belongs to.</summary>
    public WorkerConfiguration ConfigurationOf(WorkerEnvironment environment) =>
        Configurations.First(configuration => configuration.Environments.Contains(environment));

    /// <summary>
    /// Whether a source is these Workers' alone: it lies in their folder, or in that of an entry point. What they import from
    /// elsewhere may be written for other Workers with other bindings, and need not run here.
    /// </summary>
    public bool IsOwn(TypeSource source)
    {
        var path = source.Text.Path;
        return (Types.Root.Length == 0 ? !path.StartsWith("../", StringComparison.Ordinal) : path.StartsWith(Types.Root + "/", StringComparison.Ordinal))
            || _entryFolders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));
    }

    /// <summary>The source that an environment deploys; null if it is none of ours.</summary>
    public TypeSource? EntryOf(WorkerEnvironment environment) =>
        environment.Resolve("main")?.Value is ConfigString main ? _program.Find(main.Value) : null;

    /// <summary>The values that a source exports; null if not all are known.</summary>
    public IReadOnlyCollection<string>? ExportsOf(TypeSource source) => _program.ExportsOf(source);

    /// <summary>Code from elsewhere may be written for other Workers: what it takes is nothing to report, but what it does without is not missing.</summary>
    private void AddUses(TypeSource source)
    {
        var isOwn = IsOwn(source);
        foreach (var use in source.Code.Uses.Where(use => Environment.Accepts(use.Claim)))
        {
            if (!isOwn)
            {
                if (use.Kind == EnvironmentUseKind.Guard)
                {
                    _guardedElsewhere.Add(use.Name);
                }

                continue;
            }

            if (!_uses.TryGetValue(use.Name, out var uses))
            {
                _uses.Add(use.Name, uses = []);
            }

            uses.Add(use);
        }
    }

    private IEnumerable<TypeSource> EntriesOf(WorkerConfiguration configuration) =>
        configuration.IsPages
            ? Types.Sources.Where(source => Types.PathInside(source.Text) is var path && (path.StartsWith("functions/", StringComparison.Ordinal) || path.EndsWith("_worker.ts", StringComparison.Ordinal)))
            : configuration.Environments.Select(EntryOf).OfType<TypeSource>();

    private static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));
}
