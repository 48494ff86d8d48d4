namespace WranglerLint.Rules.Validity;

/// <summary>Reports a configuration that is no TOML or JSON.</summary>
public sealed class SyntaxError : SyntaxRule
{
    private static readonly MessageTemplate Unreadable = new(
        "unreadable",
        "{0} wrangler refuses the whole file, and nothing behind this place is checked: correct the {1} here first.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1001",
        Name = "syntax-error",
        Title = "The configuration cannot be parsed",
        Messages = [Unreadable],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Correct the syntax at the place shown. Only the first error of a file is reported, because those behind it are often its echoes.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(SyntaxContext context)
    {
        // What is only too much for us, wrangler may well read.
        if (!context.Error.IsLimit)
        {
            context.Report(Unreadable, context.Error.Message, context.Format == Tree.ConfigFormat.Toml ? "TOML" : "JSON");
        }
    }
}
