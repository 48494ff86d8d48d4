using System.Collections.Concurrent;

namespace WranglerLint.Tree;

/// <summary>Keeps one text of each key that configurations have in common: a repository of two thousand has some forty times as many.</summary>
internal static class KeyNames
{
    /// <summary>wrangler has some four hundred keys; what else is met first may be anything, and is kept for good.</summary>
    private const int Most = 1024;

    private const int Longest = 32;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);

    private static int _count;

    /// <summary>The same name, as one text if it is known.</summary>
    internal static string Share(string name)
    {
        if (name.Length > Longest)
        {
            return name;
        }

        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (Volatile.Read(ref _count) < Most && Known.TryAdd(name, name))
        {
            Interlocked.Increment(ref _count);
        }

        return name;
    }
}
