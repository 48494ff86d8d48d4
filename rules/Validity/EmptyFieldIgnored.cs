using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports an empty account_id or route.</summary>
public sealed class EmptyFieldIgnored : ConfigurationRule
{
    private static readonly MessageTemplate Empty = new(
        "empty",
        "\"{0}\" is empty in {1}: wrangler warns and ignores it. Remove it, or give it a value.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1014",
        Name = "empty-field-ignored",
        Title = "A field is empty, so wrangler ignores it",
        Messages = [Empty],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the field, or give it a value.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            foreach (var field in (string[])["account_id", "route"])
            {
                if (environment.Table.Find(field) is { Value: ConfigString { Value.Length: 0 } } entry)
                {
                    // Without its own, an environment would inherit the top level's.
                    var isInherited = !environment.IsTopLevel && context.Configuration.TopLevel.Table.Find(field) is not null;
                    context
                        .Report(entry, Empty, field, environment.DisplayName)
                        .Fix($"Remove \"{field}\"", isInherited ? null : ConfigEdit.Remove(entry));
                }
            }
        }
    }
}
