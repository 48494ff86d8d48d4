namespace WranglerLint.Fuzz.Targets;

/// <summary>All targets.</summary>
internal static class FuzzTargets
{
    internal static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new ReaderTarget("toml", ["wrangler.toml"], 190),
        new ReaderTarget("json", ["wrangler.json", "wrangler.jsonc"], 200),
        new RulesTarget(),
        new FixesTarget(),
        new SuppressionsTarget(),
        new SettingsTarget(),
        new BaselineTarget(),
        new TypeScriptTarget(),
        new ProjectTarget(),
        new ReportsTarget(),
        new IgnoreTarget(),
        new PatternsTarget(),
    ];

    internal static FuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
