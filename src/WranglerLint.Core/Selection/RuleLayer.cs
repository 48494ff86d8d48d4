using WranglerLint.Rules;

namespace WranglerLint.Selection;

/// <summary>One <c>rules</c> table of the settings.</summary>
/// <param name="Levels">Levels by id or name of a rule, by category, and by <see cref="AllRules"/>; case does not matter.</param>
/// <param name="Environments">The environments that it is about; null if it is about everything.</param>
internal sealed record RuleLayer(IReadOnlyDictionary<string, RuleLevel> Levels, NamePatterns? Environments)
{
    /// <summary>The key that stands for every rule.</summary>
    internal const string AllRules = "all";

    /// <summary>What the table says about a rule, the most specific key counting; null if it says nothing.</summary>
    internal RuleLevel? LevelOf(RuleDescriptor rule) =>
        Levels.TryGetValue(rule.Id, out var level)
        || Levels.TryGetValue(rule.Name, out level)
        || Levels.TryGetValue(RuleCategories.NameOf(rule.Category), out level)
        || Levels.TryGetValue(AllRules, out level)
            ? level
            : null;
}
