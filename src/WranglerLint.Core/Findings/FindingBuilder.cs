using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Findings;

/// <summary>Adds to a finding that was just reported.</summary>
public sealed class FindingBuilder
{
    private readonly Finding _finding;

    internal FindingBuilder(Finding finding) => _finding = finding;

    /// <summary>Names another place in the same text: a value.</summary>
    public FindingBuilder Related(ConfigNode value, string label) => Related(value.Anchor, value.Path, label);

    /// <summary>Names another place in the same text: a key.</summary>
    public FindingBuilder Related(ConfigEntry entry, string label) => Related(entry.KeySpan, entry.Path, label);

    /// <summary>Names another place in the same text: the key or the value that holds a name.</summary>
    public FindingBuilder Related(TakenName name, string label) =>
        name.Entry is { } entry ? Related(entry, label) : Related(name.Value, label);

    /// <summary>Names another place, in any text.</summary>
    public FindingBuilder Related(Location location, string label)
    {
        _finding.Add(new RelatedLocation(location, label));
        return this;
    }

    private FindingBuilder Related(SourceSpan span, ConfigPath path, string label) =>
        Related(new Location(_finding.Location.Text, span, path.ToString()), label);
}
