using WranglerLint.Schema;

namespace WranglerLint.Rules.Validity;

/// <summary>Fields that only wrangler 1 had, which old configurations still carry, and what to do about them.</summary>
internal static class FirstWrangler
{
    private static readonly Dictionary<string, string> Advice = new(StringComparer.Ordinal)
    {
        ["type"] = "Remove it: wrangler builds every Worker from \"main\", and a build of one's own is \"build.command\"",
        ["usage_model"] = "Remove it: every Worker has the standard usage model, and \"limits.cpu_ms\" bounds its time",
        ["webpack_config"] = "Remove it: wrangler bundles with esbuild, and webpack runs as \"build.command\"",
        ["zone_id"] = "Remove it: wrangler finds the zone by the route, or by a zone_id beside the route's pattern",
    };

    /// <summary>What to do about an unknown key of an environment; null if wrangler 1 did not have it.</summary>
    internal static string? AdviceFor(FieldIssue issue) =>
        issue is { Entry.Key: { } key } && issue.Field == FieldTable.Root && Advice.TryGetValue(key, out var advice) ? advice : null;
}
