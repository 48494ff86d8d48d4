#if NET
namespace WranglerLint;

/// <summary>What LINQ has, too, but takes long the first time.</summary>
/// <remarks>
/// A native program loads a generic virtual method by its name, when a place calls it for the first time: some tens of microseconds, and
/// LINQ's <c>Select</c> over what <c>Where</c> or <c>OfType</c> gives is such a call. Of checking one configuration that was an
/// eighth. The compiler prefers this one, because its namespace is around all of ours; each assembly has its own, which no other sees.
/// </remarks>
[Microsoft.CodeAnalysis.Embedded]
internal static class Sequences
{
    internal static IEnumerable<TResult> Select<TSource, TResult>(this IEnumerable<TSource> source, Func<TSource, TResult> selector)
    {
        // Calls through an interface take long the first time, too.
        if (source is List<TSource> list)
        {
            foreach (var element in list)
            {
                yield return selector(element);
            }
        }
        else
        {
            foreach (var element in source)
            {
                yield return selector(element);
            }
        }
    }
}
#endif
