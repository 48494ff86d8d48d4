using WranglerLint.Tree;

namespace WranglerLint.Tests;

internal static class Nodes
{
    internal static IEnumerable<ConfigNode> ChildrenOf(ConfigNode node) => node switch
    {
        ConfigTable table => table.Entries.Select(static entry => entry.Value),
        ConfigArray array => array.Items,
        _ => [],
    };

    internal static IEnumerable<ConfigNode> Below(ConfigNode node) =>
        ChildrenOf(node).SelectMany(static child => Below(child).Prepend(child));
}
