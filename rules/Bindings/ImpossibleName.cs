using WranglerLint.Model;

namespace WranglerLint.Rules.Bindings;

/// <summary>Reports names of resources that Cloudflare gives to none.</summary>
public sealed class ImpossibleName : ConfigurationRule
{
    private static readonly MessageTemplate Impossible = new(
        "impossible",
        "No {1} can be called \"{0}\": its name must be {2}. wrangler does not check it, and the deploy fails because Cloudflare has no such {1}. Write the name of one that exists.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL2011",
        Name = "impossible-name",
        Title = "A queue or index has a name that Cloudflare gives to none",
        Messages = [Impossible],
        Severity = Severity.Error,
        Category = RuleCategory.Bindings,
        Precision = RulePrecision.VeryHigh,
        Help = "Queues are called by lower-case letters, digits and hyphens; names of Vectorize indexes have at most 64 bytes.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        if (context.Configuration.IsTemplate)
        {
            return;
        }

        foreach (var environment in context.Environments.Where(context.IsDeployed))
        {
            var wrong = LimitedName.In(environment).Where(static name =>
                !name.Limit.Allows(name.Node.Value) && IdShapes.Of(name.Node.Value, IdFormat.Name) == IdShape.Proper).ToList();
            if (wrong.Count == 0)
            {
                continue;
            }

            foreach (var same in wrong.GroupBy(static name => (name.Noun, name.Node.Value)))
            {
                var first = same.First();
                var finding = context.Report(first.Node, Impossible, first.Node.Value, first.Noun, first.Limit.Description);
                foreach (var other in same.Skip(1))
                {
                    finding.Related(other.Node, "here too");
                }
            }
        }
    }
}
