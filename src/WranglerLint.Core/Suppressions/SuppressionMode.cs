namespace WranglerLint.Suppressions;

/// <summary>What becomes of findings that somebody suppressed.</summary>
public enum SuppressionMode
{
    /// <summary>They are left out.</summary>
    LeaveOut,

    /// <summary>They are returned and marked.</summary>
    Mark,

    /// <summary>Nothing suppresses anything, and nobody looks at the comments.</summary>
    Ignore,
}
