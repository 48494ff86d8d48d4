namespace WranglerLint.Rules.Environments;

/// <summary>Reports one route that two environments ask for.</summary>
public sealed class RouteInTwoEnvironments : ConfigurationRule
{
    private static readonly MessageTemplate ZoneRoute = new(
        "route",
        "{0} asks for the route \"{1}\" that {2} has: only one Worker can have it, so the deploy fails while the other has it. Write a pattern of {0}'s own.");

    private static readonly MessageTemplate Domain = new(
        "domain",
        "{0} asks for the custom domain \"{1}\" that {2} has: only one Worker can have it, so each deploy takes it away from the other. Write a domain of {0}'s own.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL3011",
        Name = "route-in-two-environments",
        Title = "Two environments ask for one route",
        Messages = [ZoneRoute, Domain],
        Severity = Severity.Warning,
        Category = RuleCategory.Environments,
        Precision = RulePrecision.High,
        Help = "Give each environment a pattern of its own.",
        Since = "0.1.0",
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        // What is inherited is another rule's matter.
        foreach (var route in TakenTwice.Find(context, static environment => environment.Routes, static (_, route) => route.Pattern.Meaning))
        {
            context
                .Report(
                    route.Item.PatternNode,
                    route.Item.IsCustomDomain ? Domain : ZoneRoute,
                    route.Environment.DisplayName,
                    route.Item.Pattern.Text,
                    route.First.DisplayName)
                .Related(route.FirstItem.PatternNode, $"the route of {route.First.DisplayName}");
        }
    }
}
