namespace WranglerLint.Selection;

/// <summary>
/// Names of environments, in which <c>*</c> stands for any characters. The top level, whose name is "", is only meant by "".
/// </summary>
internal sealed class NamePatterns
{
    private readonly IReadOnlyList<string[]> _patterns;

    internal NamePatterns(IEnumerable<string> patterns) => _patterns = [.. patterns.Select(static pattern => pattern.Split('*'))];

    internal bool Match(string name) => _patterns.Count > 0 && _patterns.Any(pieces => Match(pieces, name));

    /// <summary>Whether a name consists of the pieces, in order, with anything between them.</summary>
    private static bool Match(string[] pieces, string name)
    {
        if (pieces.Length == 1 || name.Length == 0)
        {
            return pieces.Length == 1 && name == pieces[0];
        }

        var (first, last) = (pieces[0], pieces[pieces.Length - 1]);
        var end = name.Length - last.Length;
        if (end < first.Length || !name.StartsWith(first, StringComparison.Ordinal) || !name.EndsWith(last, StringComparison.Ordinal))
        {
            return false;
        }

        var position = first.Length;
        foreach (var piece in pieces.Skip(1).Take(pieces.Length - 2))
        {
            var found = name.IndexOf(piece, position, StringComparison.Ordinal);
            if (found < 0 || found + piece.Length > end)
            {
                return false;
            }

            position = found + piece.Length;
        }

        return true;
    }
}
