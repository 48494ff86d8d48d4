using WranglerLint.Findings;

namespace WranglerLint.Expectations;

/// <summary>A name that the environment of a running Worker has to have.</summary>
/// <param name="Name">The name; not empty.</param>
/// <param name="Kind">What stands under it.</param>
/// <param name="IsCritical">Whether the Worker is of no use without it.</param>
/// <param name="Place">Where the configuration says so.</param>
public sealed record ExpectedBinding(string Name, RuntimeKind Kind, bool IsCritical, Location Place);
