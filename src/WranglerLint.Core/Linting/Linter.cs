using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Linting;

/// <summary>Runs rules. Pure: the same texts, options and files give the same findings in the same order.</summary>
public sealed class Linter
{
    private readonly IReadOnlyList<Rule> _rules;
    private readonly Suppressor _suppressor;

    /// <param name="rules">The rules that there are; the options say which of them run.</param>
    /// <param name="suppressions">What becomes of findings that somebody suppressed.</param>
    public Linter(IReadOnlyList<Rule> rules, SuppressionMode suppressions = SuppressionMode.LeaveOut)
    {
        _rules = rules;
        _suppressor = new Suppressor(rules, suppressions);
    }

    /// <summary>Whether all findings of a file are wanted, however many there are: to tell what a fix adds, all are counted.</summary>
    internal bool IsUnlimited { get; init; }

    // Put apart once: a run asks for each kind as often as it has configurations.
    private ConfigurationRule[] ConfigurationRules => field ??= [.. _rules.OfType<ConfigurationRule>()];

    private WorkerRule[] WorkerRules => field ??= [.. _rules.OfType<WorkerRule>()];

    private TypeRule[] TypeRules => field ??= [.. _rules.OfType<TypeRule>()];

    /// <summary>Checks one configuration, all environments at once.</summary>
    /// <param name="document">The configuration.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="files">What is known of the files around it; null if nothing is.</param>
    public IReadOnlyList<Finding> Lint(ConfigDocument document, LintOptions options, IProjectFiles? files = null)
    {
        var findings = new List<Finding>();
        var undecided = new List<RuleDescriptor>();
        if (document.Error is { } error)
        {
            foreach (var rule in Enabled(_rules.OfType<SyntaxRule>(), options))
            {
                rule.Check(new SyntaxContext(rule.Descriptor, findings, options, document, error));
            }
        }
        else
        {
            var configuration = WorkerConfiguration.Create(document);
            foreach (var rule in Enabled(ConfigurationRules, options))
            {
                var context = new ConfigurationContext(rule.Descriptor, findings, configuration, options, files ?? UnknownFiles.Instance);
                rule.Check(context);
                if (context.DependsOnFiles)
                {
                    undecided.Add(rule.Descriptor);
                }
            }
        }

        var decided = Decided().Where(rule => !undecided.Contains(rule.Descriptor));
        return Limited(_suppressor.Finish(findings, [new CommentedText(document.Text, document.Comments)], decided, options), options);
    }

    /// <summary>Checks what lies between the configurations of one repository.</summary>
    public IReadOnlyList<Finding> Lint(Workspace workspace)
    {
        var found = new List<Finding>();
        foreach (var rule in _rules.OfType<RepositoryRule>().Where(rule => workspace.Files.Any(file => file.Options.Rules.IsEnabled(rule.Descriptor))))
        {
            rule.Check(new RepositoryContext(rule.Descriptor, found, workspace));
        }

        var byText = found.ToLookup(static finding => finding.Location.Text);
        var findings = workspace.Files
            .Select(file => (file.Options, file.Configuration.Document, Own: byText[file.Configuration.Document.Text].ToList()))
            .Where(static file => file.Own.Count > 0)
            .SelectMany(file => Limited(_suppressor.Finish(file.Own, [], [], file.Options, [new CommentedText(file.Document.Text, file.Document.Comments)]), file.Options))
            .ToList();
        findings.Sort(FindingOrder.Instance);
        return findings;
    }

    /// <summary>Checks the sources of the Workers in one folder, and what they take from the configurations there.</summary>
    /// <param name="documents">All configurations in the folder.</param>
    /// <param name="types">The sources below the folder.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="files">What is known of the files around them; null if nothing is.</param>
    public IReadOnlyList<Finding> Lint(
        IReadOnlyList<ConfigDocument> documents, WorkerTypes types, LintOptions options, IProjectFiles? files = null)
    {
        // Sources that define no environment are not among the types: they are read when an entry point leads to them.
        var project = new WorkerProject(documents, types, options, files ?? UnknownFiles.Instance);
        var findings = LintTypes(types.ByEntryPoint(documents.Select(static document => EntryPoints.Of(document).FirstOrDefault())), options);
        foreach (var rule in Enabled(WorkerRules, options))
        {
            rule.Check(new WorkerContext(rule.Descriptor, findings, project, options));
        }

        var finished = _suppressor.Finish(
            findings,
            [.. types.Sources.Union(project.Sources).Select(static source => source.Comments)],
            _rules,
            options,
            [.. documents.Select(static document => new CommentedText(document.Text, document.Comments))]);
        return Limited(finished, options);
    }

    /// <summary>
    /// The findings, of each file at most as many as the user wants, the worst first, with one that says how many more there are.
    /// </summary>
    private IReadOnlyList<Finding> Limited(IReadOnlyList<Finding> findings, LintOptions options)
    {
        if (IsUnlimited || findings.Count <= options.MaxFindings || Enabled(_rules.OfType<LimitRule>(), options).FirstOrDefault() is not { } rule)
        {
            return findings;
        }

        var limited = new List<Finding>();
        foreach (var file in findings.GroupBy(static finding => finding.Location.Text))
        {
            // Sorting keeps the order of equals: of two that are as bad, the one further up stays.
            var reported = file.Where(static finding => finding.Suppression is null).OrderByDescending(static finding => finding.Severity).ToList();
            limited.AddRange(file.Where(static finding => finding.Suppression is not null));
            limited.AddRange(reported.Take(options.MaxFindings));
            if (reported.Count > options.MaxFindings)
            {
                rule.Check(new LimitContext(rule.Descriptor, limited, options, [.. reported.Skip(options.MaxFindings).OrderBy(static finding => finding, FindingOrder.Instance)]));
            }
        }

        limited.Sort(FindingOrder.Instance);
        return limited;
    }

    /// <summary>Two Workers that share a file have its findings once.</summary>
    private List<Finding> LintTypes(IEnumerable<WorkerTypes> workers, LintOptions options)
    {
        var findings = new List<Finding>();
        foreach (var types in workers)
        {
            foreach (var rule in Enabled(TypeRules, options))
            {

                rule.Check(new TypeContext(rule.Descriptor, findings, types, options));
            }
        }

        return [.. findings.GroupBy(static finding => (finding.Rule.Id, finding.Location, finding.Message)).Select(static same => same.First())];
    }

    /// <summary>
    /// The rules that cannot find anything later in a configuration that was checked: those that ran, and those that are only
    /// about sources, so that a comment for them is superfluous.
    /// </summary>
    private IEnumerable<Rule> Decided() => _rules.Where(static rule => rule is SyntaxRule or ConfigurationRule or TypeRule);

    private static IEnumerable<T> Enabled<T>(IEnumerable<T> rules, LintOptions options)
        where T : Rule =>
        rules.Where(rule => options.Rules.IsEnabled(rule.Descriptor));
}
