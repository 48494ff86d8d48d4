using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Tests;

/// <summary>Every fixture has exactly the findings that are written in it, from any rule.</summary>
public sealed class FixtureTests
{
    public static TheoryData<string> RuleFixtures => [.. Fixture.Find("rules")];

    public static TheoryData<string> CleanFiles => [.. Fixture.Find("clean")];

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(static rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(RuleFixtures))]
    public void A_fixture_has_the_findings_that_it_names(string path)
    {
        var fixture = Fixture.Read(path);
        var expected = fixture.Expectations.ToList();
        var unexpected = new List<Finding>();
        foreach (var finding in fixture.Lint())
        {
            var index = expected.FindIndex(expectation => expectation.Matches(finding));
            if (index >= 0)
            {
                expected.RemoveAt(index);
            }
            else
            {
                unexpected.Add(finding);
            }
        }

        unexpected.Select(Describe).Should().BeEmpty("{0} names no such finding; not found: {1}", path, string.Join("\n", expected));
        expected.Select(static expectation => expectation.ToString()).Should().BeEmpty("{0} names these findings", path);
    }

    [Theory]
    [MemberData(nameof(CleanFiles))]
    public void Every_rule_leaves_a_clean_file_alone(string path) =>
        Fixture.Read(path).Lint().Select(Describe).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_a_fixture_that_reports_and_one_that_guards(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == id).Descriptor;
        var fixtures = Fixture.Find("rules").Where(path => path.StartsWith($"rules/{rule.Id}.{rule.Name}/", StringComparison.Ordinal)).ToList();
        var reports = fixtures.Where(static path => Path.GetFileName(path).StartsWith("reports", StringComparison.Ordinal)).ToList();
        reports.Should().NotBeEmpty();
        fixtures.Should().Contain(static path => Path.GetFileName(path).StartsWith("guards", StringComparison.Ordinal));
        reports.SelectMany(static path => Fixture.Read(path).Expectations).Should().Contain(expectation => expectation.Rule == id && !expectation.IsSuppressed);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Each_message_of_a_rule_is_shown_by_a_fixture(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == id).Descriptor;
        var used = Fixture.Find("rules")
            .Where(path => path.StartsWith($"rules/{rule.Id}.", StringComparison.Ordinal))
            .SelectMany(static path => Fixture.Read(path).Lint())
            .Where(finding => finding.Rule.Id == id)
            .Select(static finding => finding.Template.Id);
        used.Distinct().Should().BeEquivalentTo(rule.Messages.Select(static message => message.Id));
    }

    private static string Describe(Finding finding) =>
        $"{finding.Location.Text.Path}:{finding.Location.Start.Line}: {(finding.Suppression is null ? "" : "suppressed ")}{finding.Rule.Id} ^{finding.Location.Start.Column}#{finding.Location.Span.Length} {finding.Location.LogicalName} {finding.Message}";
}
