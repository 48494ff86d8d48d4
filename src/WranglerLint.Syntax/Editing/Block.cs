namespace WranglerLint.Editing;

/// <summary>What is written into a list or a table: an element or entry with its comments.</summary>
/// <param name="Write">Writes it for a line with this indent; without the indent and without a line end behind it.</param>
internal sealed record Block(Func<string, string> Write)
{
    /// <summary>Comments for lines of their own above it, with their marks.</summary>
    internal IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>What stands behind it on its line: blanks and a comment with its mark; empty if there is none.</summary>
    internal string Behind { get; init; } = "";

    internal bool HasComments => Above.Count > 0 || Behind.Length > 0;
}
