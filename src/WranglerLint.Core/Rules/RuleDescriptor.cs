using WranglerLint.Findings;

namespace WranglerLint.Rules;

/// <summary>How often a finding of a rule is right, in the words of GitHub code scanning.</summary>
public enum RulePrecision
{
    /// <summary>A heuristic that reads what people usually mean.</summary>
    Medium,

    /// <summary>Wrong only in unusual setups.</summary>
    High,

    /// <summary>Follows from wrangler's own behaviour.</summary>
    VeryHigh,
}

/// <summary>Everything about a rule but its check.</summary>
public sealed class RuleDescriptor
{
    /// <summary>The tag of rules that mirror wrangler's own validation: they speak exactly where wrangler does.</summary>
    public const string WranglerTag = "wrangler";

    /// <summary>The tag that makes GitHub code scanning list a rule under security.</summary>
    public const string SecurityTag = "security";

    private const string Repository = "https://github.com/wranglerlint/wranglerlint/blob/main/rules";

    /// <summary><c>WL</c> and four digits, the first one being the category's. Never reused.</summary>
    public required string Id { get; init; }

    /// <summary>The name in kebab case, for suppressions and settings: <c>placeholder-id</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What the rule reports, in one line without a full stop.</summary>
    public required string Title { get; init; }

    /// <summary>The messages; the first one is the usual one.</summary>
    public required IReadOnlyList<MessageTemplate> Messages { get; init; }

    /// <summary>How bad a finding is, unless the user's settings say otherwise.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What the rule is about.</summary>
    public required RuleCategory Category { get; init; }

    /// <summary>How often a finding is right.</summary>
    public required RulePrecision Precision { get; init; }

    /// <summary>What to do about a finding, in a sentence or two.</summary>
    public required string Help { get; init; }

    /// <summary>The version of WranglerLint that brought the rule.</summary>
    public required string Since { get; init; }

    /// <summary>Whether the rule mirrors wrangler's own validation.</summary>
    public bool MirrorsWrangler { get; init; }

    /// <summary>Whether the rule runs when the user says nothing. Off are rules whose findings only some people want.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>How safe the rule's fixes are; null for a rule that has none. Not every finding has one.</summary>
    public FixSafety? Fix { get; init; }

    /// <summary>Whether the rule asks for what somebody has yet to fill in, so that fixes with a placeholder lead to its findings.</summary>
    public bool FindsPlaceholders { get; init; }

    /// <summary>
    /// For rules about security: the severity as a CVSS score from 0.1 to 10.0, which GitHub code scanning shows; null for
    /// the others.
    /// </summary>
    public double? SecuritySeverity { get; init; }

    /// <summary>Tags for reports, in alphabetical order.</summary>
    public IReadOnlyList<string> Tags
    {
        get
        {
            var category = RuleCategories.NameOf(Category);
            return MirrorsWrangler ? [category, WranglerTag] : SecuritySeverity is null ? [category] : [category, SecurityTag];
        }
    }

    /// <summary>The address of the page about the rule: its own page in the repository, unless something else is said.</summary>
    public string HelpUri
    {
        get => field ?? $"{Repository}/{PagePath}";
        init;
    }

    /// <summary>The page's path below <c>rules/</c>.</summary>
    public string PagePath => $"{Pascal(RuleCategories.NameOf(Category))}/{PageName}";

    /// <summary>The page's file name: the rule's name in Pascal case.</summary>
    public string PageName => Pascal(Name) + ".md";

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Name}";

    private static string Pascal(string name) => string.Concat(name.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
