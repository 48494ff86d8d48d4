namespace WranglerLint.Environments;

/// <summary>Says in a sentence where definitions of one environment differ.</summary>
internal static class MemberComparison
{
    private const int Most = 6;

    /// <summary>The sentence with a blank behind it; empty if the members are the same.</summary>
    internal static string Describe(IReadOnlyList<EnvironmentClass> definitions)
    {
        var differences = definitions
            .SelectMany(static definition => definition.Names)
            .Distinct(StringComparer.Ordinal)
            .Select(name => Describe(name, definitions))
            .Where(static difference => difference.Length > 0)
            .ToList();
        var shown = differences.Count > Most + 1 ? [.. differences.Take(Most), $"{differences.Count - Most} more"] : differences;
        return shown.Count == 0 ? "" : $"They disagree already: {Sentence.Join(shown)}. ";
    }

    private static string Describe(string name, IReadOnlyList<EnvironmentClass> definitions)
    {
        var having = definitions.Where(definition => definition.Members.ContainsKey(name)).ToList();
        var lacking = definitions.Where(definition => !definition.IsOpen && !definition.Members.ContainsKey(name)).ToList();
        var details = new List<string>();
        if (lacking.Count > 0)
        {
            details.Add(having.Count == 1 && lacking.Count == definitions.Count - 1
                ? "only in " + having[0].FullName
                : "not in " + Sentence.Join(lacking.Select(static definition => definition.FullName)));
        }

        var types = having.Select(definition => definition.Members[name]).Distinct(StringComparer.Ordinal).ToList();
        if (types.Count > 1)
        {
            details.Add(string.Join(" or ", types));
        }

        return details.Count == 0 ? "" : $"{name} ({string.Join("; ", details)})";
    }
}

/// <summary>Pieces of sentences.</summary>
internal static class Sentence
{
    /// <summary><c>A</c>, <c>A and B</c>, <c>A, B and C</c></summary>
    internal static string Join(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all[all.Count - 1]}";
    }
}
