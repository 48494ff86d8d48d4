using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that the installed wrangler is too old for.</summary>
public sealed class FieldTooNew : ConfigurationRule
{
    private static readonly MessageTemplate TooNew = new(
        "too-new",
        "\"{0}\" came with wrangler {1} or shortly before, but the project has wrangler {2}, which does not know it: it warns about the field or ignores it. Update wrangler.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1202",
        Name = "field-too-new",
        Title = "The installed wrangler is too old for a field",
        Messages = [TooNew],
        Severity = Severity.Note,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.High,
        Help = "Update wrangler in the project, or do without the field.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (WranglerRelease.Parse(context.Files.WranglerVersion) is not { } installed)
        {
            return;
        }

        // What lies inside a field that is too new goes without saying.
        var reported = new List<Tree.ConfigPath>();
        foreach (var visit in context.Configuration.Fields.Visits)
        {
            if (visit.Entry is { } entry && WranglerRelease.IsBefore(installed, visit.Field) && !reported.Exists(entry.Path.StartsWith))
            {
                reported.Add(entry.Path);
                context.Report(entry, TooNew, entry.Key, visit.Field.Since!, context.Files.WranglerVersion!);
            }
        }
    }
}
