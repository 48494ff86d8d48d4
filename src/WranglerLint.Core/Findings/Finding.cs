using WranglerLint.Model;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Findings;

/// <summary>One thing that is wrong, at one place.</summary>
public sealed class Finding
{
    /// <summary>What is quoted from a text is cut behind this many characters: nobody reads on, and a line can have millions.</summary>
    private const int LongestQuote = 2000;

    private readonly List<RelatedLocation> _related = [];
    private readonly IReadOnlyList<string> _quotes;

    /// <summary>What the words may quote besides the texts that the finding points at.</summary>
    private readonly List<SourceText> _quoted = [];

    // Made when somebody asks, for by then it is known which texts the words may quote.
    private string? _message;
    private IReadOnlyList<string>? _arguments;
    private Lazy<Fix?>? _fix;

    internal Finding(RuleDescriptor rule, MessageTemplate template, IReadOnlyList<string> arguments, Severity severity, Location location, string? environment)
    {
        Rule = rule;
        Template = template;
        Severity = severity;
        Location = Covered(location);
        Environment = environment;
        _quotes = arguments;
    }

    /// <summary>The rule that reports it.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>Which of the rule's messages it is.</summary>
    public MessageTemplate Template { get; }

    /// <summary>What is wrong, what happens because of it, what to write instead; never a secret of a text that it speaks of.</summary>
    public string Message => _message ??= Mask(Template.Format([.. _quotes.Select(Shortened)]), Texts());

    /// <summary>What varies in the message, each in quotes, for a short secret is covered only there; never a secret of a text that it speaks of.</summary>
    internal IReadOnlyList<string> Arguments => _arguments ??= [.. _quotes.Select(argument => Mask($"\"{Shortened(argument)}\"", Texts()))];

    /// <summary>How bad it is: the rule's severity, unless the user's settings say otherwise.</summary>
    public Severity Severity { get; }

    /// <summary>The place to look at and to change.</summary>
    public Location Location { get; }

    /// <summary>The named environment it concerns; null for the top level and for types.</summary>
    public string? Environment { get; }

    /// <summary>Other places it speaks of, in the order of the message.</summary>
    public IReadOnlyList<RelatedLocation> Related => _related;

    /// <summary>Why it is not to be reported; null for all that are.</summary>
    public Suppression? Suppression
    {
        get => field;
        internal set => field = value is null ? null : value with { Reason = Location.Text.Mask(value.Reason) };
    }

    /// <summary>How to mend it; null if nobody can tell, or if it cannot be written into the text as it is.</summary>
    public Fix? Fix => _fix?.Value;

    /// <summary>Whether a rule named a fix, of which nobody has asked yet if it can be made.</summary>
    internal bool MayHaveFix => _fix is not null;

    /// <inheritdoc/>
    public override string ToString() => $"{Location.Text.Path}:{Location.Start}: {Rule.Id} {Message}";

    internal void Add(RelatedLocation related)
    {
        var location = Covered(related.Location);
        IReadOnlyList<SourceText> texts = [Location.Text, location.Text, .. _quoted];
        _related.Add(new RelatedLocation(location, Shortened(Mask(related.Label, texts), texts)));
        Forget();
    }

    /// <summary>Says that the finding's words may be another text's, too, so that they tell none of its secrets; before <see cref="Add"/>.</summary>
    internal void Quote(SourceText text)
    {
        SecretFinder.Cover(text);
        _quoted.Add(text);
        Forget();
    }

    /// <summary>Most runs ask no finding for its fix.</summary>
    internal void SetFix(Func<Fix?>? create) => _fix = create is null ? null : new Lazy<Fix?>(create);

    /// <summary>Whatever a finding points at may be shown with it, so here no text gets by without being looked at.</summary>
    private static Location Covered(Location location)
    {
        SecretFinder.Cover(location.Text);
        return location with { LogicalName = Cut(location.Text.Mask(location.LogicalName)) };
    }

    private void Forget() => (_message, _arguments) = (null, null);

    /// <summary>All texts that the message may quote: hundreds, where a type is defined as often.</summary>
    private List<SourceText> Texts() => [.. _related.Select(static related => related.Location.Text).Prepend(Location.Text).Concat(_quoted).Distinct()];

    private static string Mask(string words, IReadOnlyList<SourceText> texts)
    {
        // What one text hides may stand around what another one does.
        for (var before = ""; before != words;)
        {
            before = words;
            foreach (var text in texts)
            {
                words = text.Mask(words);
            }
        }

        return words;
    }

    private string Shortened(string quote) => quote.Length <= LongestQuote ? quote : Shortened(quote, Texts());

    /// <summary>A part of a secret is none that could be found afterwards, so secrets are covered first.</summary>
    private static string Shortened(string quote, IReadOnlyList<SourceText> texts) => quote.Length <= LongestQuote ? quote : Cut(Mask(quote, texts));

    /// <summary>The beginning of a text that is too long, without half a character at the end.</summary>
    internal static string Cut(string text) =>
        text.Length <= LongestQuote ? text : text.Substring(0, LongestQuote - (char.IsHighSurrogate(text[LongestQuote - 1]) ? 1 : 0)) + "…";
}
