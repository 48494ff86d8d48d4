namespace WranglerLint.Rules;

/// <summary>What users call the categories.</summary>
public static class RuleCategories
{
    private static readonly (RuleCategory Category, string Name)[] Names =
    [
        (RuleCategory.Repository, "repository"),
        (RuleCategory.Validity, "validity"),
        (RuleCategory.Bindings, "bindings"),
        (RuleCategory.Environments, "environments"),
        (RuleCategory.Compatibility, "compatibility"),
        (RuleCategory.DurableObjects, "durable-objects"),
        (RuleCategory.Triggers, "triggers"),
        (RuleCategory.Secrets, "secrets"),
        (RuleCategory.Types, "types"),
        (RuleCategory.Usage, "usage"),
    ];

    /// <summary>The categories' names, in the order of their ids.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Names.Select(static pair => pair.Name)];

    /// <summary>A category's name in settings and tags: <c>durable-objects</c>.</summary>
    public static string NameOf(RuleCategory category) => Array.Find(Names, pair => pair.Category == category).Name;
}
