using System.Text.RegularExpressions;
using WranglerLint.Reporting.MSBuild;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class MSBuildReporterTests
{
    [Fact]
    public void Writes_a_line_for_each_finding() =>
        Sample.Expected("mixed.msbuild").ShouldBe(Write(Sample.Mixed()));

    [Fact]
    public void Writes_nothing_when_there_is_nothing() => Write(Sample.Report([], 3)).Should().BeEmpty();

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Note, "info")]
    public void Gives_each_severity_a_category(Severity severity, string category) =>
        Write(Sample.Report(Sample.Mark("a = [\n]\n", "[\n]", rule: Sample.Rule(severity)))).Should().Be(
            $"{Sample.Path}(1,5,2,2): {category} WL2001: That is wrong.\n");

    [Theory]
    [InlineData("a\nx: error X1: owned.toml", @"a\nx\x3a error X1\x3a owned.toml")]
    [InlineData("c:/a\r\u001b[0m.toml", @"c\x3a/a\r\x1b[0m.toml")]
    [InlineData("a (1,2): error X1.toml", @"a (1,2)\x3a error X1.toml")]
    [InlineData("a%20::error::&]]>.toml", @"a%20\x3a\x3aerror\x3a\x3a&]]>.toml")]
    public void Keeps_paths_and_messages_from_being_more_than_that(string path, string shown)
    {
        var text = new SourceText(path, "a = 1");
        var output = Write(Sample.Report(Sample.Mark(text, new SourceSpan(4, 1), "a\r\nx.cs(1,1): error X1: b\u2028\u0085")));

        // As MSBuild reads a line (dotnet/msbuild, CanonicalError.cs): up to the first colon comes the place.
        var match = Regex.Match(output, @"\A([^:\n]*)\(([0-9]+),([0-9]+),([0-9]+),([0-9]+)\): (error|warning) ([^: ]*):(.*)\n\z");
        match.Groups.Values.Skip(1).Select(static group => group.Value).Should().Equal(
            shown, "1", "5", "1", "6", "warning", "WL2001", @" a\r\nx.cs(1,1): error X1: b\u2028\x85");
    }

    private static string Write(Report report) => Sample.Write(new MSBuildReporter(), report);
}
