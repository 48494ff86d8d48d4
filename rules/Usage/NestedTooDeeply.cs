namespace WranglerLint.Rules.Usage;

/// <summary>Reports a configuration that is nested more deeply than WranglerLint reads.</summary>
public sealed class NestedTooDeeply : SyntaxRule
{
    private static readonly MessageTemplate Unread = new(
        "unread",
        "{0} Nothing of this file is checked. wrangler may read it all the same: no field that it knows goes deeper than ten levels, only the values of variables can.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL9005",
        Name = "nested-too-deeply",
        Title = "A configuration is nested more deeply than WranglerLint reads",
        Messages = [Unread],
        Severity = Severity.Warning,
        Category = RuleCategory.Usage,
        Precision = RulePrecision.VeryHigh,
        Help = "Make the value flatter, or keep it in a file that the code imports.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(SyntaxContext context)
    {
        if (context.Error.IsLimit)
        {
            context.Report(Unread, context.Error.Message);
        }
    }
}
