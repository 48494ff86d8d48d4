using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Tests;

/// <summary>The examples on the rules' pages do what the pages say.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(static rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_page_begins_with_the_rule_and_has_its_sections(string id)
    {
        var rule = Rule(id);
        var page = RuleCatalog.PageOf(rule);
        page.Should().StartWith($"# {rule.Name} ({rule.Id})\n");
        Heading().Matches(page).Select(static match => match.Groups[1].Value).Should().ContainInOrder("Why", "Bad", "Good");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_page_tells_of_the_fix_that_the_descriptor_promises(string id)
    {
        var told = Regex.Matches(Section(id, "Why"), "(?m)^Fix: (safe|unsafe)\\. `(--fix(?: --unsafe-fixes)?)`").Select(static match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        told.Should().BeEquivalentTo(Rule(id).Fix switch
        {
            FixSafety.Safe => ["safe --fix"],
            FixSafety.Unsafe => ["unsafe --fix --unsafe-fixes"],
            _ => Array.Empty<string>(),
        });
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_bad_example_has_findings_of_this_rule_and_of_others_only_if_the_page_says_so(string id)
    {
        var findings = Lint(id, "Bad");
        findings.Should().Contain(finding => finding.Rule.Id == id);
        var why = Section(id, "Why");
        findings.Should().OnlyContain(finding => finding.Rule.Id == id || why.Contains($"({finding.Rule.Id})", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_good_example_has_no_finding(string id) => Lint(id, "Good").Should().BeEmpty();

    private static RuleDescriptor Rule(string id) => RuleCatalog.All.Single(rule => rule.Descriptor.Id == id).Descriptor;

    private static string Section(string id, string heading)
    {
        var page = RuleCatalog.PageOf(Rule(id));
        var match = Regex.Match(page, $@"(?ms)^## {heading}\n(.*?)(?=^## |\z)");
        match.Success.Should().BeTrue();
        return match.Groups[1].Value;
    }

    /// <summary>The blocks of a section are the files of one project; a first line may name the file.</summary>
    private static IReadOnlyList<Findings.Finding> Lint(string id, string heading)
    {
        var texts = Block().Matches(Section(id, heading)).Select(static match => new SourceText(
            match.Groups["file"].Success ? match.Groups["file"].Value : "wrangler." + match.Groups["language"].Value,
            match.Groups["text"].Value)).ToList();
        texts.Should().NotBeEmpty();
        var settings = texts.SingleOrDefault(static text => text.Path == Settings.FileName);
        var findings = Fixture.Lint(texts, Fixture.OptionsIn(settings, texts.First(static text => text.Path != Settings.FileName).Path, id));
        return [.. findings.Where(static finding => finding.Suppression is null)];
    }

    [GeneratedRegex(@"(?m)^## (.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?ms)^```(?<language>toml|jsonc|json|ts|text)\n((#|//) file: (?<file>\S+)\n)?(?<text>.*?)^```$")]
    private static partial Regex Block();
}
