namespace WranglerLint.Findings;

/// <summary>Where somebody said that a finding is not to be reported.</summary>
public enum SuppressionKind
{
    /// <summary>In a comment of the file.</summary>
    InSource,

    /// <summary>In <c>wranglerlint.toml</c> or in a baseline.</summary>
    External,
}

/// <summary>Why a finding is not to be reported.</summary>
/// <param name="Kind">Where somebody said so.</param>
/// <param name="Reason">What they gave as the reason; may be empty.</param>
public sealed record Suppression(SuppressionKind Kind, string Reason);
