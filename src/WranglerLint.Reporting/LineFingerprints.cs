using WranglerLint.Findings;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting;

/// <summary>
/// GitHub's <c>primaryLocationLineHash</c>: a hash of a place's line and what follows it, with the number of its occurrence
/// in the file. It stays when lines are added above. Remembers the fingerprints of each text.
/// </summary>
internal sealed class LineFingerprints
{
    private readonly Dictionary<string, Dictionary<int, string>> _byText = new(ReferenceEqualityComparer.Instance);

    /// <summary>The fingerprint of a place in the text with its secrets covered.</summary>
    internal string Of(Location location) => Of(location.Text.Shown, location.Start.Line);

    /// <summary>
    /// The fingerprint of a place in the file itself, which is the one that GitHub calculates; null where it would hash a
    /// secret, from which a short one could be guessed.
    /// </summary>
    internal string? InFile(Location location)
    {
        var fingerprint = Of(location.Text.Content, location.Start.Line);
        return Hash(fingerprint).SequenceEqual(Hash(Of(location))) ? fingerprint : null;
    }

    private static ReadOnlySpan<char> Hash(string fingerprint) => fingerprint.AsSpan(0, fingerprint.IndexOf(':', StringComparison.Ordinal));

    private string Of(string text, int line)
    {
        if (!_byText.TryGetValue(text, out var byLine))
        {
            byLine = Sdk.HashUtilities.RollingHash(text);
            _byText.Add(text, byLine);
        }

        return byLine[line];
    }
}
