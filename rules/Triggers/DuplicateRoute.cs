using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Model;

namespace WranglerLint.Rules.Triggers;

/// <summary>Reports routes that stand twice in one list.</summary>
public sealed class DuplicateRoute : ConfigurationRule
{
    private static readonly MessageTemplate Route = new(
        "route",
        "The route \"{0}\" stands in this list twice: the second one adds nothing, and the address that was meant has no route. Correct one of them, or remove it.");

    private static readonly MessageTemplate Domain = new(
        "domain",
        "The custom domain \"{0}\" stands in this list twice: the second one adds nothing, and the host that was meant has no Worker. Correct one of them, or remove it.");

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new()
    {
        Id = "WL6014",
        Name = "duplicate-route",
        Title = "One route stands in a list twice",
        Messages = [Route, Domain],
        Severity = Severity.Warning,
        Category = RuleCategory.Triggers,
        Precision = RulePrecision.VeryHigh,
        Help = "Correct or remove one of the two routes.",
        Since = "0.1.0",
        Fix = FixSafety.Unsafe,
    };

    /// <inheritdoc/>
    public override void Check(ConfigurationContext context)
    {
        foreach (var environment in context.Environments)
        {
            var known = new Dictionary<(bool, string), List<Route>>();
            foreach (var route in environment.Routes.Where(route => route.Node != environment.Table.Find("route")?.Value))
            {
                var key = (route.IsCustomDomain, route.Pattern.Meaning);
                if (!known.TryGetValue(key, out var others))
                {
                    known.Add(key, others = []);
                }

                if (others.FirstOrDefault(route.MayShareZoneWith) is { } first)
                {
                    context
                        .Report(route.PatternNode, route.IsCustomDomain ? Domain : Route, route.Pattern.Text)
                        .Related(first.PatternNode, "the first one")
                        .Fix("Remove the second one", ConfigEdit.RemoveItem(route.Node));
                }

                others.Add(route);
            }
        }
    }
}
