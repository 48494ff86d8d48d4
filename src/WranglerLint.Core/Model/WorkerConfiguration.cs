using System.Globalization;
using System.Runtime.CompilerServices;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>A wrangler configuration with all its environments.</summary>
public sealed class WorkerConfiguration
{
    private static readonly string[] TemplateWords = ["example", "sample", "template", "tmpl", "tpl", "dist"];

    private static readonly ConditionalWeakTable<ConfigDocument, WorkerConfiguration> Known = new();

    private WeakReference<FieldWalker>? _fields;

    private WorkerConfiguration(ConfigDocument document)
    {
        Document = document;
        IsLocalFile = EnvironmentPurposes.IsLocalFile(document.Text.Path);
        Secrets = SecretFinder.Find(document);
        TopLevel = new WorkerEnvironment(null, document.Root, null, null);
        NamedEnvironments = [.. FindEnvironments(document.Root.Find("env")?.Value)];
        Environments = [TopLevel, .. NamedEnvironments];
        IsTemplate = IsTemplateFile(document.Text.Path) || (document.Root.FindString("name") is { } name && IdShapes.IsTemplate(name.Value));
        HasProduction = NamedEnvironments.Any(static environment => EnvironmentPurposes.IsProductionName(environment.Name!));
    }

    /// <summary>The parsed text.</summary>
    public ConfigDocument Document { get; }

    /// <summary>What stands outside <c>env</c>: what a bare <c>wrangler deploy</c> ships.</summary>
    public WorkerEnvironment TopLevel { get; }

    /// <summary>
    /// The environments below <c>env</c>, in the order of the text: those that wrangler can be asked for and does not crash
    /// on. An array in the place of an environment, <c>[[env.staging]]</c>, is one without fields.
    /// </summary>
    public IReadOnlyList<WorkerEnvironment> NamedEnvironments { get; }

    /// <summary>The top level, then the named environments.</summary>
    public IReadOnlyList<WorkerEnvironment> Environments { get; }

    /// <summary>
    /// The fields of all environments, compared with those that wrangler knows. Two dozen rules ask for them, one after the other, and
    /// nobody does later, while all the configurations of a repository are there: so they are not kept.
    /// </summary>
    public FieldWalker Fields
    {
        get
        {
            if (_fields is not null && _fields.TryGetTarget(out var known))
            {
                return known;
            }

            var fields = FieldWalker.Walk(Document.Root);
            _fields = new WeakReference<FieldWalker>(fields);
            return fields;
        }
    }

    /// <summary>Whether the file serves local development or tests by its name.</summary>
    internal bool IsLocalFile { get; }

    /// <summary>Whether a named environment is production by its name.</summary>
    internal bool HasProduction { get; }

    /// <summary>How it is deployed, for the files that were asked about last.</summary>
    internal DeployPlan? Deployment { get; set; }

    /// <summary>What stands in the text and must be known to few. No output shows it.</summary>
    public IReadOnlyList<Secret> Secrets { get; }

    /// <summary>Whether this configures a Pages project, as wrangler decides it: by <c>pages_build_output_dir</c>.</summary>
    public bool IsPages => Document.Root.Find("pages_build_output_dir") is not null;

    /// <summary>
    /// Whether this is a pattern for configurations and not one that is deployed: its file is called so, or its Worker's
    /// name is a mark to be replaced.
    /// </summary>
    public bool IsTemplate { get; }

    /// <summary>Builds the model of a document that was read without a syntax error.</summary>
    /// <remarks>
    /// The rules over one configuration, over a repository and over sources all look at it: it is built once for as long as the
    /// document lives.
    /// </remarks>
    public static WorkerConfiguration Create(ConfigDocument document) => Known.GetValue(document, static document => new(document));

    private IEnumerable<WorkerEnvironment> FindEnvironments(ConfigNode? env) => env switch
    {
        ConfigTable table =>
            from entry in table.Entries
            where entry.Key.Length > 0
            let fields = FieldsOf(entry.Value)
            where fields is not null
            select new WorkerEnvironment(entry.Key, fields, entry, TopLevel),
        ConfigArray array => array.Items
            .Select((item, index) => (Fields: FieldsOf(item), Name: index.ToString(CultureInfo.InvariantCulture)))
            .Where(static item => item.Fields is not null)
            .Select(item => new WorkerEnvironment(item.Name, item.Fields!, null, TopLevel)),
        _ => [],
    };

    /// <summary>wrangler.example.toml, wrangler.toml.sample, wrangler.template.jsonc and the like.</summary>
    private static bool IsTemplateFile(string path)
    {
        foreach (var word in TemplateWords)
        {
            for (var start = path.IndexOf(word, StringComparison.OrdinalIgnoreCase); start >= 0; start = path.IndexOf(word, start + 1, StringComparison.OrdinalIgnoreCase))
            {
                var end = start + word.Length;
                if (start > 0 && path[start - 1] is ('.' or '_' or '-') && (end == path.Length || path[end] == '.'))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static ConfigTable? FieldsOf(ConfigNode value) =>
        value as ConfigTable ?? (value is ConfigArray or ConfigDate ? ConfigTable.Empty(value) : null);

    /// <summary>The name of the environment that a path lies in; null for the top level.</summary>
    public static string? EnvironmentOf(ConfigPath path)
    {
        while (path.Parent is { } parent)
        {
            if (parent is { LastKey: "env", Parent: { Parent: null } })
            {
                return path.LastKey;
            }

            path = parent;
        }

        return null;
    }
}
