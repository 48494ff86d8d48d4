using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports what containers say about observability and contradicts itself.</summary>
public sealed class ContainerObservability : ConfigurationRule
{
    private static readonly string[] Targets = ["target_instance_percentage", "target_instance_count"];

    private static readonly MessageTemplate Empty = new(
        "empty",
        "\"observability\" says nothing: wrangler refuses the configuration without \"enabled\" or \"logs.enabled\". Add \"enabled\", or remove the table.");

    private static readonly MessageTemplate Contradiction = new(
        "contradiction",
        "\"logs.enabled\" is not what \"enabled\" is, and wrangler refuses the configuration because of it. Keep only one of them.");

    private static readonly MessageTemplate Disabled = new(
        "disabled",
        "\"{0}\" chooses instances while observability is not enabled in this container: wrangler refuses the configuration. Add \"enabled\" with the value true beside it.");

    private static readonly MessageTemplate Managed = new(
        "managed",
        "\"{0}\" is not possible in a container that its Durable Object manages: wrangler refuses the configuration. Remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1115",
        Name = "container-observability",
        Title = "A container's observability contradicts itself",
        Messages = [Empty, Contradiction, Disabled, Managed],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Say enabled once, and choose instances only where it is true.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var container in context.Environments.SelectMany(static environment => environment.CheckedContainers))
        {
            if (container.Table.Find("observability") is { Value: ConfigTable or ConfigDate } entry)
            {
                Check(context, container, entry);
            }
        }
    }

    private static void Check(ConfigurationContext context, Container container, ConfigEntry entry)
    {
        var table = entry.Value as ConfigTable;
        var enabled = table?.Find("enabled")?.Value;
        var logs = table?.Find("logs")?.Value;
        var logsEnabled = (logs as ConfigTable)?.Find("enabled")?.Value;
        var targets = Targets.Select(key => table?.Find(key)).OfType<ConfigEntry>().ToList();
        if (enabled is null && logsEnabled is null && targets.Count == 0 && logs is null or ConfigTable or ConfigDate)
        {
            context.Report(entry, Empty);
        }

        if (enabled is ConfigBoolean first && logsEnabled is ConfigBoolean second && first.Value != second.Value)
        {
            context.Report(second, Contradiction).Related(first, "enabled");
        }

        foreach (var target in targets)
        {
            if (enabled is not ConfigBoolean { Value: true } && logsEnabled is not ConfigBoolean { Value: true })
            {
                context.Report(target, Disabled, target.Key);
            }

            if (container.IsManaged)
            {
                context.Report(target, Managed, target.Key).Fix($"Remove \"{target.Key}\"", ConfigEdit.Remove(target));
            }
        }
    }
}
