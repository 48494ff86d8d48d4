using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports rules in <c>assets.run_worker_first</c> that wrangler refuses.</summary>
public sealed class WorkerFirstRules : ConfigurationRule
{
    private const int MostRules = 100;
    private const int LongestRule = 100;

    private static readonly MessageTemplate Start = new(
        "start",
        "A rule of \"run_worker_first\" begins with \"/\" or \"!/\": wrangler refuses to deploy this one. Write a path.");

    private static readonly MessageTemplate Redundant = new(
        "redundant",
        "This rule of \"run_worker_first\" is covered by another one: wrangler refuses to deploy redundant rules. Remove it.");

    private static readonly MessageTemplate TooLong = new(
        "too-long",
        "This rule of \"run_worker_first\" is longer than 100 characters: wrangler refuses to deploy it. Use a wildcard.");

    private static readonly MessageTemplate NoRule = new(
        "no-rule",
        "\"run_worker_first\" is an array without a rule that begins with \"/\": wrangler refuses to deploy it. Add one, or write true or false.");

    private static readonly MessageTemplate TooMany = new(
        "too-many",
        "\"run_worker_first\" has more than 100 rules: wrangler refuses to deploy it. Use wildcards, or write true.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1208",
        Name = "worker-first-rules",
        Title = "Rules in assets.run_worker_first are not what wrangler deploys",
        Messages = [Start, Redundant, TooLong, NoRule, TooMany],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Write paths that begin with \"/\" or \"!/\", each once, none covered by another one's wildcard.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            if (environment.Table.FindTable("assets")?.Find("run_worker_first") is { Value: ConfigArray array } entry
                && array.Items.All(static item => item is ConfigString))
            {
                CheckRules(context, entry, [.. array.Items.Cast<ConfigString>()]);
            }
        }
    }

    private static void CheckRules(ConfigurationContext context, ConfigEntry entry, List<ConfigString> rules)
    {
        if (rules.Count > MostRules)
        {
            context.Report(entry, TooMany);
            return;
        }

        if (rules.Count == 0 || (rules.Exists(IsNegative) && !rules.Exists(IsPositive)))
        {
            context.Report(entry, NoRule);
            return;
        }

        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (!IsNegative(rule) && !IsPositive(rule))
            {
                context.Report(rule, Start);
            }
            else if (rule.Value.Length > LongestRule)
            {
                context.Report(rule, TooLong);
            }
            else if (rules.Where((other, j) => Covers(other.Value, rule.Value, isEarlier: j < i)).FirstOrDefault() is { } covering)
            {
                context.Report(rule, Redundant).Related(covering, "the rule that covers it").Fix("Remove the rule", ConfigEdit.RemoveItem(rule));
            }
        }
    }

    private static bool Covers(string other, string rule, bool isEarlier) =>
        other == rule
            ? isEarlier
            : other.EndsWith("*", StringComparison.Ordinal) && rule.StartsWith(other.Substring(0, other.Length - 1), StringComparison.Ordinal);

    private static bool IsPositive(ConfigString rule) => rule.Value.StartsWith("/", StringComparison.Ordinal);

    private static bool IsNegative(ConfigString rule) => rule.Value.StartsWith("!/", StringComparison.Ordinal);
}
