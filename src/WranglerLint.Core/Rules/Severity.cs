namespace WranglerLint.Rules;

/// <summary>How bad a finding is. Later values are worse.</summary>
public enum Severity
{
    /// <summary>Advice.</summary>
    Note,

    /// <summary>Almost surely not meant.</summary>
    Warning,

    /// <summary>wrangler refuses it, or deploying it is certain to break or to lose data.</summary>
    Error,
}
