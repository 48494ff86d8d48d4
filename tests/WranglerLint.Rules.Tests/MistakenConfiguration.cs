using CsCheck;

namespace WranglerLint.Tests;

/// <summary>Random configurations with mistakes that can be fixed, at the top level and in environments.</summary>
internal static class MistakenConfiguration
{
    private static readonly Gen<(string Key, object Value)> Mistake = Gen.OneOf<(string, object)>(
        Entry("compatability_flags", Texts("nodejs_compat", "url_standard")),
        Entry("compatibility_flags", Texts("nodejs_compat", "url_standard", "nodejs_compat_v2", "durable_object_alarms", "experimental:nodejs_compat_v2", "no_nodejs_compat", "nodejs_comapt")),
        Entry("compatibility_flags", One("nodejs_compat")),
        Entry("compatibility_date", One("2025-1-31", "2024-02-30", "2026-09-01", "2020-01-01", 2025)),
        Entry("workers_dev", One("true", "false", "no")),
        Entry("usage_model", One("bundled")),
        Entry("account_id", One("")),
        Entry("route", One("", "shop.example.com", "shop.example.com/*?x", "ftp://shop.example.com/*")),
        Entry("routes", Texts("shop.example.com", "shop.example.com/*", "shop.example.com/a?b", "*.example.com/*")),
        Entry("triggers", Texts("@daily", "0 0 3 * * *", "0 3 * * 3", "0 3 * * *", "0 3 * * WED").Select(static crons => (object)Table(("crons", crons)))),
        Entry("placement", Gen.OneOf("Smart", "smrt", "smart").Select(static mode => (object)Table(("mode", mode)))),
        Entry("limits", One(Table(("cpu_msec", 50)), Table(("cpu_ms", "50")), Table(("cpu_ms", 50), ("workers_dev", "no")))),
        Entry("vars", Gen.OneOf("main", "compatibility_date", "tsconfig").Select(static key => (object)Table(("A", "x"), (key, key == "main" ? "src/a.ts" : key == "tsconfig" ? "t.json" : "2025-01-01")))),
        Entry("site", One(Table(("bucket", "public")), Table(("bucket", "public"), ("entry-point", "workers-site")))),
        Entry("services", One(new List<object> { Table(("binding", "AUTH"), ("service", "auth"), ("entry_point", "Auth")) })),
        Entry("migrations", Gen.OneOf("Room", "Hall").Select(static name => (object)new List<object> { Table(("tag", "v1"), ("new_sqlite_classes", new List<object> { name, "User", name })) })),
        Entry("queues", One(Table(("consumers", new List<object> { Table(("queue", "orders"), ("visibility_timeout_ms", 5000)) })))),
        Entry("main", One("src/entry.py")));

    /// <summary>In the form of <see cref="GeneratedConfiguration"/>.</summary>
    internal static Gen<IReadOnlyList<(string Key, object Value)>> Any { get; } = Gen.Select(
        GeneratedConfiguration.Any,
        Mistake.List[0, 3],
        Mistake.List[0, 2],
        static (configuration, top, inner) => Merge([.. configuration.Where(static entry => entry.Key != "env")], top)
            is var merged && configuration.Single(static entry => entry.Key == "env").Value is IReadOnlyList<(string Key, object Value)> environments
                ? [.. merged, ("env", environments.Select(environment => (environment.Key, (object)Merge((IReadOnlyList<(string, object)>)environment.Value, inner))).ToList())]
                : merged);

    private static Gen<(string, object)> Entry(string key, Gen<object> value) => value.Select(value => (key, value));

    private static Gen<object> Texts(params string[] texts) => Gen.OneOf(texts).List[1, 4].Select(static list => (object)list.Cast<object>().ToList());

    private static (string, object)[] Table(params (string, object)[] entries) => entries;

    private static Gen<object> One(params object[] values) => Gen.OneOf(values);

    private static IReadOnlyList<(string Key, object Value)> Merge(IReadOnlyList<(string Key, object Value)> entries, IReadOnlyList<(string Key, object Value)> mistakes) =>
        [.. mistakes.Concat(entries).DistinctBy(static entry => entry.Key)];
}
