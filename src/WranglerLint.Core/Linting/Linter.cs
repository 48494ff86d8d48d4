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

    /// <summary>Checks what lies between the configurations of one repository.</summary>
    public IReadOnlyList<Finding> Lint(Workspace workspace)
    {
        var findings = new List<Finding>();
        foreach (var rule in _rules.OfType<RepositoryRule>())
        {
            rule.Check(new RepositoryContext(rule.Descriptor, findings, workspace));
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
}
