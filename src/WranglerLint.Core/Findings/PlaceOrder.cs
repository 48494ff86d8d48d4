namespace WranglerLint.Findings;

/// <summary>Orders places by path and position.</summary>
/// <remarks>In the place of two keys: LINQ's second one is a generic virtual method, whose first call takes long in a native program.</remarks>
internal sealed class PlaceOrder : IComparer<Location>
{
    private PlaceOrder()
    {
    }

    internal static PlaceOrder Instance { get; } = new();

    public int Compare(Location? x, Location? y) =>
        x is null || y is null ? (x is null ? 0 : 1) - (y is null ? 0 : 1)
        : string.CompareOrdinal(x.Text.Path, y.Text.Path) is not 0 and var order ? order
        : x.Span.CompareTo(y.Span);
}
