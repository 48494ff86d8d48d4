using WranglerLint.Editing;
using WranglerLint.Findings;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports keys that stand twice in one JSON object.</summary>
public sealed class DuplicateKey : ConfigurationRule
{
    private static readonly MessageTemplate Twice = new(
        "twice",
        "\"{0}\" stands twice in {1}: the last one counts, and wrangler ignores this one without a word. Keep one of them.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1030",
        Name = "duplicate-key",
        Title = "A key stands twice in one JSON object",
        Messages = [Twice],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Keep one of the two entries.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var duplicate in context.Configuration.Document.DuplicateKeys)
        {
            var place = duplicate.Lost.Path.Parent is { Parent: not null } parent ? parent.ToString() : "the top level";
            var text = context.Configuration.Document.Text;
            var isCopy = text[duplicate.Lost.Value.Span] == text[duplicate.Kept.Value.Span];
            context
                .Report(duplicate.Lost, Twice, duplicate.Lost.Key, place)
                .Related(duplicate.Kept, "the one that counts")
                .Fix("Remove the copy", isCopy ? ConfigEdit.Remove(duplicate.Lost) : null);
        }
    }
}
