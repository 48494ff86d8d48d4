using WranglerLint.Findings;

namespace WranglerLint.Rules;

/// <summary>What a rule is given to look at, and where it reports.</summary>
public abstract class RuleContext
{
    private readonly List<Finding> _findings;

    private protected RuleContext(RuleDescriptor rule, List<Finding> findings)
    {
        Rule = rule;
        _findings = findings;
    }

    /// <summary>The rule that is running.</summary>
    public RuleDescriptor Rule { get; }

    private protected FindingBuilder Report(Location location, string? environment, MessageTemplate message, string[] arguments)
    {
        var finding = new Finding(Rule, message, message.Format(arguments), location, environment);
        _findings.Add(finding);
        return new FindingBuilder(finding);
    }
}
