namespace WranglerLint.Findings;

/// <summary>By file, place, rule, message and related places, so that reports do not depend on which rule or file came first.</summary>
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

        var order = PlaceOrder.Instance.Compare(x.Location, y.Location);
        order = order != 0 ? order : string.CompareOrdinal(x.Rule.Id, y.Rule.Id);
        order = order != 0 ? order : string.CompareOrdinal(x.Location.LogicalName, y.Location.LogicalName);
        order = order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
        return order != 0 ? order : Compare(x.Related, y.Related);
    }

    /// <summary>Sorting keeps no order of its own: two findings that differ in these alone would change places with any other finding.</summary>
    private static int Compare(IReadOnlyList<RelatedLocation> left, IReadOnlyList<RelatedLocation> right)
    {
        for (var i = 0; i < Math.Min(left.Count, right.Count); i++)
        {
            var (one, other) = (left[i], right[i]);
            var order = PlaceOrder.Instance.Compare(one.Location, other.Location);
            order = order != 0 ? order : string.CompareOrdinal(one.Label, other.Label);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Count.CompareTo(right.Count);
    }
}
