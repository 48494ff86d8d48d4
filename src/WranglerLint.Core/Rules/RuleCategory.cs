namespace WranglerLint.Rules;

/// <summary>What a rule is about. Each category has a folder in <c>rules/</c> and a block of a thousand ids.</summary>
public enum RuleCategory
{
    /// <summary>WL0xxx: several configurations of one repository, and the files around them.</summary>
    Repository = 0,

    /// <summary>WL1xxx: whether wrangler accepts the configuration.</summary>
    Validity = 1,

    /// <summary>WL2xxx: bindings and the resources behind them.</summary>
    Bindings = 2,

    /// <summary>WL3xxx: what environments share, lack and inherit.</summary>
    Environments = 3,

    /// <summary>WL4xxx: compatibility dates and flags, and what has been replaced.</summary>
    Compatibility = 4,

    /// <summary>WL5xxx: Durable Objects, their migrations, and workflows.</summary>
    DurableObjects = 5,

    /// <summary>WL6xxx: what starts a Worker: routes, cron triggers, queues.</summary>
    Triggers = 6,

    /// <summary>WL7xxx: what must not be read by others.</summary>
    Secrets = 7,

    /// <summary>WL8xxx: the types that code believes in.</summary>
    Types = 8,

    /// <summary>WL9xxx: how WranglerLint itself is used: its settings and the comments that suppress findings.</summary>
    Usage = 9,
}
