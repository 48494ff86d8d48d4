using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports containers and Durable Objects that do not name each other.</summary>
public sealed class ContainerLink : ConfigurationRule
{
    private static readonly MessageTemplate UnknownContainer = new(
        "unknown-container",
        "\"{0}\" is no container of {2}, but exports.{1} names it: wrangler refuses the configuration. Add a container of this name, or correct \"container\".");

    private static readonly MessageTemplate SharedContainer = new(
        "shared-container",
        "\"{0}\" already belongs to another Durable Object than {1}, and a container can only have one: wrangler refuses the configuration. Give {1} a container of its own.");

    private static readonly MessageTemplate SharedClass = new(
        "shared-class",
        "\"{1}\" already has a container, and a Durable Object can only have one: wrangler refuses the configuration. Name another class, or remove one of the containers.");

    private static readonly MessageTemplate Unlinked = new(
        "unlinked",
        "\"{0}\" belongs to no Durable Object: wrangler refuses the configuration. Add the \"class_name\" of one, or name the container in its export.");

    private static readonly MessageTemplate OtherContainer = new(
        "other-container",
        "\"container\" in exports.{1} is not {0}, the container that belongs to {1}: wrangler refuses the configuration. Let the two name each other.");

    private static readonly MessageTemplate OtherClass = new(
        "other-class",
        "\"container\" in exports.{1} is {0}, which belongs to another Durable Object by its \"class_name\": wrangler refuses the configuration. Let the two name each other.");

    private static readonly MessageTemplate NotExported = new(
        "not-exported",
        "\"{1}\" is no live Durable Object in \"exports\" of {2}, though the container {0} belongs to it: wrangler refuses the configuration. Add it there with the type \"durable-object\".");

    private static readonly MessageTemplate LegacyStorage = new(
        "legacy-storage",
        "\"legacy-kv\" is the storage of {1}, which therefore cannot have the container {0}: wrangler refuses the configuration. Use a class whose storage is \"sqlite\".");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1116",
        Name = "container-link",
        Title = "A container and its Durable Object do not name each other",
        Messages = [UnknownContainer, SharedContainer, SharedClass, Unlinked, OtherContainer, OtherClass, NotExported, LegacyStorage],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Give each container the class of one Durable Object, or name the container in the export of that class; one container for each Durable Object.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        // What is wrong between inherited exports and no containers is wrong in each environment, but said once.
        HashSet<(ContainerLinkProblem, ConfigNode, ConfigNode?)>? reported = null;
        foreach (var environment in context.Environments)
        {
            foreach (var issue in ContainerLinks.Check(environment, context.Configuration).Where(issue => (reported ??= []).Add((issue.Problem, issue.Value, issue.Other))))
            {
                var finding = context.Report(issue.Value.Anchor, issue.Path, MessageFor(issue.Problem), issue.Container, issue.ClassName, environment.DisplayName);
                if (issue.Other is not null)
                {
                    finding.Related(issue.Other, "the other side");
                }
            }
        }
    }

    private static MessageTemplate MessageFor(ContainerLinkProblem problem) => problem switch
    {
        ContainerLinkProblem.UnknownContainer => UnknownContainer,
        ContainerLinkProblem.SharedContainer => SharedContainer,
        ContainerLinkProblem.SharedClass => SharedClass,
        ContainerLinkProblem.Unlinked => Unlinked,
        ContainerLinkProblem.OtherContainer => OtherContainer,
        ContainerLinkProblem.OtherClass => OtherClass,
        ContainerLinkProblem.NotExported => NotExported,
        _ => LegacyStorage,
    };
}
