using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>An identifier of what a Worker belongs to: an account, or the zone of a route.</summary>
/// <param name="Node">The identifier.</param>
/// <param name="Noun">What it identifies: <c>account</c>, <c>zone</c>.</param>
/// <param name="Where">Where the real one is found, behind "as".</param>
public sealed record OwnerId(ConfigString Node, string Noun, string Where)
{
    /// <summary>The identifiers that hold in an environment, inherited ones included.</summary>
    public static IEnumerable<OwnerId> In(WorkerEnvironment environment)
    {
        if (environment.Resolve("account_id")?.Value is ConfigString account)
        {
            yield return new OwnerId(account, "account", "`wrangler whoami` prints them");
        }

        foreach (var route in RoutesOf(environment).OfType<ConfigTable>())
        {
            if (route.FindString("zone_id") is { } zone)
            {
                yield return new OwnerId(zone, "zone", "the zone's overview in the dashboard shows them");
            }
        }
    }

    private static IEnumerable<ConfigNode> RoutesOf(WorkerEnvironment environment) =>
        ((environment.Resolve("routes")?.Value as ConfigArray)?.Items ?? [])
        .Concat(environment.Resolve("route") is { } route ? [route.Value] : []);
}
