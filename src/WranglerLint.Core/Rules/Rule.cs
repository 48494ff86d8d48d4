namespace WranglerLint.Rules;

/// <summary>A rule: a description and, in the subclasses, a check. Rules hold no state and are shared between threads.</summary>
public abstract class Rule
{
    private protected Rule()
    {
    }

    /// <summary>Everything about the rule but its check.</summary>
    public abstract RuleDescriptor Descriptor { get; }
}

/// <summary>A rule over one configuration.</summary>
public abstract class ConfigurationRule : Rule
{
    /// <summary>Reports what is wrong with a configuration.</summary>
    public abstract void Check(ConfigurationContext context);
}

/// <summary>A rule over the texts of configurations that cannot be read; it sees those only.</summary>
public abstract class SyntaxRule : Rule
{
    /// <summary>Reports why a text cannot be read.</summary>
    public abstract void Check(SyntaxContext context);
}

/// <summary>A rule over the types that a Worker's sources declare.</summary>
public abstract class TypeRule : Rule
{
    /// <summary>Reports what is wrong with a Worker's types.</summary>
    public abstract void Check(TypeContext context);
}

/// <summary>A rule over a Worker's configuration and code together.</summary>
public abstract class WorkerRule : Rule
{
    /// <summary>Reports where configuration, types and code disagree.</summary>
    public abstract void Check(WorkerContext context);
}

/// <summary>A rule over several configurations of one repository.</summary>
public abstract class RepositoryRule : Rule
{
    /// <summary>Reports what is wrong between configurations, or between one and the files around it.</summary>
    public abstract void Check(RepositoryContext context);
}

/// <summary>A rule over the comments that suppress findings, checked behind all others.</summary>
public abstract class SuppressionRule : Rule
{
    /// <summary>Reports what is wrong with the comments of a text.</summary>
    public abstract void Check(SuppressionContext context);
}

/// <summary>A rule that says how many findings of a file were left out because they are too many, checked behind all others.</summary>
public abstract class LimitRule : Rule
{
    /// <summary>Reports that there are more findings than are reported.</summary>
    public abstract void Check(LimitContext context);
}
