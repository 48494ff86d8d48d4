using WranglerLint.Types;

namespace WranglerLint.Rules.Types;

/// <summary>Finds the definitions of an environment type that compete with each other.</summary>
internal static class EnvironmentTypeDefinitions
{
    /// <summary>Names that mean other things too: a validated <c>process.env</c>, a test's or a library's surroundings.</summary>
    private static readonly HashSet<string> GenericNames = new(StringComparer.Ordinal) { "Env", "Bindings" };

    /// <summary>The members of the type that Hono applications hand to <c>new Hono&lt;Env&gt;()</c>: it wraps the environment.</summary>
    private static readonly HashSet<string> HonoMembers = new(StringComparer.Ordinal) { "Bindings", "Variables" };

    /// <summary>One entry for each competing file, in the order of the paths.</summary>
    internal static IReadOnlyList<FileDefinition> Find(WorkerTypes types, string name)
    {
        var files = types.Definitions
            .Where(definition => definition.Name == name && definition.HasBody && IsCandidate(definition))
            .GroupBy(static definition => (definition.Location.Text, definition.IsGlobal))
            .Select(group => new FileDefinition(types, [.. group]))
            .Where(static definition => !IsHonoWrapper(definition))
            .ToList();
        var competing = files
            .Where(file => files.Any(other => Compete(file, other, GenericNames.Contains(name))))
            .GroupBy(static file => file.Path)
            .Select(static group => group.OrderBy(static file => file.IsGlobal).First());
        return [.. competing];
    }

    /// <summary>Members of a namespace such as <c>Cloudflare.Env</c> or <c>Bun.Env</c> are types of their own.</summary>
    private static bool IsCandidate(TypeDefinition definition) => definition.Container.Length == 0 || definition.IsGlobal;

    internal static bool IsHonoWrapper(FileDefinition definition) =>
        definition.Members.Count > 0 && definition.Members.All(static member => HonoMembers.Contains(member.Name));

    /// <remarks>
    /// Global interfaces merge into one. A global one and a module's are two types by design, unless they list the same
    /// members: then the module's hides the global one. A type that extends the other is no copy of it. A name that means other
    /// things too is the environment's if a resource is in it; what a file does not export may be the part that it needs.
    /// </remarks>
    private static bool Compete(FileDefinition one, FileDefinition other, bool isGenericName)
    {
        if (one.Path == other.Path || (one.IsGlobal && other.IsGlobal) || one.IsTiedTo(other))
        {
            return false;
        }

        return (one.IsGlobal == other.IsGlobal && (!isGenericName || (one.IsEnvironment && other.IsEnvironment))) || one.SharesMember(other);
    }
}
