using System.Text.Json;
using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary>
/// The problem matcher for the report for people, read as GitHub's runner does (actions/runner, IssueMatcher.cs and
/// OutputManager.cs): it strips colours, and patterns are ECMAScript's and match consecutive lines.
/// </summary>
public sealed class ProblemMatcherTests
{
    private static readonly Matcher[] Matchers = ReadMatchers();

    [Theory]
    [InlineData("testdata/incident/before")]
    [InlineData("testdata/rules/WL2003.local-only-id/reports.toml")]
    [InlineData("testdata/rules/WL1001.syntax-error/reports.toml")]
    public void Finds_all_that_the_report_says(string path)
    {
        var colours = new Dictionary<string, string> { ["FORCE_COLOR"] = "1" };
        var coloured = Command.Run(Repository.Root, colours, path).Output;
        coloured.Should().Contain("\u001b[");
        var plain = Command.Run(Repository.Root, path).Output;
        var expected = Expected(path);
        expected.Should().NotBeEmpty();
        Matches(coloured).Should().Equal(expected);
        Matches(plain).Should().Equal(expected);
    }

    [Fact]
    public void Finds_nothing_in_a_clean_report() => Matches(Command.Run(Repository.Root, "testdata/incident/after").Output).Should().BeEmpty();

    private static List<string> Expected(string path)
    {
        using var report = JsonDocument.Parse(Command.Run(Repository.Root, path, "--format", "json").Output);
        return
        [
            .. report.RootElement.GetProperty("findings").EnumerateArray().Select(static finding =>
            {
                string Of(string name) => finding.GetProperty(name).GetString()!;
                var start = finding.GetProperty("start");
                var severity = Of("severity") == "note" ? "notice" : Of("severity");
                return $"{severity} {Of("rule")} {Of("path")}:{start.GetProperty("line")}:{start.GetProperty("column")} {Of("message")}";
            }),
        ];
    }

    private static List<string> Matches(string output)
    {
        var found = new List<string>();
        var states = new Dictionary<Matcher, Match>();
        foreach (var line in Regex.Replace(output, "\\x1b\\[[0-9;]*m?", "").Split('\n'))
        {
            foreach (var matcher in Matchers)
            {
                if (states.Remove(matcher, out var first) && matcher.Second.Match(line) is { Success: true } second)
                {
                    string First(string name) => first.Groups[matcher.Groups[name]].Value;
                    string Second(string name) => second.Groups[matcher.Groups[name]].Value;
                    var severity = matcher.Groups.ContainsKey("severity") ? First("severity") : matcher.Severity;
                    found.Add($"{severity} {First("code")} {Second("file")}:{Second("line")}:{Second("column")} {First("message")}");
                }
                else if (matcher.First.Match(line) is { Success: true } match)
                {
                    states[matcher] = match;
                }
            }
        }

        return found;
    }

    private static Matcher[] ReadMatchers()
    {
        using var document = JsonDocument.Parse(Repository.Read(".github", "wranglerlint-matcher.json"));
        return [.. document.RootElement.GetProperty("problemMatcher").EnumerateArray().Select(static matcher =>
        {
            var patterns = matcher.GetProperty("pattern").EnumerateArray().ToList();
            patterns.Should().HaveCount(2);
            Regex Expression(int index) =>
                new(patterns[index].GetProperty("regexp").GetString()!, RegexOptions.CultureInvariant | RegexOptions.ECMAScript);
            var groups = patterns.SelectMany(static pattern => pattern.EnumerateObject())
                .Where(static property => property.Name != "regexp")
                .ToDictionary(static property => property.Name, static property => property.Value.GetInt32());
            var severity = matcher.TryGetProperty("severity", out var value) ? value.GetString() : null;
            return new Matcher(severity, Expression(0), Expression(1), groups);
        })];
    }

    private sealed record Matcher(string? Severity, Regex First, Regex Second, Dictionary<string, int> Groups);
}
