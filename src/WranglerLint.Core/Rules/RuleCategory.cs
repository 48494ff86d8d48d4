namespace WranglerLint.Rules;

/// <summary>What a rule is about. Each category has a folder in <c>rules/</c> and a block of a thousand ids.</summary>
public enum RuleCategory
{
    /// <summary>WL1xxx: whether wrangler accepts the configuration.</summary>
    Validity = 1,

    /// <summary>WL2xxx: bindings and the resources behind them.</summary>
    Bindings = 2,

    /// <summary>WL3xxx: what environments share, lack and inherit.</summary>
    Environments = 3,

    /// <summary>WL8xxx: the types that code believes in.</summary>
    Types = 8,
}
