namespace WranglerLint.Verification;

/// <summary>The kinds of problems that a verification tells apart.</summary>
public enum Problem
{
    /// <summary>No answer came.</summary>
    Unreachable,

    /// <summary>The server did not let us in.</summary>
    Refused,

    /// <summary>The answer is not a self-test's.</summary>
    NoSelfTest,

    /// <summary>The environment lacks a binding.</summary>
    MissingBinding,

    /// <summary>Something else stands under the name of a binding.</summary>
    OtherKind,

    /// <summary>A test of a binding failed.</summary>
    FailedTest,

    /// <summary>A binding was not tested.</summary>
    Untested,

    /// <summary>The self-test was made from another configuration.</summary>
    OtherConfiguration,

    /// <summary>The Worker has a binding that the configuration does not know.</summary>
    UnexpectedBinding,
}
