using WranglerLint.Tree;

namespace WranglerLint.Toml;

/// <summary>A header such as <c>[vars]</c> or <c>[[routes]]</c>.</summary>
/// <param name="Start">Where its first key begins, on the header's only line.</param>
/// <param name="Table">The table that the lines below it fill.</param>
internal sealed record TomlHeader(int Start, ConfigTable Table);
