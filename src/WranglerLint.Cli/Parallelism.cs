namespace WranglerLint.Commands;

/// <summary>Work on all cores whose result does not tell how many there were.</summary>
internal static class Parallelism
{
    /// <summary>The results in the order of the items.</summary>
    internal static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map)
    {
        var results = new TResult[items.Count];
        if (items.Count == 1)
        {
            results[0] = map(items[0]);
        }
        else
        {
            Parallel.For(0, items.Count, index => results[index] = map(items[index]));
        }

        return results;
    }
}
