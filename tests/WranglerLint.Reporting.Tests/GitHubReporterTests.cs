using WranglerLint.Reporting.GitHub;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class GitHubReporterTests
{
    [Fact]
    public void Writes_a_command_for_each_finding() =>
        Sample.Expected("mixed.github").ShouldBe(Write(Sample.Mixed()));

    [Fact]
    public void Writes_nothing_when_there_is_nothing() => Write(Sample.Report([], 3)).Should().BeEmpty();

    [Fact]
    public void Calls_a_note_a_notice() =>
        Write(Sample.Report(Sample.Mark("a", "a", rule: Sample.Rule(Severity.Note)))).Should().StartWith("::notice file=");

    [Fact]
    public void Escapes_what_would_end_the_command()
    {
        var text = new SourceText("a,b:c%\r\n::error::.toml", "a = 1");
        Write(Sample.Report(Sample.Mark(text, new SourceSpan(4, 1), "100 %, a:b\r\n::error::c\u001b[0m"))).Should().Be(
            "::warning file=a%2Cb%3Ac%25%0D%0A%3A%3Aerror%3A%3A.toml,line=1,endLine=1,col=5,endColumn=6,title=WL2001"
            + "::100 %25, a:b%0D%0A::error::c\\x1b[0m\n");
    }

    [Fact]
    public void Gives_columns_inside_one_line_only() =>
        Write(Sample.Report(Sample.Mark("a = [\n]\n", "[\n]"))).Should().Be(
            $"::warning file={Sample.Path},line=1,endLine=2,title=WL2001::That is wrong.\n");

    private static string Write(Report report) => Sample.Write(new GitHubReporter(), report);
}
