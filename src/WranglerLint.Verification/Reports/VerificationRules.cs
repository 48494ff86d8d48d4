using WranglerLint.Rules;

namespace WranglerLint.Verification.Reports;

/// <summary>What reports of findings call the problems of a verification.</summary>
public static class VerificationRules
{
    private const string Page = "https://github.com/wranglerlint/wranglerlint/blob/main/docs/verify.md";

    private static readonly Dictionary<Problem, RuleDescriptor> ByProblem = new()
    {
        [Problem.Unreachable] = Rule("WV0001", "unreachable", "The Worker does not answer", Severity.Error),
        [Problem.Refused] = Rule("WV0002", "refused", "The Worker does not let the verification in", Severity.Error),
        [Problem.NoSelfTest] = Rule("WV0003", "no-self-test", "The address has no self-test", Severity.Error),
        [Problem.OtherConfiguration] = Rule("WV0004", "other-configuration", "The self-test was made from another configuration", Severity.Warning),
        [Problem.MissingBinding] = Rule("WV0101", "missing-at-runtime", "The deployed Worker lacks a binding", Severity.Error),
        [Problem.OtherKind] = Rule("WV0102", "other-kind-at-runtime", "The deployed Worker has something else under a binding's name", Severity.Error),
        [Problem.UnexpectedBinding] = Rule("WV0103", "unexpected-at-runtime", "The deployed Worker has a binding that the configuration does not know", Severity.Warning),
        [Problem.FailedTest] = Rule("WV0201", "failed-self-test", "A binding does not work in the deployed Worker", Severity.Error),
        [Problem.Untested] = Rule("WV0202", "untested-binding", "A binding is not tested in the deployed Worker", Severity.Error),
    };

    /// <summary>All of them, in the order of their ids.</summary>
    public static IReadOnlyList<RuleDescriptor> All { get; } = [.. ByProblem.Values.OrderBy(static rule => rule.Id, StringComparer.Ordinal)];

    internal static RuleDescriptor Of(Problem problem) => ByProblem[problem];

    /// <summary>The page that explains a problem, as far as a report contains it.</summary>
    public static string PageOf(RuleDescriptor rule) => $"# {rule.Title}\n\n{rule.Help}\n\nSee [verify]({rule.HelpUri}).\n";

    private static RuleDescriptor Rule(string id, string name, string title, Severity severity) => new()
    {
        Id = id,
        Name = name,
        Title = title,
        Messages = [new MessageTemplate("found", "{0}")],
        Severity = severity,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.VeryHigh,
        Help = "The page tells what leads to it and what to do.",
        HelpUri = $"{Page}#{id.ToLowerInvariant()}",
        Since = "0.1.0",
    };
}
