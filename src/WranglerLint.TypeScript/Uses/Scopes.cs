using WranglerLint.Text;
using WranglerLint.Types;

namespace WranglerLint.TypeScript.Uses;

/// <summary>What a name in the code stands for.</summary>
internal abstract record Entity
{
    private Entity()
    {
    }

    /// <summary>Something else, which hides what the name meant outside.</summary>
    internal sealed record Other : Entity
    {
        internal static Other Instance { get; } = new();
    }

    /// <summary>The environment.</summary>
    internal sealed record Environment(EnvironmentClaim Claim) : Entity;

    /// <summary>An object with the environment in one of its properties: <c>this</c>, Hono's context.</summary>
    internal sealed record Holder(IReadOnlyDictionary<string, EnvironmentClaim> Properties) : Entity;

    /// <summary>A variable, declared at a token, that holds what the environment has under a name.</summary>
    internal sealed record Alias(string Name, SourceSpan Span, EnvironmentClaim Claim, int Declaration) : Entity;
}

/// <summary>What names stand for at the place that has been reached; places come in order.</summary>
internal sealed class Scopes
{
    private readonly Dictionary<string, Stack<(Entity Entity, int End)>> _names = new(StringComparer.Ordinal);

    /// <summary>Whether some name that means something begins and ends like one: for each word of a file it is asked, and few are known.</summary>
    private ulong _known;

    /// <summary>A name means something until before the token <paramref name="end"/>.</summary>
    internal void Declare(string name, Entity entity, int end)
    {
        if (!_names.TryGetValue(name, out var entities))
        {
            if (entity is Entity.Other)
            {
                return;
            }

            _names.Add(name, entities = new Stack<(Entity, int)>());
            _known |= MarkOf(name.AsSpan());
        }

        entities.Push((entity, end));
    }

    /// <summary>What a name means at a token; null if that is unknown.</summary>
    internal Entity? Find(ReadOnlySpan<char> name, int position)
    {
        if ((_known & MarkOf(name)) == 0 || !_names.TryGetValue(name.ToString(), out var entities))
        {
            return null;
        }

        while (entities.Count > 0 && entities.Peek().End <= position)
        {
            entities.Pop();
        }

        return entities.Count > 0 ? entities.Peek().Entity : null;
    }

    private static ulong MarkOf(ReadOnlySpan<char> name) => name.Length == 0 ? 1 : 1UL << ((name[0] ^ (name[name.Length - 1] << 1) ^ (name.Length << 3)) & 63);
}
