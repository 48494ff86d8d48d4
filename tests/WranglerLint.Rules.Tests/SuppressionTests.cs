using CsCheck;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>A comment suppresses what it names on its line, and nothing else.</summary>
public sealed class SuppressionTests
{
    private static readonly LintOptions Options = new() { CriticalBindings = ["A", "D"] };

    private static readonly Gen<(ConfigFormat Format, string Text)> Text = Gen.Select(
        GeneratedConfiguration.Any,
        Gen.Int[0, 3],
        static (configuration, spelling) => spelling switch
        {
            0 => (ConfigFormat.Json, SpelledConfiguration.AsJson(configuration)),
            1 => (ConfigFormat.Jsonc, SpelledConfiguration.AsJsonc(configuration)),
            2 => (ConfigFormat.Toml, SpelledConfiguration.AsToml(configuration, headers: true)),
            _ => (ConfigFormat.Toml, SpelledConfiguration.AsToml(configuration, headers: false)),
        });

    [Fact]
    public void A_comment_for_a_rule_on_a_line_removes_exactly_its_findings_there()
    {
        var removed = 0;
        Gen.Select(Text, Gen.Int[0, int.MaxValue], Gen.Bool, Gen.Bool).Sample(
            (text, index, above, byName) =>
            {
                var findings = Lint(text.Text, text.Format);
                if (findings.Count == 0)
                {
                    return;
                }

                var (line, rule) = (findings[index % findings.Count].Location.Start.Line, findings[index % findings.Count].Rule);
                var comment = $"{(text.Format == ConfigFormat.Toml ? "#" : "//")} wranglerlint: ignore[{(byName ? rule.Name : rule.Id.ToLowerInvariant())}] why";
                var shift = above ? 1 : 0;
                var expected = findings
                    .Where(finding => finding.Rule != rule || finding.Location.Start.Line != line)
                    .Select(finding => Describe(finding, finding.Location.Start.Line >= line ? shift : 0))
                    .ToList();

                Lint(Insert(text.Text, line, comment, above), text.Format).Select(static finding => Describe(finding, 0)).Should().Equal(expected);

                Interlocked.Add(ref removed, findings.Count - expected.Count);
            },
            iter: 2000);
        removed.Should().BeGreaterThan(1000, "otherwise the generated configurations test nothing");
    }

    [Fact]
    public void Nothing_is_suppressed_and_no_comment_is_checked_if_nobody_wants_that()
    {
        const string text = "# wranglerlint: ignore-file\n# wranglerlint:ignore WL2001\nname = \"w\"\nmain = \"a.js\"\ncompatibility_date = \"2025-01-01\"\n[[kv_namespaces]]\nbinding = \"A\"\nid = \"your-id\"\n";
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), ConfigFormat.Toml);
        Ids(SuppressionMode.Ignore).Should().Equal("WL2001");
        Ids(SuppressionMode.LeaveOut).Should().Equal("WL9002");
        Ids(SuppressionMode.Mark).Should().Equal("WL9002", "WL2001");

        IEnumerable<string> Ids(SuppressionMode mode) =>
            new Linter(RuleCatalog.All, mode).Lint(document, LintOptions.Default).Select(static finding => finding.Rule.Id);
    }

    [Fact]
    public void A_file_that_cannot_be_read_suppresses_nothing()
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", "# wranglerlint: ignore-file\nname = # wranglerlint: ignore[WL1001]\n"), ConfigFormat.Toml);
        new Linter(RuleCatalog.All).Lint(document, LintOptions.Default).Select(static finding => finding.Rule.Id).Should().Equal("WL1001");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Lines_end_as_the_file_ends_them(string end)
    {
        var text = "name = \"w\"\nmain = \"a.js\"\ncompatibility_date = \"2025-01-01\"\n[[kv_namespaces]]\nbinding = \"A\"\n# wranglerlint: ignore[WL2001] é 😀\nid = \"your-id\"\n"
            .Replace("\n", end, StringComparison.Ordinal);
        var json = "{ \"name\": \"w\", \"main\": \"a.js\", \"compatibility_date\": \"2025-01-01\",\n/* 😀\n * wranglerlint: ignore[WL2001]\n */\n\"kv_namespaces\": [{\"binding\": \"A\", \"id\": \"your-id\"}] }"
            .Replace("\n", end, StringComparison.Ordinal);
        Lint(json, ConfigFormat.Jsonc, LintOptions.Default).Should().BeEmpty();
        if (end != "\r")
        {
            Lint(text, ConfigFormat.Toml, LintOptions.Default).Should().BeEmpty();
        }
    }

    private static string Insert(string text, int line, string comment, bool above)
    {
        var source = new SourceText("wrangler.toml", text);
        var span = source.GetLine(line);
        return above ? text.Insert(span.Start, comment + "\n") : text.Insert(span.End, " " + comment);
    }

    private static IReadOnlyList<Finding> Lint(string text, ConfigFormat format, LintOptions? options = null)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), format);
        document.Error.Should().BeNull("this is valid:\n{0}", text);
        return new Linter(RuleCatalog.All).Lint(document, options ?? Options);
    }

    private static string Describe(Finding finding, int shift) =>
        $"{finding.Rule.Id} {finding.Location.Start.Line + shift}:{finding.Location.Start.Column}#{finding.Location.Span.Length} {finding.Location.LogicalName} {finding.Severity} {finding.Message}";
}
