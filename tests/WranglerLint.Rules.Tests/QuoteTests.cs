using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>A message quotes no more of a text than anybody reads.</summary>
public sealed class QuoteTests
{
    private const int LongestMessage = 20_000;

    public static TheoryData<string> Texts =>
    [
        "{ \"name\": \"§\" }",
        "{ \"§\": 1 }",
        "{ \"kv_namespaces\": [{ \"binding\": \"§\", \"id\": \"your-id\" }, { \"§\": 1 }] }",
        "{ \"vars\": { \"§\": 1, \"§\": 2 }, \"env\": { \"§\": { \"nmae\": 1 } } }",
        "{ \"compatibility_date\": \"§\", \"routes\": [\"§\"], \"triggers\": { \"crons\": [\"§\"] } }",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Messages_places_and_labels_are_cut(string text)
    {
        foreach (var unit in new[] { "x", "😀", "é" })
        {
            var findings = Lint(text.Replace("§", string.Concat(Enumerable.Repeat(unit, 50_000)), StringComparison.Ordinal));
            findings.Should().NotBeEmpty();
            foreach (var finding in findings)
            {
                var said = new[] { finding.Message, finding.Location.LogicalName, finding.Fix?.Title ?? "" }
                    .Concat(finding.Related.SelectMany(static related => new[] { related.Label, related.Location.LogicalName }));
                said.Should().OnlyContain(static words => words.Length <= LongestMessage);
                said.SelectMany(static words => words.EnumerateRunes()).Should().NotContain(System.Text.Rune.ReplacementChar, "no character is cut in two");
            }
        }
    }

    [Fact]
    public void A_secret_that_the_cut_goes_through_is_covered_all_the_same()
    {
        const string Body = "Kq7Zt2Wm9Xc4";
        var secret = "ghp" + "_" + Body + Body + Body;
        for (var before = 1940; before < 2010; before++)
        {
            var findings = Lint($"{{ \"{new string('x', before)} {secret}\": 1, \"name\": \"{new string('x', before)} {secret}\" }}");
            findings.Should().NotBeEmpty();
            findings.Select(static finding => finding.Message + finding.Location.LogicalName).Should().OnlyContain(static words => !words.Contains("ghp" + "_", StringComparison.Ordinal) && !words.Contains("Kq7Z", StringComparison.Ordinal));
        }
    }

    private static IReadOnlyList<Finding> Lint(string content) =>
        new Linter(RuleCatalog.All).Lint(ConfigDocument.Parse(new SourceText("wrangler.json", content), ConfigFormat.Json), LintOptions.Default);
}
