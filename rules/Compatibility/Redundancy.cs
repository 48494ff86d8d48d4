using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Compatibility;

/// <summary>Whether a flag says what the date says.</summary>
internal static class Redundancy
{
    /// <summary>
    /// Whether a date switches on what a flag switches on. A flag that stands beside its opposite or stands twice is
    /// <see cref="ContradictoryFlags"/>' matter, and a date that has not come yet
    /// <see cref="FutureDate"/>'s. That other flags imply it makes no flag redundant.
    /// </summary>
    internal static bool IsRedundant(ConfigurationContext context, CompatibilitySettings compatibility, ConfigString node) =>
        !FutureDate.IsFuture(context, compatibility.Day)
        && CompatibilityFlags.Find(node.Value) is { } flag
        && flag.Name == node.Value
        && flag.IsDefaultAt(compatibility.Day ?? "")
        && compatibility.Find(flag.Name) == node
        && (flag.Opposite is null || compatibility.Find(flag.Opposite) is null);
}
