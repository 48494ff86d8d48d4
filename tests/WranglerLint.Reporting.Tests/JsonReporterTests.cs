using WranglerLint.Reporting.Json;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class JsonReporterTests
{
    [Fact]
    public void Writes_everything_about_a_finding() =>
        Sample.Expected("mixed.json").ShouldBe(Sample.Write(new JsonReporter(), Sample.Mixed()));

    [Fact]
    public void Writes_an_empty_report() =>
        Sample.Write(new JsonReporter(), Sample.Report([], 2)).Should().Be(
            """{"version":1,"findings":[],"summary":{"errors":0,"warnings":0,"notes":0,"files":2}}""" + "\n");

    [Fact]
    public void Escapes_what_is_not_ascii()
    {
        var text = new SourceText("ü/\u2028\ud800.toml", "a");
        var json = Sample.Write(new JsonReporter(), Sample.Report(Sample.Mark(text, new SourceSpan(0, 1), "\u001b<日本>\ud83d\ude00")));
        json.Should().Contain(@"""path"":""\u00FC/\u2028\uFFFD.toml""").And.Contain(@"""message"":""\u001B\u003C\u65E5\u672C\u003E\uD83D\uDE00""");
        json.TrimEnd('\n').All(static c => c is >= ' ' and <= '~').Should().BeTrue();
    }
}
