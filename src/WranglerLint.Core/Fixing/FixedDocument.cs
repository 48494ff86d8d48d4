using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Fixing;

/// <summary>What fixing a configuration gave.</summary>
/// <param name="Document">The configuration with all fixes; the same as before if there were none.</param>
/// <param name="Fixed">The findings that were mended, in the order in which that happened.</param>
public sealed record FixedDocument(ConfigDocument Document, IReadOnlyList<Finding> Fixed);
