using WranglerLint.Schema;

namespace WranglerLint.Rules;

/// <summary>Finds rules by what users call them: the id or the name, in any case.</summary>
public sealed class RuleIndex
{
    private readonly Dictionary<string, RuleDescriptor> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="rules">The rules that there are.</param>
    public RuleIndex(IEnumerable<Rule> rules)
    {
        Rules = [.. rules.Select(static rule => rule.Descriptor)];
        foreach (var rule in Rules)
        {
            _byName[rule.Id] = rule;
            _byName[rule.Name] = rule;
        }
    }

    /// <summary>The rules, in the order in which they were given.</summary>
    public IReadOnlyList<RuleDescriptor> Rules { get; }

    /// <summary>The rule of an id or name; null if there is none.</summary>
    public RuleDescriptor? Find(string name) => _byName.TryGetValue(name, out var rule) ? rule : null;

    /// <summary>
    /// The rule that somebody meant by a word that is neither an id nor a name; null if nobody can tell. One id is no
    /// misspelling of another one.
    /// </summary>
    public RuleDescriptor? Nearest(string word)
    {
        if (LooksLikeId(word))
        {
            return null;
        }

        return Find("WL" + word) ?? (Spelling.Nearest(word, _byName.Keys) is { } name ? Find(name) : null);
    }

    /// <summary>Whether a word has the form of an id, of a rule that exists or not.</summary>
    internal static bool LooksLikeId(string word) =>
        word.Length == 6 && word.StartsWith("WL", StringComparison.OrdinalIgnoreCase) && word.Skip(2).All(static c => c is >= '0' and <= '9');
}
