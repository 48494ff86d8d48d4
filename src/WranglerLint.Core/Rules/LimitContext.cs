using WranglerLint.Findings;
using WranglerLint.Linting;

namespace WranglerLint.Rules;

/// <summary>A file with more findings than are reported of one.</summary>
public sealed class LimitContext : RuleContext
{
    private readonly IReadOnlyList<Finding> _leftOut;

    internal LimitContext(RuleDescriptor rule, List<Finding> findings, LintOptions options, IReadOnlyList<Finding> leftOut)
        : base(rule, findings, options) => _leftOut = leftOut;

    /// <summary>How many findings are not reported; at least 1.</summary>
    public int LeftOut => _leftOut.Count;

    /// <summary>Reports it where the first of those stands that are left out.</summary>
    public FindingBuilder Report(MessageTemplate message, params string[] arguments) =>
        Report(_leftOut[0].Location with { LogicalName = "$" }, null, message, arguments);
}
