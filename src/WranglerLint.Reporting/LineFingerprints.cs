using WranglerLint.Findings;
using WranglerLint.Text;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting;

/// <summary>
/// GitHub's <c>primaryLocationLineHash</c>: a hash of a place's line and what follows it, with the number of its occurrence
/// in the file. It stays when lines are added above. Remembers the fingerprints of each text.
/// </summary>
internal sealed class LineFingerprints
{
    private readonly Dictionary<SourceText, Dictionary<int, string>> _byText = [];

    internal string Of(Location location)
    {
        if (!_byText.TryGetValue(location.Text, out var byLine))
        {
            byLine = Sdk.HashUtilities.RollingHash(location.Text.Shown);
            _byText.Add(location.Text, byLine);
        }

        return byLine[location.Start.Line];
    }
}
