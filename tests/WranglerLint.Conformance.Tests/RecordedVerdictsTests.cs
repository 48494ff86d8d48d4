using WranglerLint.Conformance;

namespace WranglerLint.Tests;

/// <summary>Our findings against what wrangler itself said: testdata/conformance, written by src/tools/conformance/record.mjs.</summary>
public sealed class RecordedVerdictsTests
{
    /// <summary>
    /// The least agreement for each family, in percent: verdicts, warnings, places. They are true of the rules as they are
    /// and only ever rise; the goal is 100 everywhere.
    /// </summary>
    private static readonly Dictionary<string, (double Verdicts, double Warnings, double Places)> Thresholds = new()
    {
        ["bindings"] = (100, 100, 100),
        ["containers"] = (100, 100, 81),
        ["environments"] = (100, 100, 98),
        ["fields"] = (100, 100, 100),
        ["lifecycle"] = (100, 100, 90),
        ["objects"] = (100, 100, 90),
        ["platform"] = (100, 100, 96),
        ["whole"] = (100, 100, 92),
    };

    public static TheoryData<string> Families => [.. Thresholds.Keys];

    [Fact]
    public void Every_recorded_family_has_a_threshold() =>
        Directory.GetFiles(Repository.PathOf("testdata", "conformance"), "*.recorded.jsonl")
            .Select(static file => Path.GetFileName(file).Replace(".recorded.jsonl", "", StringComparison.Ordinal))
            .Should().BeEquivalentTo(Thresholds.Keys);

    [Theory]
    [MemberData(nameof(Families))]
    public void Agrees_with_wrangler(string family)
    {
        var comparisons = ConformanceRecord.ReadAll(Repository.PathOf("testdata", "conformance", $"{family}.recorded.jsonl"))
            .SelectMany(static record => record.Spellings.Select(spelling => Comparison.Of(record, spelling)))
            .ToList();

        comparisons.Should().NotBeEmpty();
        foreach (var (spelling, summary) in Summary.BySpelling(family, comparisons))
        {
            var (verdicts, warnings, places) = Thresholds[family];
            var differing = comparisons
                .Where(static comparison => !comparison.SameVerdict || !comparison.SameWarnings)
                .Select(static comparison => $"\n  {comparison.Record.Id} ({comparison.Spelling.Format})");
            var because = $"of {string.Concat(differing)}\nof {spelling}";
            summary.VerdictPercent.Should().BeGreaterThanOrEqualTo(verdicts, because);
            summary.WarningsPercent.Should().BeGreaterThanOrEqualTo(warnings, because);
            summary.PlacePercent.Should().BeGreaterThanOrEqualTo(places, because);
        }
    }

    [Fact]
    public void False_errors_are_never_tolerated() =>
        Directory.GetFiles(Repository.PathOf("testdata", "conformance"), "*.recorded.jsonl")
            .SelectMany(ConformanceRecord.ReadAll)
            .SelectMany(static record => record.Spellings.Select(spelling => Comparison.Of(record, spelling)))
            .Where(static comparison => comparison.OurError && !comparison.SameVerdict)
            .Select(static comparison => comparison.Record.Id)
            .Should().BeEmpty();
}
