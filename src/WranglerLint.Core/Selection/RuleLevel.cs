namespace WranglerLint.Selection;

/// <summary>What a user says about a rule; in settings these names stand in lower case.</summary>
public enum RuleLevel
{
    /// <summary>The rule does not run.</summary>
    Off,

    /// <summary>The rule runs, and its findings are notes.</summary>
    Note,

    /// <summary>The rule runs, and its findings are warnings.</summary>
    Warning,

    /// <summary>The rule runs, and its findings are errors.</summary>
    Error,

    /// <summary>The rule runs with the severity that it has by itself, also if it is off by default.</summary>
    On,

    /// <summary>As if nothing had been said.</summary>
    Default,
}
