using WranglerLint.Rules;

namespace WranglerLint.Reporting.Tests;

public sealed class ReportTests
{
    [Theory]
    [InlineData(Severity.Note, true)]
    [InlineData(Severity.Warning, true)]
    [InlineData(Severity.Error, false)]
    [InlineData(null, false)]
    public void Fails_from_the_failing_level_on(Severity? level, bool isFailing)
    {
        var report = new Report
        {
            Findings = [Sample.Mark("a", "a", rule: Sample.Rule(Severity.Warning))],
            FileCount = 1,
            Rules = [],
            PageOf = static _ => "",
            ToolVersion = "1.0.0",
            FailingLevel = level,
        };
        report.IsFailing.Should().Be(isFailing);
    }
}
