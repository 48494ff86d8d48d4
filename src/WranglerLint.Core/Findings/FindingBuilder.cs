using WranglerLint.Editing;
using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Findings;

/// <summary>Adds to a finding that was just reported.</summary>
public sealed class FindingBuilder
{
    private readonly Finding _finding;
    private readonly ConfigDocument? _document;

    internal FindingBuilder(Finding finding, ConfigDocument? document)
    {
        _finding = finding;
        _document = document;
    }

    /// <summary>Says how to mend it, as safely as the rule's descriptor tells.</summary>
    /// <param name="title">What that does, as an order in a few words without a full stop.</param>
    /// <param name="edits">The edits, of the configuration that the finding is in; none if one of them is null, because nobody can tell.</param>
    /// <exception cref="InvalidOperationException">The descriptor promises no fix.</exception>
    public FindingBuilder Fix(string title, params ConfigEdit?[] edits)
    {
        var safety = _finding.Rule.Fix ?? throw new InvalidOperationException($"{_finding.Rule} promises no fix.");
        var document = _document ?? throw new InvalidOperationException($"{_finding.Rule} is not about a configuration.");
        if (!edits.Contains(null))
        {
            _finding.SetFix(() => Findings.Fix.Create(document, title, safety, edits!));
        }

        return this;
    }

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

    /// <summary>Says that the message quotes another text, whose secrets it must not tell either; that of a related place is one anyway.</summary>
    public FindingBuilder Quoting(SourceText text)
    {
        _finding.Quote(text);
        return this;
    }

    private FindingBuilder Related(SourceSpan span, ConfigPath path, string label) =>
        Related(new Location(_finding.Location.Text, span, path.ToString()), label);
}
