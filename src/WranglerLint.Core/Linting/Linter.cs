using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Rules;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Linting;

/// <summary>Runs rules. Pure: the same texts, options and files give the same findings in the same order.</summary>
public sealed class Linter
{
    private readonly IReadOnlyList<Rule> _rules;

    /// <param name="rules">The rules to run.</param>
    public Linter(IReadOnlyList<Rule> rules) => _rules = rules;

    /// <summary>Checks one configuration, all environments at once.</summary>
    /// <param name="document">The configuration.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="files">What is known of the files around it; null if nothing is.</param>
    public IReadOnlyList<Finding> Lint(ConfigDocument document, LintOptions options, IProjectFiles? files = null)
    {
        var findings = new List<Finding>();
        if (document.Error is { } error)
        {
            foreach (var rule in _rules.OfType<SyntaxRule>())
            {
                rule.Check(new SyntaxContext(rule.Descriptor, findings, document, error));
            }
        }
        else
        {
            var configuration = WorkerConfiguration.Create(document);
            foreach (var rule in _rules.OfType<ConfigurationRule>())
            {
                rule.Check(new ConfigurationContext(rule.Descriptor, findings, configuration, options, files ?? UnknownFiles.Instance));
            }
        }

        findings.Sort(FindingOrder.Instance);
        return findings;
    }

    /// <summary>Checks the types of one Worker.</summary>
    public IReadOnlyList<Finding> Lint(WorkerTypes types, LintOptions options)
    {
        var findings = new List<Finding>();
        foreach (var rule in _rules.OfType<TypeRule>())
        {
            rule.Check(new TypeContext(rule.Descriptor, findings, types, options));
        }

        findings.Sort(FindingOrder.Instance);
        return findings;
    }

    /// <summary>Checks configurations of one folder together with the code that they deploy.</summary>
    /// <param name="documents">All configurations in the folder.</param>
    /// <param name="types">The sources below the folder.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="files">What is known of the files around them; null if nothing is.</param>
    public IReadOnlyList<Finding> Lint(
        IReadOnlyList<ConfigDocument> documents, WorkerTypes types, LintOptions options, IProjectFiles? files = null)
    {
        var findings = new List<Finding>();
        if (types.Sources.Count == 0)
        {
            return findings;
        }

        var project = new WorkerProject(documents, types, options, files ?? UnknownFiles.Instance);
        foreach (var rule in _rules.OfType<WorkerRule>())
        {
            rule.Check(new WorkerContext(rule.Descriptor, findings, project, options));
        }

        findings.Sort(FindingOrder.Instance);
        return findings;
    }
}
