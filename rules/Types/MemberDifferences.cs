namespace WranglerLint.Rules.Types;

/// <summary>Says in a few words where definitions of one type differ.</summary>
internal static class MemberDifferences
{
    private const int MaximumTypeLength = 40;

    /// <summary>The differing members, the first few by name; empty if none differ.</summary>
    /// <remarks>An open definition may take from elsewhere what it does not list, so it lacks nothing.</remarks>
    internal static string Describe(IReadOnlyList<FileDefinition> definitions)
    {
        var differences = NamesOf(definitions).Select(name => Join(name, [.. Lacking(name, definitions), .. Contradictions(name, definitions)]));
        return Words.List(differences.Append(IndexSignature(definitions)).Where(static difference => difference.Length > 0));
    }

    /// <summary>The members that several have, and not alike; empty if there are none.</summary>
    internal static string DescribeShared(IReadOnlyList<FileDefinition> definitions) =>
        Words.List(NamesOf(definitions).Select(name => Join(name, [.. Contradictions(name, definitions)])).Where(static difference => difference.Length > 0));

    private static IEnumerable<string> NamesOf(IReadOnlyList<FileDefinition> definitions) =>
        definitions.SelectMany(static definition => definition.Members).Select(static member => member.Name).Distinct(StringComparer.Ordinal);

    private static string Join(string name, List<string> details) => details.Count == 0 ? "" : $"{name} ({string.Join("; ", details)})";

    private static IEnumerable<string> Lacking(string name, IReadOnlyList<FileDefinition> definitions)
    {
        var having = definitions.Where(definition => definition.Find(name) is not null).ToList();
        var lacking = definitions.Where(definition => !definition.IsOpen && definition.Find(name) is null).ToList();
        if (lacking.Count > 0)
        {
            yield return having.Count == 1 && lacking.Count == definitions.Count - 1
                ? $"only in {having[0].Label}"
                : $"not in {Labels(lacking)}";
        }
    }

    private static IEnumerable<string> Contradictions(string name, IReadOnlyList<FileDefinition> definitions)
    {
        var having = definitions.Where(definition => definition.Find(name) is not null).ToList();
        var types = having
            .Select(definition => definition.Find(name)!.Type)
            .GroupBy(Comparable, StringComparer.Ordinal)
            .Select(static group => Shorten(group.First()))
            .ToList();
        if (types.Count > 1)
        {
            yield return string.Join(" or ", types.Distinct(StringComparer.Ordinal));
        }

        var optional = having.Where(definition => definition.Find(name)!.IsOptional).ToList();
        if (optional.Count > 0 && optional.Count < having.Count)
        {
            yield return $"optional in {Labels(optional)}";
        }
    }

    private static string IndexSignature(IReadOnlyList<FileDefinition> definitions)
    {
        var open = definitions.Where(static definition => definition.HasIndexSignature).ToList();
        return open.Count > 0 && open.Count < definitions.Count ? $"any other name (compiles in {Labels(open)} because of the index signature)" : "";
    }

    private static string Labels(IEnumerable<FileDefinition> definitions) =>
        Words.Join(definitions.Select(static definition => definition.Label));

    /// <summary>White space, the kind of quotes and that of separators are a matter of style.</summary>
    private static string Comparable(string type) => type.Replace(" ", "").Replace('\'', '"').Replace(',', ';');

    /// <summary>A type as a sentence can hold it.</summary>
    internal static string Shorten(string type) =>
        type.Length == 0 ? "no type" : type.Length <= MaximumTypeLength ? type : type.Substring(0, MaximumTypeLength - 1) + "…";
}
