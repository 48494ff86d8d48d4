namespace WranglerLint.Schema;

/// <summary>What is known of wrangler's fields: the embedded table <c>fields.tsv</c>.</summary>
public static class FieldTable
{
    private static readonly Lazy<FieldTableReader> Table = new(static () => new FieldTableReader());

    private static readonly IReadOnlyList<string>?[] ByInheritance = new IReadOnlyList<string>?[3];

    /// <summary>The wrangler that the table was made from.</summary>
    public static string WranglerVersion => Table.Value.WranglerVersion;

    /// <summary>An environment: the fields of the first level are its children.</summary>
    public static Field Root => Table.Value.Root;

    /// <summary>Every line of the table by its path.</summary>
    public static IReadOnlyDictionary<string, Field> Fields => Table.Value.ReadAll();

    /// <summary>The field with a path such as <c>kv_namespaces[].binding</c>; null if wrangler knows none.</summary>
    public static Field? Find(string path) => Table.Value.Find(path);

    /// <summary>How a field of the top level is inherited; null for a field that wrangler does not know.</summary>
    public static Inheritance? InheritanceOf(string field) =>
        Root.Children.TryGetValue(field, out var found) ? found.Inheritance : null;

    /// <summary>The fields of one class, in alphabetical order, which is the table's.</summary>
    public static IReadOnlyList<string> With(Inheritance inheritance) =>
        ByInheritance[(int)inheritance] ??= [.. Root.Children.Values.Where(field => field.Inheritance == inheritance).Select(static field => field.Path)];
}
