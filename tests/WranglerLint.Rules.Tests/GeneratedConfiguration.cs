using CsCheck;

namespace WranglerLint.Tests;

/// <summary>Random configurations that are valid in shape and wrong in many of the ways that rules look for.</summary>
internal static class GeneratedConfiguration
{
    private static readonly Gen<string> Name = Gen.OneOf("A", "B", "C", "D");

    private static readonly Gen<string> Hex32 = Gen.OneOf(
        "0f2ac74b498b48028cb68387c421e279", "7c1be5b4c0de4a9d8a5f3d2e1b60f94a", "0f2ac74b-498b-4802-8cb6-8387c421e279", "your-id", "${ID}", "local", "0f2ac74b498b48028cb68387c421e27");

    private static readonly Gen<string> Uuid = Gen.OneOf(
        "6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5d", "6d1c2b3a5e4f4a7b9c8d0e1f2a3b4c5d", "<ID>", "unused", "2f1e0d9c-8b7a-4655-9443-322110ffeedd");

    private static readonly Gen<string> Bucket = Gen.OneOf("files", "your-bucket", "images");

    private static readonly Gen<object> Sections = Gen.Select(
        List(Entry("binding", ("id", Hex32), ("preview_id", Hex32))),
        List(Entry("binding", ("database_id", Uuid))),
        List(Entry("binding", ("bucket_name", Bucket))),
        List(Entry("name", ("class_name", Gen.Const("Room")))),
        Gen.Select(Name, Name, static (one, other) => Table([(one, "x"), (other, 1)])),
        Name,
        Gen.Int[0, 63],
        static (kv, d1, r2, objects, variables, ai, present) => (object)Table(
        [
            .. Optional(present, 1, "kv_namespaces", kv),
            .. Optional(present, 2, "d1_databases", d1),
            .. Optional(present, 4, "r2_buckets", r2),
            .. Optional(present, 8, "durable_objects", Table([("bindings", objects)])),
            .. Optional(present, 16, "vars", variables),
            .. Optional(present, 32, "ai", Table([("binding", ai)])),
        ]));

    /// <summary>Tables are lists of pairs, in order; other values are strings, numbers and lists of them.</summary>
    internal static Gen<IReadOnlyList<(string Key, object Value)>> Any { get; } = Gen.Select(
        Sections,
        Gen.Select(Gen.OneOf("production", "staging", "dev"), Sections).List[0, 3],
        static (top, environments) => (IReadOnlyList<(string, object)>)
        [
            ("name", "shop"),
            ("main", "src/index.ts"),
            ("compatibility_date", "2025-01-01"),
            .. (IReadOnlyList<(string, object)>)top,
            ("env", Table([.. environments.DistinctBy(static pair => pair.Item1).Select(static pair => (pair.Item1, pair.Item2))])),
        ]);

    private static Gen<object> List(Gen<object> entry) => entry.List[0, 3].Select(static entries => (object)entries);

    private static Gen<object> Entry(string nameKey, params (string Key, Gen<string> Value)[] fields) =>
        Gen.Select(Name, Gen.Select(fields[0].Value, fields[^1].Value), Gen.Int[0, 2], (name, values, count) => (object)Table(
        [
            (nameKey, name),
            .. new (string, object)[] { (fields[0].Key, values.Item1), (fields[^1].Key, values.Item2) }.DistinctBy(static pair => pair.Item1).Take(Math.Max(1, count)),
        ]));

    private static IReadOnlyList<(string, object)> Table(IReadOnlyList<(string, object)> entries) =>
        [.. entries.DistinctBy(static pair => pair.Item1)];

    private static (string, object)[] Optional(int present, int bit, string key, object value) => (present & bit) != 0 ? [(key, value)] : [];
}
