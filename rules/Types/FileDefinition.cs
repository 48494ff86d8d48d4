using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>What one file defines under a name: several interfaces in it are one type, merged.</summary>
internal sealed class FileDefinition
{
    /// <param name="path">The file inside the Worker's folder.</param>
    /// <param name="parts">The definitions in it.</param>
    internal FileDefinition(string path, IReadOnlyList<TypeDefinition> parts)
    {
        Path = path;
        Parts = parts;
        foreach (var member in parts.SelectMany(static part => part.Members))
        {
            if (!Members.ContainsKey(member.Name))
            {
                Names.Add(member.Name);
                Members.Add(member.Name, member);
            }
        }
    }

    internal IReadOnlyList<TypeDefinition> Parts { get; }

    /// <summary>The members by name; the first one of several.</summary>
    internal Dictionary<string, TypeMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The members' names in order.</summary>
    internal List<string> Names { get; } = [];

    internal TypeDefinition First => Parts[0];

    internal string Path { get; }

    internal bool IsGlobal => First.IsGlobal;

    internal bool IsOpen => Parts.Any(static part => part.IsOpen);

    internal bool SharesMember(FileDefinition other) => Members.Keys.Any(other.Members.ContainsKey);
}
