using System.Globalization;

namespace WranglerLint.Rules.Usage;

/// <summary>Reports how many findings of a file are left out because there are more than anybody reads.</summary>
public sealed class TooManyFindings : LimitRule
{
    private static readonly MessageTemplate More = new(
        "more",
        "There {0} in this file, the first of them here: only {1} are reported of one file. Mend some of those, or raise max_findings in wranglerlint.toml.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL9006",
        Name = "too-many-findings",
        Title = "A file has more findings than are reported",
        Messages = [More],
        Severity = Severity.Warning,
        Category = RuleCategory.Usage,
        Precision = RulePrecision.VeryHigh,
        Help = "Mend what is reported and run it again, or raise max_findings. With this rule off, everything is reported.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(LimitContext context) =>
        context.Report(
            More,
            context.LeftOut == 1 ? "is one more finding" : FormattableString.Invariant($"are {context.LeftOut} more findings"),
            context.Options.MaxFindings.ToString(CultureInfo.InvariantCulture));
}
