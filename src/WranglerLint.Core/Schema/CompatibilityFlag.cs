namespace WranglerLint.Schema;

/// <summary>What Cloudflare makes of a compatibility flag.</summary>
public enum FlagStatus
{
    /// <summary>It can be used.</summary>
    Stable,

    /// <summary>It works locally; Cloudflare deploys it for accounts of its own only.</summary>
    Experimental,

    /// <summary>It is known and does nothing.</summary>
    Obsolete,
}

/// <summary>A compatibility flag as workerd knows it: a line of <c>flags.tsv</c>.</summary>
/// <param name="Name">The flag that switches a behaviour on.</param>
/// <param name="Opposite">The flag that switches it off; null if nothing does.</param>
/// <param name="Default">
/// The first compatibility date with which the behaviour is on anyway; empty if it is with any date, null if it never is.
/// </param>
/// <param name="Status">What Cloudflare makes of it.</param>
public sealed record CompatibilityFlag(string Name, string? Opposite, string? Default, FlagStatus Status)
{
    /// <summary>Flags any of which switches the behaviour on, too, from <see cref="ImpliedFrom"/> on.</summary>
    public IReadOnlyList<string> ImpliedBy { get; init; } = [];

    /// <summary>The first compatibility date with which <see cref="ImpliedBy"/> counts; null if nothing implies the flag.</summary>
    public string? ImpliedFrom { get; init; }

    /// <summary>Whether the behaviour is on with any compatibility date.</summary>
    public bool IsAlwaysOn => Default is "";

    /// <summary>Whether the behaviour is on with a compatibility date, without any flag.</summary>
    public bool IsDefaultAt(string date) => Default is not null && string.CompareOrdinal(Default, date) <= 0;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
