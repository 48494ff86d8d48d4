namespace WranglerLint.Rules.Types;

/// <summary>Says in a few words where definitions of one type differ.</summary>
internal static class MemberDifferences
{
    private const int MaximumTypeLength = 40;

    /// <summary>The differing members, the first few by name; empty if none differ.</summary>
    /// <remarks>An open definition may take from elsewhere what it does not list, so it lacks nothing.</remarks>
    internal static string Describe(IReadOnlyList<FileDefinition> definitions)
    {
        var differences = definitions
            .SelectMany(static definition => definition.Names)
            .Distinct(StringComparer.Ordinal)
            .Select(name => Describe(name, definitions))
            .Where(static difference => difference.Length > 0)
            .ToList();
        return Words.List(differences);
    }

    private static string Describe(string name, IReadOnlyList<FileDefinition> definitions)
    {
        var having = definitions.Where(definition => definition.Members.ContainsKey(name)).ToList();
        var lacking = definitions.Where(definition => !definition.IsOpen && !definition.Members.ContainsKey(name)).ToList();
        var details = new List<string>();
        if (lacking.Count > 0)
        {
            details.Add(having.Count == 1 && lacking.Count == definitions.Count - 1
                ? $"only in {having[0].Path}"
                : $"not in {Paths(lacking)}");
        }

        var types = having
            .Select(definition => definition.Members[name].Type)
            .GroupBy(Comparable, StringComparer.Ordinal)
            .Select(static group => Shorten(group.First()))
            .ToList();
        if (types.Count > 1)
        {
            details.Add(string.Join(" or ", types.Distinct(StringComparer.Ordinal)));
        }

        var optional = having.Where(definition => definition.Members[name].IsOptional).ToList();
        if (optional.Count > 0 && optional.Count < having.Count)
        {
            details.Add($"optional in {Paths(optional)}");
        }

        return details.Count == 0 ? "" : $"{name} ({string.Join("; ", details)})";
    }

    private static string Paths(IEnumerable<FileDefinition> definitions) =>
        Words.Join(definitions.Select(static definition => definition.Path));

    /// <summary>White space, the kind of quotes and that of separators are a matter of style.</summary>
    private static string Comparable(string type) => type.Replace(" ", "").Replace('\'', '"').Replace(',', ';');

    private static string Shorten(string type) =>
        type.Length == 0 ? "no type" : type.Length <= MaximumTypeLength ? type : type.Substring(0, MaximumTypeLength - 1) + "…";
}
