using WranglerLint.Findings;
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

    /// <summary>Removes a redundant flag, if it is redundant in every environment that has or inherits it.</summary>
    internal static FindingBuilder FixByRemoval(this FindingBuilder finding, ConfigurationContext context, ConfigString flag) =>
        finding.Fix(
            $"Remove \"{flag.Value}\"",
            context.Environments.Select(static environment => environment.Compatibility).All(compatibility => !compatibility.Flags.Contains(flag) || IsRedundant(context, compatibility, flag))
                ? WrittenFlags.Removal(context, flag)
                : null);
}
