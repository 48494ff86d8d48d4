using System.Globalization;
using WranglerLint.Tree;

namespace WranglerLint.Conformance;

/// <summary>The numbers of one group of comparisons, such as the TOML spellings of a file.</summary>
public sealed class Summary
{
    /// <summary>The head of the table.</summary>
    public const string Header =
        "| records | spelling | number | verdict | false errors | missed errors | warnings | places exact | places near | messages |\n"
        + "|---|---|---|---|---|---|---|---|---|---|";

    private readonly string _name;

    /// <param name="name">The name of the group.</param>
    /// <param name="comparisons">The comparisons.</param>
    public Summary(string name, IReadOnlyCollection<Comparison> comparisons)
    {
        _name = name;
        Count = comparisons.Count;
        SameVerdict = comparisons.Count(static c => c.SameVerdict);
        FalseErrors = comparisons.Count(static c => !c.SameVerdict && c.OurError);
        MissedErrors = comparisons.Count(static c => !c.SameVerdict && c.TheirError);
        SameWarnings = comparisons.Count(static c => c.SameWarnings);
        var placed = comparisons.SelectMany(static c => c.Placed).ToList();
        Messages = placed.Count;
        Exact = placed.Count(static message => message.Fit == PlaceFit.Exact);
        Placed = placed.Count(static message => message.Fit != PlaceFit.None);
    }

    /// <summary>How many configurations there are.</summary>
    public int Count { get; }

    /// <summary>In how many both report errors or neither does.</summary>
    public int SameVerdict { get; }

    /// <summary>In how many only we report errors.</summary>
    public int FalseErrors { get; }

    /// <summary>In how many only wrangler reports errors.</summary>
    public int MissedErrors { get; }

    /// <summary>In how many both warn or neither does.</summary>
    public int SameWarnings { get; }

    /// <summary>How many distinct messages name a place.</summary>
    public int Messages { get; }

    /// <summary>How many of them have a finding at that very place.</summary>
    public int Exact { get; }

    /// <summary>How many of them have a finding there or near.</summary>
    public int Placed { get; }

    /// <summary>The share of equal verdicts, in percent.</summary>
    public double VerdictPercent => Percent(SameVerdict, Count);

    /// <summary>The share of equal warnings, in percent.</summary>
    public double WarningsPercent => Percent(SameWarnings, Count);

    /// <summary>The share of messages that have a finding there or near, in percent.</summary>
    public double PlacePercent => Percent(Placed, Messages);

    /// <summary>The row of the table.</summary>
    public string Row(string spelling) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {_name} | {spelling} | {Count} | {VerdictPercent:0.00}% | {FalseErrors} | {MissedErrors} | {WarningsPercent:0.00}% | {Percent(Exact, Messages):0.00}% | {PlacePercent:0.00}% | {Messages} |");

    /// <summary>Summaries for each spelling.</summary>
    public static IEnumerable<(string Spelling, Summary Summary)> BySpelling(string name, IReadOnlyCollection<Comparison> comparisons) =>
        comparisons
            .GroupBy(static comparison => comparison.Spelling.Format == ConfigFormat.Toml ? "toml" : "json")
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, new Summary(name, [.. group])));

    private static double Percent(int part, int whole) => whole == 0 ? 100 : 100.0 * part / whole;
}
