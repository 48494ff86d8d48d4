namespace WranglerLint.Findings;

/// <summary>By file, place, rule and message, so that reports do not depend on which rule or file came first.</summary>
public sealed class FindingOrder : IComparer<Finding>
{
    private FindingOrder()
    {
    }

    /// <summary>The only instance.</summary>
    public static FindingOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(Finding? x, Finding? y)
    {
        if (x is null || y is null)
        {
            return x is null ? (y is null ? 0 : -1) : 1;
        }

        var order = string.CompareOrdinal(x.Location.Text.Path, y.Location.Text.Path);
        order = order != 0 ? order : x.Location.Span.CompareTo(y.Location.Span);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(x.Location.LogicalName, y.Location.LogicalName);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
