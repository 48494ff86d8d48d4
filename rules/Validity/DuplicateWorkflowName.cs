using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports two workflows of one name.</summary>
public sealed class DuplicateWorkflowName : ConfigurationRule
{
    private static readonly MessageTemplate Duplicate = new(
        "duplicate",
        "\"{0}\" is the name of two workflows in {1}: wrangler refuses the configuration. Give each workflow its own name.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1105",
        Name = "duplicate-workflow-name",
        Title = "Two workflows have the same name",
        Messages = [Duplicate],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Give each workflow its own name; a name identifies the workflow in the account.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var visit in context.Configuration.Fields.At("workflows", "previews.workflows"))
        {
            if (visit.Value is ConfigArray workflows)
            {
                Check(context, workflows.Path.ToString(), workflows.Items);
            }
        }

        foreach (var exports in context.Environments.Select(static environment => environment.Exports).Distinct())
        {
            var workflows = exports.Select(static entry => entry.Value).Where(static value => (value as ConfigTable)?.FindString("type")?.Value == "workflow");
            Check(context, "exports", workflows);
        }
    }

    private static void Check(ConfigurationContext context, string place, IEnumerable<ConfigNode> workflows)
    {
        var first = new Dictionary<string, ConfigString>(StringComparer.Ordinal);
        foreach (var name in workflows.Select(static workflow => (workflow as ConfigTable)?.FindString("name")).OfType<ConfigString>())
        {
            if (first.TryGetValue(name.Value, out var other))
            {
                context.Report(name, Duplicate, name.Value, place).Related(other, "the other workflow");
            }
            else
            {
                first.Add(name.Value, name);
            }
        }
    }
}
