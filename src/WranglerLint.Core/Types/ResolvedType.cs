using WranglerLint.Findings;

namespace WranglerLint.Types;

/// <summary>A member of a type with everything that it takes from others.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Type">Its type as written where it is declared.</param>
/// <param name="IsOptional">Whether the type as a whole lets it be absent: <c>Partial</c> and <c>Required</c> count.</param>
/// <param name="Definition">The definition that lists it.</param>
/// <param name="Location">Its name in the definition.</param>
public sealed record ResolvedMember(string Name, string Type, bool IsOptional, TypeDefinition Definition, Location Location);

/// <summary>The members of a type: its own and those it takes from others.</summary>
public sealed class ResolvedType
{
    private readonly Dictionary<string, ResolvedMember> _byName = new(StringComparer.Ordinal);
    private readonly List<ResolvedMember> _members = [];

    /// <summary>The members by the order of their declarations, each name once.</summary>
    public IReadOnlyList<ResolvedMember> Members => _members;

    /// <summary>
    /// Whether these are all members. Otherwise some come from a package, a generic parameter, a conditional or mapped type,
    /// a union, an index signature.
    /// </summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether an index signature lets every name pass.</summary>
    public bool HasIndexSignature { get; private set; }

    /// <summary>The member of a name; null if none is known.</summary>
    public ResolvedMember? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    internal static ResolvedType Unknown()
    {
        var result = new ResolvedType();
        result.Omit();
        return result;
    }

    /// <summary>Says that there are members which are not known.</summary>
    internal void Omit() => IsComplete = false;

    internal void OmitByIndexSignature()
    {
        HasIndexSignature = true;
        Omit();
    }

    /// <summary>Of a member that is there already the first type holds, and it is optional only if both say so.</summary>
    internal void Add(ResolvedMember member)
    {
        if (!_byName.TryGetValue(member.Name, out var known))
        {
            _members.Add(member);
            _byName.Add(member.Name, member);
        }
        else if (known.IsOptional && !member.IsOptional)
        {
            var required = known with { IsOptional = false };
            _members[_members.IndexOf(known)] = required;
            _byName[member.Name] = required;
        }
    }

    internal void Add(ResolvedType other)
    {
        IsComplete &= other.IsComplete;
        HasIndexSignature |= other.HasIndexSignature;
        foreach (var member in other.Members)
        {
            Add(member);
        }
    }
}
