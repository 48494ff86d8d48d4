using WranglerLint.Editing;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Compatibility;

/// <summary>A flag where it is written, with the first environment for which it is wrong.</summary>
/// <param name="Node">The element of <c>compatibility_flags</c>.</param>
/// <param name="Compatibility">What holds in the environment, which may have inherited the flag.</param>
internal sealed record WrittenFlag(ConfigString Node, CompatibilitySettings Compatibility)
{
    /// <summary>The flag.</summary>
    internal string Name => Node.Value;
}

/// <summary>Looks at flags in each environment, and speaks of each once, however many environments inherit it.</summary>
internal static class WrittenFlags
{
    /// <summary>The flags for which a condition holds in some environment, in the order of the text.</summary>
    internal static IEnumerable<WrittenFlag> Where(ConfigurationContext context, Func<CompatibilitySettings, ConfigString, bool> condition) =>
        context.Environments
            .Select(static environment => environment.Compatibility)
            .Where(static compatibility => compatibility.Flags.Count > 0)
            .SelectMany(compatibility => compatibility.Flags.Where(flag => condition(compatibility, flag)).Select(flag => new WrittenFlag(flag, compatibility)))
            .GroupBy(static flag => flag.Node)
            .Select(static uses => uses.First());

    /// <summary>
    /// Removes a flag; the top level's last one with its list. An environment's list stays, empty: without it the environment
    /// would inherit the top level's.
    /// </summary>
    internal static ConfigEdit Removal(ConfigurationContext context, ConfigString flag) =>
        context.Configuration.TopLevel.Table.Find("compatibility_flags") is { Value: ConfigArray { Items: [var only] } } list && only == flag
            ? ConfigEdit.Remove(list)
            : ConfigEdit.RemoveItem(flag);
}
