using WranglerLint.Findings;
using WranglerLint.Reporting.Human;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class HumanReporterTests
{
    [Fact]
    public void Shows_findings_with_their_places_and_a_summary() =>
        Sample.Expected("mixed.txt").ShouldBe(Write(Sample.Mixed()));

    [Fact]
    public void Says_that_nothing_was_found()
    {
        Write(Sample.Report([], 4)).Should().Be("No findings in 4 files.\n");
        Write(Sample.Report([], 1)).Should().Be("No findings in 1 file.\n");
    }

    [Fact]
    public void Counts_each_severity()
    {
        var text = new SourceText("wrangler.toml", "a = 1\n");
        Finding Of(Severity severity) => Sample.Mark(text, new SourceSpan(0, 1), rule: Sample.Rule(severity));
        var report = Sample.Report(
            [Of(Severity.Note), Of(Severity.Error), Of(Severity.Warning), Of(Severity.Warning), Of(Severity.Note)], 1);

        Write(report).Should().EndWith("\n\n1 error, 2 warnings, 2 notes in 1 of 1 file.\n");
        Write(Sample.Report([Of(Severity.Note)], 3)).Should().EndWith("\n\n1 note in 1 of 3 files.\n");
    }

    [Fact]
    public void Widens_the_gutter_for_large_line_numbers()
    {
        var text = new SourceText("wrangler.toml", new string('\n', 99) + "a = 1");
        Snippet(Sample.Mark(text, new SourceSpan(99, 1))).Should().Be("""
               --> wrangler.toml:100:1
                |
            100 | a = 1
                | ^

            """);
    }

    [Fact]
    public void Expands_tabs() => Lines("\tid =\t\"x\"", "\"x\"").Should().Equal("    id =    \"x\"", "            ^^^");

    [Theory]
    [InlineData("id = \"日本\" # x", "\"日本\"", "     ^^^^^^")]
    [InlineData("日本 = \"x\"", "\"x\"", "       ^^^")]
    [InlineData("\"한국\" = \"x\"", "\"x\"", "         ^^^")]
    [InlineData("\"👩‍👩‍👧‍👦👍🏽❤️🇩🇪\" = 1", "1", "             ^")]
    [InlineData("\"e\u0301a\u0308\" = 1", "1", "       ^")]
    [InlineData("\"ｆｗ\" = 1", "1", "         ^")]
    [InlineData("\"क्षि\" = 1", "1", null)]
    public void Keeps_carets_below_wide_and_combined_characters(string line, string marked, string? carets)
    {
        var lines = Lines(line, marked);
        lines[0].Should().Be(line);
        if (carets is not null)
        {
            lines[1].Should().Be(carets);
        }
    }

    [Fact]
    public void Marks_a_whole_character_when_the_span_cuts_it() =>
        Lines("a = \"😀\"", "\ude00").Should().Equal("a = \"😀\"", "     ^^");

    [Fact]
    public void Lets_no_control_character_through()
    {
        var finding = Sample.Mark("a = \"\u001b[31m\u202ex\u0000\u009b\ud800\" # b", "# b", "It\u001b]0;x\u0007 has\r\nlines.");
        var text = Write(Sample.Report(finding));

        text.Should().Contain("""It\x1b]0;x\x07 has\r\nlines.""");
        text.Should().Contain("""a = "\x1b[31m\u202ex\x00\x9b""" + "\ufffd\" # b\n" + "  |                                ^^^\n");
        text.Where(static c => char.IsControl(c) && c != '\n').Should().BeEmpty();
    }

    [Fact]
    public void Lets_no_control_character_of_names_through()
    {
        var text = new SourceText("a\u001b[2J/wrangler.toml", "a");
        var finding = Sample.Mark(text, new SourceSpan(0, 1), name: "vars.\"\u001b\"");
        Write(Sample.Report(finding)).Should().Contain(@"a\x1b[2J/wrangler.toml:1:1").And.Contain(@"vars.""\x1b""").And.NotContain("\u001b");
    }

    [Fact]
    public void Shows_empty_spans_as_one_caret()
    {
        Lines("a = 1", new SourceSpan(2, 0)).Should().Equal("a = 1", "  ^");
        Lines("a = 1", new SourceSpan(5, 0)).Should().Equal("a = 1", "     ^");
        Lines("a = 1\n", new SourceSpan(5, 1)).Should().Equal("a = 1", "     ^");
        Lines("a = 1\r\nb = 2\r\n", new SourceSpan(6, 1)).Should().Equal("a = 1", "     ^");
    }

    [Fact]
    public void Shows_an_empty_file() =>
        Snippet(Sample.Mark(new SourceText("wrangler.toml", ""), default)).Should().Be("""
             --> wrangler.toml:1:1
              |
            1 |
              | ^

            """);

    [Fact]
    public void Knows_every_line_end()
    {
        Lines("a = 1\r\nb = 2\r\n", "2").Should().Equal("b = 2", "    ^");
        Lines("a = 1\rb = 2\r", "b").Should().Equal("b = 2", "^");
    }

    [Fact]
    public void Shows_the_first_line_of_a_long_span() =>
        Lines("a = [\r\n  1,\r\n]\r\n", "[\r\n  1,\r\n]").Should().Equal("a = [", "    ^ (up to line 3)");

    [Fact]
    public void Shows_a_span_that_ends_with_its_line_as_one_line() =>
        Lines("a = 1\nb = 2\n", "= 1\n").Should().Equal("a = 1", "  ^^^");

    [Fact]
    public void Shows_lines_that_just_fit()
    {
        var line = "a = \"" + new string('x', DisplayLine.MaxWidth - 6) + "\"";
        Lines(line, "a").Should().Equal(line, "^");
    }

    [Theory]
    [InlineData(0, false, true)]
    [InlineData(5_000, true, true)]
    [InlineData(10_000, true, false)]
    public void Cuts_long_lines_around_the_span(int before, bool cutsFront, bool cutsEnd)
    {
        var line = new string('x', before) + "MARK" + new string('x', 10_000 - before);
        var lines = Lines(line, "MARK");

        lines[0].Should().HaveLength(DisplayLine.MaxWidth - (cutsFront && cutsEnd ? 0 : 3));
        lines[0].StartsWith("...", StringComparison.Ordinal).Should().Be(cutsFront);
        lines[0].EndsWith("...", StringComparison.Ordinal).Should().Be(cutsEnd);
        lines[0].IndexOf("MARK", StringComparison.Ordinal).Should().Be(lines[1].IndexOf('^', StringComparison.Ordinal));
        lines[1].Trim().Should().Be("^^^^");
    }

    [Fact]
    public void Cuts_spans_that_are_too_long()
    {
        var value = new string('y', 1_000);
        var lines = Lines(new string('x', 1_000) + value + "zzz", value);
        lines[0].Should().Be("..." + new string('y', DisplayLine.MaxWidth - 6) + "...");
        lines[1].Should().Be("   " + new string('^', DisplayLine.MaxWidth - 6));
    }

    [Fact]
    public void Cuts_between_whole_characters()
    {
        var lines = Lines(new string('漢', 1_000) + "\u001bM" + new string('漢', 1_000), "M");
        lines[0].Should().StartWith("...漢").And.EndWith("漢...").And.Contain(@"\x1bM漢");
        lines[1].Trim().Should().Be("^");
    }

    [Fact]
    public void Leaves_no_blanks_at_line_ends() =>
        Write(Sample.Report(Sample.Mark("a = 1   \n", "1"))).Split('\n').Should().NotContain(static line => line.EndsWith(' '));

    [Fact]
    public void Colours_when_asked_to()
    {
        var report = Sample.Report(Sample.Mark("a = 1", "1", rule: Sample.Rule(Severity.Error)));
        var coloured = Sample.Write(new HumanReporter(isColoured: true), report);

        coloured.Should().StartWith("\e[1;31merror[WL2001]\e[0m\e[1m: That is wrong.\e[0m\n");
        System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", "").Should().Be(Write(report));
    }

    private static string Write(Report report) => Sample.Write(new HumanReporter(isColoured: false), report);

    private static string Snippet(Finding finding)
    {
        var lines = Write(Sample.Report(finding)).Split('\n');
        return string.Join('\n', lines[1..5]) + "\n";
    }

    private static string[] Lines(string content, string marked) => Lines(Sample.Mark(content, marked));

    private static string[] Lines(string content, SourceSpan span) => Lines(Sample.Mark(new SourceText(Sample.Path, content), span));

    /// <summary>The source line and the carets, without the gutter of a one-digit line number.</summary>
    private static string[] Lines(Finding finding) => [.. Snippet(finding).Split('\n')[2..4].Select(static line => line[4..])];
}
