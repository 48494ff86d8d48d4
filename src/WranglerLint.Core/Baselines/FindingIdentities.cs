using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Baselines;

/// <summary>
/// Tells by what a finding is the same one in another run. It stays when lines move, when elements of arrays change places, and
/// when only the words of a message change.
/// </summary>
/// <remarks>
/// The line hash of the SARIF report is of no use here: it is made from the text that follows a place as well, so that it changes
/// with whatever is written below.
/// </remarks>
public sealed class FindingIdentities
{
    /// <summary>Numbers of versions, which change with the tools, and of lines and elements, which change with what stands in front.</summary>
    private static readonly LazyPattern Varying = new(@"\b[0-9]+\.[0-9]+\.[0-9]+\b|(?<=\bline )[0-9]+|(?<=\[)[0-9]+(?=\])");

    private readonly Dictionary<SourceText, ConfigDocument> _documents;
    private readonly Dictionary<SourceText, StablePlaces> _places = [];
    private readonly Func<SourceText, string> _pathOf;

    /// <param name="documents">The configurations of the run.</param>
    /// <param name="pathOf">The path of a text, relative to the baseline's folder, with forward slashes.</param>
    public FindingIdentities(IEnumerable<ConfigDocument> documents, Func<SourceText, string> pathOf)
    {
        _documents = documents.GroupBy(static document => document.Text).ToDictionary(static same => same.Key, static same => same.First());
        _pathOf = pathOf;
    }

    /// <summary>The entry that stands for a finding.</summary>
    public BaselineEntry Of(Finding finding)
    {
        var text = finding.Location.Text;
        if (!_places.TryGetValue(text, out var places))
        {
            places = new StablePlaces(_documents.TryGetValue(text, out var document) ? document : null);
            _places.Add(text, places);
        }

        var parts = finding.Arguments.Select(static argument => Varying.Replace(argument, "")).Prepend(finding.Template.Id);
        return new BaselineEntry(_pathOf(text), finding.Rule.Id, places.Of(finding.Location.LogicalName), Hash(string.Join("\0", parts)), 1);
    }

    /// <summary>FNV-1a with 64 bits, over UTF-16 code units: nobody has to be kept from finding another text with the same one.</summary>
    private static string Hash(string text)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * 0x100000001B3);
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
