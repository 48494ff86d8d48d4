namespace WranglerLint.Schema;

/// <summary>What is known of wrangler's fields: the embedded table <c>fields.tsv</c>.</summary>
public static class FieldTable
{
    private static readonly Lazy<IReadOnlyDictionary<string, Inheritance>> Fields = new(Read);

    /// <summary>How a field of the top level is inherited; null for a field that wrangler does not know.</summary>
    public static Inheritance? InheritanceOf(string field) =>
        Fields.Value.TryGetValue(field, out var inheritance) ? inheritance : null;

    /// <summary>The fields of one class, in alphabetical order.</summary>
    public static IEnumerable<string> With(Inheritance inheritance) =>
        Fields.Value.Where(pair => pair.Value == inheritance).Select(pair => pair.Key).OrderBy(key => key, StringComparer.Ordinal);

    private static Dictionary<string, Inheritance> Read()
    {
        using var stream = typeof(FieldTable).Assembly.GetManifestResourceStream("fields.tsv")
            ?? throw new InvalidOperationException("The table of fields is not embedded.");
        using var reader = new StreamReader(stream);
        var fields = new Dictionary<string, Inheritance>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("#", StringComparison.Ordinal))
            {
                continue;
            }

            var columns = line.Split('\t');
            fields.Add(columns[0], columns[1] switch
            {
                "inherited" => Inheritance.Inherited,
                "not-inherited" => Inheritance.NotInherited,
                "top-level-only" => Inheritance.TopLevelOnly,
                var other => throw new InvalidOperationException($"The table of fields has an unknown inheritance: {other}."),
            });
        }

        return fields;
    }
}
