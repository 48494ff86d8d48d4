using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Tree;

namespace WranglerLint.Rules;

/// <summary>What a rule is given to look at, and where it reports.</summary>
public abstract class RuleContext
{
    private readonly List<Finding> _findings;

    private protected RuleContext(RuleDescriptor rule, List<Finding> findings, LintOptions options)
    {
        Rule = rule;
        Options = options;
        _findings = findings;
    }

    /// <summary>The rule that is running.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>What the user said.</summary>
    public LintOptions Options { get; }

    /// <param name="location">The place.</param>
    /// <param name="environment">The named environment that it concerns.</param>
    /// <param name="message">The message.</param>
    /// <param name="arguments">What varies in the message.</param>
    private protected FindingBuilder Report(Location location, string? environment, MessageTemplate message, string[] arguments) =>
        Report(Options, location, environment, message, arguments);

    /// <param name="options">What the user said about the place.</param>
    /// <param name="location">The place.</param>
    /// <param name="environment">The named environment that it concerns.</param>
    /// <param name="message">The message.</param>
    /// <param name="arguments">What varies in the message.</param>
    private protected FindingBuilder Report(
        LintOptions options, Location location, string? environment, MessageTemplate message, string[] arguments)
    {
        var severity = options.Rules.SeverityOf(Rule, ScopeOf(environment));
        var finding = new Finding(Rule, message, arguments, severity ?? Rule.Severity, location, environment);
        if (severity is not null)
        {
            _findings.Add(finding);
        }

        return new FindingBuilder(finding, Document);
    }

    /// <summary>The configuration that findings are in; null where they are in several, or in sources.</summary>
    private protected virtual ConfigDocument? Document => null;

    /// <summary>The environment by which settings choose; null where there are no environments.</summary>
    private protected virtual string? ScopeOf(string? environment) => null;
}
