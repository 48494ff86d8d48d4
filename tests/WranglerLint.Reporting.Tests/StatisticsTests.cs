using System.Text.Json;
using WranglerLint.Findings;
using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Json;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class StatisticsTests
{
    [Fact]
    public void Count_the_rules_for_people() =>
        Sample.Write(new HumanReporter(isColoured: false), Counted([.. Enumerable.Repeat(Of("WL2002"), 10), Of("WL2001"), Of("WL2003"), Of("WL2003")]))
            .Should().Be("10  WL2002  placeholder-id\n 2  WL2003  placeholder-id\n 1  WL2001  placeholder-id\n\n13 warnings in 1 of 1 file.\n");

    [Fact]
    public void Count_nothing() => Sample.Write(new HumanReporter(isColoured: false), Counted([])).Should().Be("No findings in 1 file.\n");

    [Fact]
    public void Stand_beside_the_findings_in_json()
    {
        using var json = JsonDocument.Parse(Sample.Write(new JsonReporter(), Counted([Of("WL2001", Severity.Error), Of("WL2002"), Of("WL2002")])));
        json.RootElement.GetProperty("findings").GetArrayLength().Should().Be(3);
        json.RootElement.GetProperty("statistics").EnumerateArray()
            .Select(static rule => $"{rule.GetProperty("count")} {rule.GetProperty("rule")} {rule.GetProperty("severity")}")
            .Should().Equal("2 WL2002 warning", "1 WL2001 error");
    }

    [Theory]
    [InlineData(0, "No findings in 1 file; 0 known findings in the baseline.\n")]
    [InlineData(1, "No findings in 1 file; 1 known finding in the baseline.\n")]
    [InlineData(12, "No findings in 1 file; 12 known findings in the baseline.\n")]
    public void Say_how_many_findings_are_known(int count, string summary) =>
        Sample.Write(new HumanReporter(isColoured: false), Counted([], count)).Should().Be(summary);

    /// <summary>A finding of one rule for each id and severity: rules are told apart by themselves.</summary>
    private static Finding Of(string id, Severity severity = Severity.Warning) =>
        Sample.Mark(new SourceText("wrangler.toml", "a = 1\n"), new SourceSpan(0, 1), rule: Rules.GetOrAdd((id, severity), static key => Sample.Rule(key.Severity, key.Id)));

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string Id, Severity Severity), RuleDescriptor> Rules = [];

    private static Report Counted(IReadOnlyList<Finding> findings, int? known = null) => new()
    {
        Findings = findings,
        KnownCount = known,
        HasStatistics = true,
        FileCount = 1,
        Rules = [],
        PageOf = static _ => "",
        ToolVersion = "1.2.3",
    };
}
