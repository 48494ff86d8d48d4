using WranglerLint.Model;
using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>What one file defines under a name: several interfaces in it are one type, merged.</summary>
internal sealed class FileDefinition
{
    private readonly HashSet<string> _listed;
    private readonly ResolvedType _resolved;

    /// <param name="types">The Worker's types.</param>
    /// <param name="parts">The definitions in the file.</param>
    internal FileDefinition(WorkerTypes types, IReadOnlyList<TypeDefinition> parts)
    {
        Path = types.PathInside(parts[0].Location.Text);
        Parts = parts;
        Name = First.Name;
        Label = Path;
        _resolved = types.MembersOf(First);
        _listed = new HashSet<string>(parts.SelectMany(static part => part.Members).Select(static member => member.Name), StringComparer.Ordinal);
    }

    internal IReadOnlyList<TypeDefinition> Parts { get; }

    internal TypeDefinition First => Parts[0];

    /// <summary>What sentences call the type.</summary>
    internal string Name { get; init; }

    internal string Path { get; }

    /// <summary>How sentences tell the definition from those that it is compared with.</summary>
    internal string Label { get; init; }

    internal bool IsGlobal => First.IsGlobal;

    /// <summary>Whether it may have members that are not known.</summary>
    internal bool IsOpen => !_resolved.IsComplete;

    /// <summary>Whether every other name compiles too.</summary>
    internal bool HasIndexSignature => _resolved.HasIndexSignature;

    /// <summary>All members, those that it takes from other types included.</summary>
    internal IReadOnlyList<ResolvedMember> Members => _resolved.Members;

    /// <summary>The members that it lists itself.</summary>
    internal IEnumerable<ResolvedMember> Listed => Members.Where(Lists);

    /// <summary>Whether other files are offered it, with a resource that the configuration binds.</summary>
    internal bool IsEnvironment => First.IsExported && Listed.Any(static member => ResourceTypes.KindsOf(member.Type).Count > 0);

    internal ResolvedMember? Find(string name) => _resolved.Find(name);

    internal bool SharesMember(FileDefinition other) => _listed.Any(other._listed.Contains);

    /// <summary>Whether one takes members from the other: that is no copy.</summary>
    internal bool IsTiedTo(FileDefinition other) => TakesFrom(other) || other.TakesFrom(this);

    private bool TakesFrom(FileDefinition other) => Members.Any(member => other.Parts.Contains(member.Definition));

    private bool Lists(ResolvedMember member) => _listed.Contains(member.Name);
}
