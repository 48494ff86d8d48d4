namespace WranglerLint;

/// <summary>Work on all cores whose result does not tell how many there were.</summary>
internal static class Parallelism
{
    /// <summary>The results in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="map">What to do with one of them, on any thread.</param>
    /// <param name="few">So many are done before the threads of another core have started: they and fewer stay on this one.</param>
    internal static TResult[] Map<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map, int few = 1)
    {
        var results = new TResult[items.Count];
        if (items.Count <= few)
        {
            for (var index = 0; index < results.Length; index++)
            {
                results[index] = map(items[index]);
            }
        }
        else
        {
            Parallel.For(0, items.Count, index => results[index] = map(items[index]));
        }

        return results;
    }
}
