using WranglerLint.Rules;
using WranglerLint.Schema;

namespace WranglerLint.Commands;

/// <summary>Finds rules by what users call them on the command line: ids, names and categories.</summary>
internal static class RuleSelector
{
    /// <summary>What can be asked for.</summary>
    internal static IEnumerable<string> Words =>
        RuleCatalog.Index.Rules.SelectMany(static rule => new[] { rule.Id, rule.Name }).Concat(RuleCategories.All);

    /// <summary>The rules of a word.</summary>
    /// <param name="word">An id, a name or a category, in any case.</param>
    /// <param name="problem">Why there are none; null if there are.</param>
    internal static IReadOnlyList<RuleDescriptor> Find(string word, out string? problem)
    {
        problem = null;
        if (RuleCatalog.Index.Find(word) is { } rule)
        {
            return [rule];
        }

        var category = RuleCatalog.Index.Rules.Where(rule => RuleCategories.NameOf(rule.Category).Equals(word, StringComparison.OrdinalIgnoreCase)).ToList();
        if (category.Count == 0)
        {
            var meant = RuleCatalog.Index.Nearest(word) is { } near ? $"{near.Id} ({near.Name})" : Spelling.Nearest(word, RuleCategories.All);
            problem = $"there is no rule or category \"{word}\".{(meant is null ? " `wranglerlint rules` lists all." : $" Did you mean {meant}?")}";
        }

        return category;
    }
}
