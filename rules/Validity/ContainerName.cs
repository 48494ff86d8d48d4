using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Rules.Validity;

/// <summary>Reports containers without a name and names that two containers share.</summary>
public sealed class ContainerName : ConfigurationRule
{
    private static readonly MessageTemplate Missing = new(
        "missing",
        "{0} has neither a \"name\" nor a \"class_name\" to make one from: wrangler refuses the configuration. Add the \"class_name\" of its Durable Object.");

    private static readonly MessageTemplate Worker = new(
        "worker",
        "{0} has no \"name\", and one can only be made from its class when the Worker has a name too: wrangler refuses the configuration. Add \"name\" at the top level.");

    private static readonly MessageTemplate Duplicate = new(
        "duplicate",
        "\"{0}\" is the name of two containers in {1}: wrangler refuses the configuration. Give each container its own \"name\".");

    private static readonly MessageTemplate Made = new(
        "made",
        "{2} gets the name \"{0}\", made from the Worker and the class, which another container in {1} has: wrangler refuses the configuration. Give each container its own \"name\" and class.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL1110",
        Name = "container-name",
        Title = "A container has no name, or the name of another one",
        Messages = [Missing, Worker, Duplicate, Made],
        Severity = Severity.Error,
        Category = RuleCategory.Validity,
        Precision = RulePrecision.VeryHigh,
        Help = "Give each container a name of its own, or a class and the Worker a name, from which wrangler makes one.",
        Since = "0.1.0",
        MirrorsWrangler = true,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            foreach (var container in environment.Containers)
            {
                CheckPresence(context, container);
            }

            foreach (var same in environment.Containers.Where(static container => container.Name is not null).GroupBy(static container => container.Name))
            {
                foreach (var container in same.Skip(1))
                {
                    var message = container.NameNode == container.ClassName ? Made : Duplicate;
                    context
                        .Report(container.NameNode, message, same.Key!, environment.DisplayName, container.Table.Path.ToString())
                        .Related(same.First().NameNode, "the other container");
                }
            }
        }
    }

    private static void CheckPresence(ConfigurationContext context, Container container)
    {
        var table = container.Table;
        if (container.Name is not null || table.Find("name") is { Value: not ConfigString })
        {
            return;
        }

        if (table.Find("class_name") is not { } named)
        {
            context.Report(table.Anchor, table.Path.Key("name"), Missing, table.Path.ToString());
        }
        else if (named.Value is ConfigString { Value.Length: > 0 } || !container.IsManaged)
        {
            context.Report(named, Worker, table.Path.ToString());
        }
    }
}
