using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports containers for previews with what only the real ones have.</summary>
public sealed class PreviewContainer : ConfigurationRule
{
    private static readonly MessageTemplate Named = new(
        "named",
        "\"name\" cannot be set in {0}, because wrangler makes a name for each preview: it refuses the configuration. Remove it; \"class_name\" says which container is meant.");

    private static readonly MessageTemplate Managed = new(
        "managed",
        "\"scheduling_policy\" cannot be \"durable_object\" in {0}: wrangler refuses the configuration. Configure this container in \"containers\" at the top level.");

    private static readonly MessageTemplate Twice = new(
        "twice",
        "\"{0}\" has two containers in {1}, but a Durable Object can only have one: wrangler refuses the configuration. Remove one of them.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1118",
        Name = "preview-container",
        Title = "A container for previews is named, managed or one of two for a class",
        Messages = [Named, Managed, Twice],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Say which container is meant by class_name alone, once for each class.",
        Since = "0.1.0",
        Fix = FixSafety.Safe,
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var containers in context.Environments.Select(static environment => environment.PreviewContainers))
        {
            foreach (var name in containers.Select(static container => container.Table.Find("name")).OfType<ConfigEntry>())
            {
                context.Report(name, Named, name.Path.Parent!.ToString()).Fix("Remove \"name\"", ConfigEdit.Remove(name));
            }

            foreach (var container in containers.Where(static container => container.IsManaged))
            {
                context.Report(container.Table.Find("scheduling_policy")!.Value, Managed, container.Table.Path.ToString());
            }

            foreach (var same in containers.Select(static container => container.ClassName).OfType<ConfigString>().GroupBy(static name => name.Value))
            {
                foreach (var name in same.Skip(1))
                {
                    context.Report(name, Twice, name.Value, name.Path.Parent!.Parent!.ToString()).Related(same.First(), "the other container");
                }
            }
        }
    }
}
