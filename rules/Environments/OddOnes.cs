namespace WranglerLint.Rules.Environments;

/// <summary>Finds what differs from the others of its name.</summary>
internal static class OddOnes
{
    /// <summary>The items whose kind is not the most common one of their name, each with an item of that one.</summary>
    /// <param name="items">The items in order; of two kinds that are as common the earlier one is usual.</param>
    /// <param name="nameOf">What makes items comparable.</param>
    /// <param name="kindOf">What should be equal then.</param>
    internal static IEnumerable<(T Odd, T Usual)> Of<T>(IEnumerable<T> items, Func<T, string> nameOf, Func<T, string> kindOf)
    {
        foreach (var same in items.GroupBy(nameOf, StringComparer.Ordinal))
        {
            var kinds = same.GroupBy(kindOf, StringComparer.Ordinal).ToList();
            var usual = kinds.OrderByDescending(static kind => kind.Count()).First();
            foreach (var odd in same.Where(item => kindOf(item) != usual.Key))
            {
                yield return (odd, usual.First());
            }
        }
    }
}
