using System.Globalization;
using System.Text.RegularExpressions;
using WranglerLint.Rules;

namespace WranglerLint.Tests;

/// <summary>What holds for every rule.</summary>
public sealed partial class CatalogTests
{
    private static readonly IReadOnlyList<RuleDescriptor> Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)];

    public static TheoryData<string> RuleIds => [.. Rules.Select(static rule => rule.Id)];

    [Fact]
    public void The_catalogue_lists_every_rule_once_by_id()
    {
        var types = typeof(RuleCatalog).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(Rule)) && !type.IsAbstract);
        RuleCatalog.All.Select(static rule => rule.GetType()).Should().BeEquivalentTo(types);
        Rules.Select(static rule => rule.Id).Should().BeInAscendingOrder(StringComparer.Ordinal).And.OnlyHaveUniqueItems();
        Rules.Select(static rule => rule.Name).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void The_index_of_rules_is_the_recorded_one()
    {
        var lines = Rules.Select(static rule => $"{rule.Id}\t{rule.Severity.ToString().ToLowerInvariant()}\t{rule.Name}\t{string.Join(",", rule.Tags)}{(rule.IsOnByDefault ? "" : "\toff")}{(rule.Fix is { } fix ? $"\tfix:{fix.ToString().ToLowerInvariant()}" : "")}");
        Recorded.Text("testdata/catalogue.tsv").ShouldBe(string.Join("\n", lines) + "\n");
    }

    [Fact]
    public void The_readme_lists_the_rules()
    {
        var table = Rules.Select(static rule =>
            $"| [{rule.Id}](rules/{rule.PagePath}) | {rule.Name} | {rule.Severity.ToString().ToLowerInvariant()}{(rule.IsOnByDefault ? "" : ", off")} | {rule.Fix?.ToString().ToLowerInvariant()} | {rule.Title} |");
        Recorded.Section("README.md", "rules").ShouldBe(
            "| id | name | severity | fix | reports |\n|---|---|---|---|---|\n" + string.Join("\n", table) + "\n");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_is_called_as_its_class_its_folder_and_its_page(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == id);
        var descriptor = rule.Descriptor;
        descriptor.Id.Should().MatchRegex("^WL[0-9]{4}$");
        (descriptor.Id[2] - '0').Should().Be((int)descriptor.Category);
        descriptor.Name.Should().MatchRegex("^[a-z0-9]+(-[a-z0-9]+)*$");
        rule.GetType().Name.Should().Be(Path.GetFileNameWithoutExtension(descriptor.PageName));
        rule.GetType().Namespace.Should().Be("WranglerLint.Rules." + descriptor.Category);
        rule.GetType().Should().BeSealed();
        File.Exists(Repository.PathOf("rules", descriptor.Category.ToString(), rule.GetType().Name + ".cs")).Should().BeTrue();
        File.Exists(Repository.PathOf("rules", descriptor.PagePath)).Should().BeTrue();
        descriptor.Since.Should().MatchRegex(@"^\d+\.\d+\.\d+$");
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Title_and_help_are_short_and_whole(string id)
    {
        var rule = Rules.Single(rule => rule.Id == id);
        rule.Title.Should().MatchRegex("^([A-Z]|wrangler ).*[^.!?]$").And.NotContain("\n");
        rule.Title.Length.Should().BeLessThan(100);
        rule.Help.Should().MatchRegex(@"^[A-Z].*\.$").And.NotContain("\n");
        rule.Help.Length.Should().BeLessThan(300);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Messages_are_whole_sentences_on_one_line(string id)
    {
        var rule = Rules.Single(rule => rule.Id == id);
        rule.Messages.Should().NotBeEmpty();
        rule.Messages.Select(static message => message.Id).Should().OnlyHaveUniqueItems();
        foreach (var message in rule.Messages)
        {
            message.Id.Should().MatchRegex("^[a-z]+(-[a-z]+)*$");
            message.Text.Should().MatchRegex(@"[.?][)]?$").And.NotContain("\n").And.NotContain("  ");
            message.Text.Should().MatchRegex(@"^([A-Z""]|\{\d+\}|env\.)");
            Arguments(message.Text).Should().NotContain(static number => number >= 10);
        }
    }

    private static IEnumerable<int> Arguments(string text) =>
        Argument().Matches(text).Select(static match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Argument();
}
