using System.Text.Json;
using WranglerLint.Findings;
using WranglerLint.Reporting.GitLab;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class GitLabReporterTests
{
    [Fact]
    public void Writes_an_issue_for_each_finding() =>
        Sample.Expected("mixed.gitlab").ShouldBe(Write(Sample.Mixed()));

    [Fact]
    public void Writes_an_empty_list() => Write(Sample.Report([], 3)).Should().Be("[]\n");

    [Theory]
    [InlineData(Severity.Error, "critical")]
    [InlineData(Severity.Warning, "major")]
    [InlineData(Severity.Note, "info")]
    public void Gives_each_severity_one_of_GitLabs(Severity severity, string expected) =>
        Issues(Sample.Mark("a", "a", rule: Sample.Rule(severity)))[0].GetProperty("severity").GetString().Should().Be(expected);

    [Fact]
    public void Shows_a_message_as_text_and_keeps_the_path()
    {
        const string Path = "a \"b\"\n&]]>%::\u001b/wrangler.toml";
        var issue = Issues(Sample.Mark(new SourceText(Path, "a"), new SourceSpan(0, 1), "\"a\"\r\n]]>&%::\u001b\u202e<b>日本</b>"))[0];
        issue.GetProperty("location").GetProperty("path").GetString().Should().Be(Path);
        issue.GetProperty("description").GetString().Should().Be(@"""a""\r\n]]>&%::\x1b\u202e<b>日本</b>");
    }

    [Fact]
    public void Writes_ascii_without_a_byte_order_mark()
    {
        var json = Write(Sample.Report(Sample.Mark(new SourceText("ü\ud800.toml", "a"), new SourceSpan(0, 1), "日本😀")));
        json.All(static c => c is '\n' or (>= ' ' and <= '~')).Should().BeTrue();
        json.Should().StartWith("[\n").And.EndWith("]\n");
    }

    [Fact]
    public void Knows_a_finding_again_whose_line_has_moved()
    {
        const string Content = "a = 1\nb = 2\n";
        var before = Fingerprints(Sample.Mark(Content, "b = 2"));
        Fingerprints(Sample.Mark("# One.\n\n# Two.\n" + Content, "b = 2")).Should().Equal(before);
        Fingerprints(Named(Content, "x[1].y")).Should().Equal(Fingerprints(Named(Content, "x[20].y")));
    }

    [Fact]
    public void Tells_findings_apart()
    {
        const string Content = "a = 1\nb = 2\n";
        Finding[] findings =
        [
            Named(Content, "x.y"),
            Named(Content, "x.y"),
            Named(Content, "x.y"),
            Named(Content, "x.z"),
            Named(Content, "x.y", Sample.Rule(id: "WL2002")),
            Sample.Mark(new SourceText(Sample.Path, Content), new SourceSpan(6, 1), name: "x.y"),
            Sample.Mark(new SourceText("other.toml", Content), new SourceSpan(0, 1), name: "x.y"),
        ];
        var fingerprints = Fingerprints(findings);
        fingerprints.Should().OnlyHaveUniqueItems().And.AllSatisfy(static fingerprint => fingerprint.Should().MatchRegex("^[0-9a-f]{32}$"));
        Fingerprints(findings).Should().Equal(fingerprints);
    }

    private static Finding Named(string content, string name, RuleDescriptor? rule = null) =>
        Sample.Mark(new SourceText(Sample.Path, content), new SourceSpan(0, 1), rule: rule, name: name);

    private static List<string> Fingerprints(params IReadOnlyList<Finding> findings) =>
        [.. Issues(findings).Select(static issue => issue.GetProperty("fingerprint").GetString()!)];

    private static JsonElement[] Issues(params IReadOnlyList<Finding> findings) =>
        [.. JsonElement.Parse(Write(Sample.Report(findings))).EnumerateArray()];

    private static string Write(Report report) => Sample.Write(new GitLabReporter(), report);
}
