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

    [Theory]
    [InlineData("WL0002", "wrangler.json", "{ \"name\": \"§\", \"main\": \"a.js\" }", "a/wrangler.jsonc", "{}")]
    [InlineData("WL0005", "a/wrangler.json", "{ \"name\": \"key-¤\", \"queues\": { \"consumers\": [{ \"queue\": \"orders\" }] } }", "b/wrangler.json", "{ \"name\": \"b\", \"queues\": { \"consumers\": [{ \"queue\": \"orders\" }] } }")]
    [InlineData("WL8002", "wrangler.json", "{ \"kv_namespaces\": [{ \"binding\": \"§\" }] }", "index.ts", "interface Env { CACHE: KVNamespace }")]
    [InlineData("WL8003", "wrangler.json", "{ \"main\": \"index.ts\", \"kv_namespaces\": [{ \"binding\": \"§\" }] }", "index.ts", "export default { async fetch(request: Request, env: Env) { await env.§x.put(\"a\"); } }; interface Env { OTHER: string }")]
    [InlineData("WL8006", "wrangler.json", "{ \"main\": \"index.ts\", \"kv_namespaces\": [{ \"binding\": \"OTHER\" }, { \"binding\": \"§\" }] }", "index.ts", "export default {}; interface Env { OTHER: KVNamespace }")]
    [InlineData("WL8011", "a.ts", "export interface Env { §: KVNamespace; A: D1Database }", "b.ts", "export interface Bindings { §: D1Database; A: D1Database }")]
    public void A_finding_tells_no_secret_of_another_file(string rule, string path, string content, string otherPath, string otherContent)
    {
        const string Body = "Kq7Zt2Wm9Xc4";
        var secret = "ghp" + "_" + Body + Body + Body;
        const string Key = "4f9d2c8e71b3a6057d1e9b40c2f86a35";
        var texts = new[] { (path, content), (otherPath, otherContent) }
            .Select(file => new SourceText(file.Item1, file.Item2.Replace("§", secret, StringComparison.Ordinal).Replace("¤", Key, StringComparison.Ordinal)));
        var findings = Fixture.Lint([.. texts], Fixture.OptionsIn(null, path, rule));
        findings.Should().Contain(finding => finding.Rule.Id == rule);
        foreach (var finding in findings)
        {
            var said = finding.Related.Select(static related => related.Label + related.Location.LogicalName).Concat([finding.Message, finding.Location.LogicalName]);
            said.Should().OnlyContain(words => !words.Contains(Body, StringComparison.Ordinal) && !words.Contains("key-" + Key, StringComparison.Ordinal), $"{finding.Rule} quotes it");
        }
    }

    private static IReadOnlyList<Finding> Lint(string content) =>
        new Linter(RuleCatalog.All).Lint(ConfigDocument.Parse(new SourceText("wrangler.json", content), ConfigFormat.Json), LintOptions.Default);
}
