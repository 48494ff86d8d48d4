using System.Globalization;
using System.Xml.Linq;
using WranglerLint.Findings;
using WranglerLint.Reporting.JUnit;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

public sealed class JUnitReporterTests
{
    [Fact]
    public void Writes_a_failed_test_for_each_finding_and_a_passed_one_for_a_clean_file() =>
        Sample.Expected("mixed.junit").ShouldBe(Write(Sample.Mixed()));

    [Fact]
    public void Counts_tests_and_failures()
    {
        var root = Parse(Sample.Mixed());
        foreach (var element in root.DescendantsAndSelf().Where(static element => element.Name.LocalName.StartsWith("testsuite", StringComparison.Ordinal)))
        {
            int Attribute(string name) => int.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
            Attribute("tests").Should().Be(element.Descendants("testcase").Count());
            Attribute("failures").Should().Be(element.Descendants("failure").Count());
        }
    }

    [Fact]
    public void Writes_an_empty_report() =>
        Write(Sample.Report([], 0)).Should().Be(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
            + "<testsuites name=\"wranglerlint\" tests=\"0\" failures=\"0\" errors=\"0\" skipped=\"0\" time=\"0\" />\n");

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Note, "note")]
    public void Tells_the_severity(Severity severity, string type) =>
        Parse(Sample.Report(Sample.Mark("a", "a", rule: Sample.Rule(severity)))).Descendants("failure").Single()
            .Attribute("type")!.Value.Should().Be(type);

    [Fact]
    public void Gives_each_test_a_name_of_its_own_that_does_not_change_with_its_line()
    {
        var names = Names("a = 1\n");
        names.Should().Equal("WL2001 placeholder-id: x.y", "WL2001 placeholder-id: x.y (2)", "WL2001 placeholder-id: x.z");
        Names("\n\na = 1\n").Should().Equal(names);

        static List<string> Names(string content)
        {
            Finding Of(string name) => Sample.Mark(new SourceText(Sample.Path, content), new SourceSpan(content.Length - 2, 1), name: name);
            return
            [
                .. Parse(Sample.Report(Of("x.y"), Of("x.y"), Of("x.z"))).Descendants("testcase")
                    .Select(static test => test.Attribute("name")!.Value),
            ];
        }
    }

    [Theory]
    [InlineData("a ]]> b & <c> \"d\" 'e' % ::error::", "a ]]> b & <c> \"d\" 'e' % ::error::")]
    [InlineData("a\r\nb\tc\u2028d", @"a\r\nb\tc\u2028d")]
    [InlineData("\u0000\u0008\u000b\u001b[0m\u007f\u0085", @"\x00\x08\x0b\x1b[0m\x7f\x85")]
    [InlineData("\ufffe\uffff\ufeff", @"\ufffe\uffff\ufeff")]
    [InlineData("</failure><testcase name=\"x\"/>", "</failure><testcase name=\"x\"/>")]
    [InlineData("&#27;&amp;", "&#27;&amp;")]
    public void Writes_whatever_stands_in_paths_names_and_messages_as_text(string hostile, string shown)
    {
        var text = new SourceText($"{hostile}/wrangler.toml", "a = 1");
        var root = Parse(Sample.Report(
            [Sample.Mark(text, new SourceSpan(4, 1), hostile, name: hostile)], 2, $"{hostile}/clean.toml"));

        root.Elements("testsuite").Select(static suite => suite.Attribute("name")!.Value)
            .Should().BeEquivalentTo($"{shown}/clean.toml", $"{shown}/wrangler.toml");
        var test = root.Descendants("failure").Single().Parent!;
        test.Attribute("classname")!.Value.Should().Be($"{shown}/wrangler.toml");
        test.Attribute("file")!.Value.Should().Be($"{shown}/wrangler.toml");
        test.Attribute("line")!.Value.Should().Be("1");
        test.Attribute("name")!.Value.Should().Be($"WL2001 placeholder-id: {shown}");
        test.Element("failure")!.Attribute("message")!.Value.Should().Be(shown);
        test.Element("failure")!.Value.Should().StartWith($"{shown}/wrangler.toml:1:5: warning WL2001: {shown}\nhelp: Write ");
    }

    // Not in the data above: attributes are kept as UTF-8.
    [Fact]
    public void Replaces_halves_of_characters() =>
        Writes_whatever_stands_in_paths_names_and_messages_as_text("\ud800 \udc00 \ud83d\ude00", "\ufffd \ufffd \ud83d\ude00");

    private static XElement Parse(Report report)
    {
        var text = Write(report);
        text.Should().NotContain("\r");
        return XDocument.Parse(text).Root!;
    }

    private static string Write(Report report) => Sample.Write(new JUnitReporter(), report);
}
