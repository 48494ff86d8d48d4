using WranglerLint.Findings;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that a table of free names swallowed.</summary>
public sealed class SwallowedKey : ConfigurationRule
{
    /// <summary>Tables in which every key is possible, so that wrangler never objects. What they hold is a variable, a replacement, a file.</summary>
    private static readonly string[] Sections = ["vars", "define", "alias", "wasm_modules", "text_blobs", "data_blobs", "image_vars"];

    private static readonly MessageTemplate Swallowed = new(
        "swallowed",
        "\"{0}\" stands inside {1} and is only an entry of it: the field \"{0}\" stays unset, and wrangler does not say so. Write it {2}.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1201",
        Name = "swallowed-key",
        Title = "A field stands inside a table that takes it for one of its own entries",
        Messages = [Swallowed],
        Severity = Severity.Warning,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Move the field out of the table. In TOML, whatever follows a header belongs to it, up to the next header.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        var fields = context.Configuration.Fields;
        foreach (var table in fields.Visits.Where(static visit => Sections.Contains(visit.Entry?.Key)).Select(static visit => visit.Value).OfType<ConfigTable>())
        {
            foreach (var entry in table.Entries)
            {
                // A module or a file may well be called main.
                var isFree = entry.Key.Contains("_") || entry.Path.Parent?.LastKey is "vars" or "define";
                if (isFree && StrayFields.Find(entry, context.Configuration) is { } stray && !fields.Issues.Any(issue => issue.Value.Path.StartsWith(entry.Path)))
                {
                    context.Report(entry, Swallowed, entry.Key, table.Path.ToString(), FieldText.HomeOf(stray, context)).FixStray(stray);
                }
            }
        }
    }
}
