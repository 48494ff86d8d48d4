using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Schema;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports fields that wrangler has dropped.</summary>
public sealed class RemovedField : ConfigurationRule
{
    private const string Flags = "compatibility_flags";

    private static readonly MessageTemplate Replaced = new(
        "replaced",
        "\"{0}\" no longer exists, and wrangler refuses the configuration because of it. Use {2} instead.");

    private static readonly MessageTemplate Removed = new(
        "removed",
        "\"{0}\" no longer exists, and wrangler refuses the configuration because of it. Remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1008",
        Name = "removed-field",
        Title = "wrangler no longer accepts a field",
        Messages = [Replaced, Removed],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Remove the field; use what the message names.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var issue in context.Configuration.Fields.Issues.Where(static issue => issue.Problem == FieldProblem.Removed))
        {
            var finding = issue.Field.Instead is { } instead
                ? context.ReportIssue(issue, Replaced, FieldText.KeyOf(issue), FieldText.PlaceOf(issue), instead)
                : context.ReportIssue(issue, Removed, FieldText.KeyOf(issue), FieldText.PlaceOf(issue));
            if (issue is { Field.Path: "node_compat", Value: ConfigBoolean { Value: true } })
            {
                finding.Fix($"Replace \"node_compat\" by \"{CompatibilityFlags.Node}\"", ConfigEdit.Remove(issue.Entry!), Flag(context, issue.Entry!));
            }
            else if (issue.Field.Path is "node_compat" or "legacy_env")
            {
                finding.Fix($"Remove \"{FieldText.KeyOf(issue)}\"", ConfigEdit.Remove(issue.Entry!));
            }
        }
    }

    /// <summary>Adds the flag to the list that holds for the field's environment, unless that is not its own.</summary>
    private static ConfigEdit? Flag(ConfigurationContext context, ConfigEntry entry)
    {
        var environment = context.Environments.FirstOrDefault(environment => environment.Table.Find(entry.Key) == entry);
        return environment?.Compatibility.IsOn(CompatibilityFlags.NodeCompat) != false
            || environment.Resolve(Flags) is { Origin: FieldOrigin.Inherited }
            ? null
            : ConfigEdit.Append(environment.Path.Key(Flags), NewValue.Of(CompatibilityFlags.Node));
    }
}
