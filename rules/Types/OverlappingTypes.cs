using WranglerLint.Model;
using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Types with different names in which a Worker writes down the same bindings by hand.</summary>
/// <param name="Definitions">The types, by path and place.</param>
/// <param name="Shared">The bindings that more than one of them lists.</param>
/// <param name="Contradictions">The bindings that two of them take for different resources.</param>
internal sealed record OverlappingTypes(
    IReadOnlyList<FileDefinition> Definitions, IReadOnlyList<string> Shared, IReadOnlyList<Contradiction> Contradictions)
{
    private const string Cloudflare = "Cloudflare";

    /// <summary>The groups around the types with the most bindings.</summary>
    /// <param name="types">The Worker's types.</param>
    /// <param name="names">What environments are called.</param>
    internal static IEnumerable<OverlappingTypes> Find(WorkerTypes types, IReadOnlyList<string> names)
    {
        var left = Candidates(types, names)
            .Select(static definition => new Candidate(definition, new HashSet<string>(Resources(definition).Select(static member => member.Name), StringComparer.Ordinal)))
            .Where(static candidate => candidate.Resources.Count > 0)
            .ToList();
        foreach (var centre in left.OrderByDescending(static candidate => candidate.Resources.Count).ToList())
        {
            if (left.Contains(centre) && left.Exists(centre.Overlaps))
            {
                yield return Create([.. left.Where(other => other == centre || centre.Overlaps(other)).Select(static candidate => candidate.Definition)]);
                left.RemoveAll(other => other == centre || centre.Overlaps(other));
            }
        }
    }

    private static OverlappingTypes Create(IReadOnlyList<FileDefinition> group)
    {
        var shared = group
            .SelectMany(static definition => Resources(definition).Select(static member => member.Name))
            .GroupBy(static name => name, StringComparer.Ordinal)
            .Where(static same => same.Count() > 1)
            .Select(static same => same.Key)
            .ToList();
        return new OverlappingTypes(group, shared, [.. shared.Select(name => Contradiction.Find(name, group)).OfType<Contradiction>()]);
    }

    private static IEnumerable<FileDefinition> Candidates(WorkerTypes types, IReadOnlyList<string> names) =>
        from definition in types.Definitions
        let name = NameOf(types, definition, names)
        where definition.HasBody && name is not null
        group definition by (definition.Location.Text, name, definition.Kind == TypeDefinitionKind.Inline ? definition.Location.Span.Start : -1) into parts
        let result = new FileDefinition(types, [.. parts]) { Name = parts.Key.name, Label = $"{parts.Key.name} in {types.PathInside(parts.Key.Text)}" }
        where !EnvironmentTypeDefinitions.IsHonoWrapper(result)
        select result;

    /// <summary>What sentences call a type that may be the environment; null for all others.</summary>
    private static string? NameOf(WorkerTypes types, TypeDefinition definition, IReadOnlyList<string> names) =>
        definition.Kind == TypeDefinitionKind.Inline ? $"{definition.Name} of {definition.Container}"
        : definition.Kind == TypeDefinitionKind.Class ? null
        : definition.Name == "Env" && IsCloudflare(types, definition) ? "Cloudflare.Env"
        : (definition.Container.Length == 0 || definition.IsGlobal) && names.Contains(definition.Name) ? definition.Name
        : null;

    /// <summary>The interface that Cloudflare's own types refer to; in another file it has to stand in <c>declare global</c>.</summary>
    private static bool IsCloudflare(WorkerTypes types, TypeDefinition definition) =>
        definition.Container == "global." + Cloudflare || (definition.Container == Cloudflare && types.SourceOf(definition).IsGlobal);

    private static IEnumerable<ResolvedMember> Resources(FileDefinition definition) =>
        definition.Listed.Where(static member => ResourceTypes.KindsOf(member.Type).Count > 0);

    /// <summary>A type with the names of its bindings.</summary>
    private sealed record Candidate(FileDefinition Definition, HashSet<string> Resources)
    {
        /// <summary>
        /// Whether two types list at least half of the smaller one's bindings both. Two with one name are another rule's; a type
        /// that is made from the other is what this one asks for.
        /// </summary>
        internal bool Overlaps(Candidate other)
        {
            if (this == other || (Definition.Name == other.Definition.Name && Definition.First.Kind != TypeDefinitionKind.Inline))
            {
                return false;
            }

            var shared = other.Resources.Count(Resources.Contains);
            return shared > 0 && shared * 2 >= Math.Min(Resources.Count, other.Resources.Count) && !Definition.IsTiedTo(other.Definition);
        }
    }
}

/// <summary>A binding that two types take for different resources.</summary>
/// <param name="One">The first type.</param>
/// <param name="Member">The binding in it.</param>
/// <param name="Other">The second type.</param>
/// <param name="OtherMember">The binding in that.</param>
internal sealed record Contradiction(FileDefinition One, ResolvedMember Member, FileDefinition Other, ResolvedMember OtherMember)
{
    /// <summary>The first two types that disagree about a binding; null if none do.</summary>
    internal static Contradiction? Find(string name, IReadOnlyList<FileDefinition> definitions)
    {
        var having = definitions.Where(definition => definition.Find(name) is { } member && KindsOf(member).Count > 0).ToList();
        if (having.Count == 0)
        {
            return null;
        }

        var one = having[0];
        var member = one.Find(name)!;
        return having.FirstOrDefault(definition => !KindsOf(definition.Find(name)!).Intersect(KindsOf(member)).Any()) is { } other
            ? new Contradiction(one, member, other, other.Find(name)!)
            : null;
    }

    private static IReadOnlyCollection<BindingKind> KindsOf(ResolvedMember member) => ResourceTypes.KindsOf(member.Type);
}
