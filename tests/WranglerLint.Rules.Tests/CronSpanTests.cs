using CsCheck;
using WranglerLint.Linting;
using WranglerLint.Rules.Triggers;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>A field that is wrong is pointed at alone, wherever its schedule is written literally.</summary>
public sealed class CronSpanTests
{
    private static readonly string[] Correct = ["0", "3", "1", "JAN", "MON"];

    private static readonly string[] Wrong = ["60", "24", "32", "13", "8"];

    [Fact]
    public void The_wrong_field_is_what_a_finding_points_at() =>
        Gen.Select(Gen.Int[0, 4], Gen.OneOf(" ", "  ", " \t "), Gen.Int[0, 3], Gen.OneOf("", "é", "\U0001F600")).Sample(
            static (index, blank, way, comment) =>
            {
                var fields = Correct.ToArray();
                fields[index] = Wrong[index];
                var cron = string.Join(blank, fields);
                var (text, format) = way switch
                {
                    0 => ($"# {comment}\n[triggers]\ncrons = [\"0 3 * * *\", \"{cron}\"]", ConfigFormat.Toml),
                    1 => ($"# {comment}\ntriggers.crons = [ '{cron}' ]", ConfigFormat.Toml),
                    2 => ($"{{ /* {comment} */ \"triggers\": {{ \"crons\": [\"{cron.Replace("\t", " ", StringComparison.Ordinal)}\"] }} }}", ConfigFormat.Jsonc),
                    _ => ($"[[workflows]]\nschedules = \"{cron}\" # {comment}", ConfigFormat.Toml),
                };
                var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), format);

                var finding = new Linter([new InvalidCron()]).Lint(document, LintOptions.Default).Should().ContainSingle().Subject;

                finding.Location.Text[finding.Location.Span].Should().Be(Wrong[index]);
                finding.Message.Should().Contain(Wrong[index]);
            },
            iter: 1000);

    [Theory]
    [InlineData("[triggers]\ncrons = [\"0 \\u0032\\u0034 * * *\"]", "\"0 \\u0032\\u0034 * * *\"")]
    [InlineData("[triggers]\ncrons = [\"\"\"0 24 * * *\"\"\"]", "\"\"\"0 24 * * *\"\"\"")]
    [InlineData("[triggers]\ncrons = [\"60 * *\"]", "\"60 * *\"")]
    public void Elsewhere_it_is_the_schedule(string text, string shown)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), ConfigFormat.Toml);
        var finding = new Linter([new InvalidCron()]).Lint(document, LintOptions.Default).Should().ContainSingle().Subject;
        finding.Location.Text[finding.Location.Span].Should().Be(shown);
    }
}
