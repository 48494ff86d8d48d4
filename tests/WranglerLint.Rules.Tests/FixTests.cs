using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>What fixes make of the fixtures: the text in the file with <c>.fixed</c> behind its name.</summary>
public sealed class FixTests
{
    private static readonly Fixer Fixer = new(RuleCatalog.All);

    public static TheoryData<string> Fixtures => [.. Fixture.Find("rules"), .. Fixture.Find("clean")];

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(static rule => rule.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixture_becomes_what_is_recorded_beside_it(string path)
    {
        foreach (var (before, after, file) in Fix(path))
        {
            var recorded = file + ".fixed";
            if (after.Fixed.Count == 0)
            {
                after.Document.Text.Content.Should().Be(before.Text.Content);
                File.Exists(Repository.PathOf(recorded)).Should().BeFalse("nothing in {0} can be fixed", file);
                continue;
            }

            Recorded.Text(recorded).ShouldBe(after.Document.Text.Content);
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_fixed_fixture_keeps_its_comments_and_has_nothing_left_to_fix(string path)
    {
        var fixture = Fixture.Read(path);
        foreach (var (before, after, _) in Fix(path))
        {
            var kept = Comments(after.Document).ToList();
            Comments(before).Where(comment => !comment.StartsWith("#:schema", StringComparison.Ordinal) && !kept.Remove(comment)).Should().BeEmpty();
            Fixer.Fix(after.Document, fixture.Options, Files(fixture, before.Text.Path), SafetyFor(path)).Fixed.Should().BeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_fixes_what_its_descriptor_promises_and_shows_it_in_both_formats(string id)
    {
        var rule = RuleCatalog.All.Single(rule => rule.Descriptor.Id == id).Descriptor;
        var formats = Fixture.Find("rules")
            .Where(path => path.StartsWith($"rules/{rule.Id}.", StringComparison.Ordinal))
            .SelectMany(Fix)
            .Where(found => found.After.Fixed.Any(finding => finding.Rule == rule))
            .Select(static found => found.Before.Format == ConfigFormat.Toml ? "TOML" : "JSON")
            .Distinct();
        formats.Should().BeEquivalentTo(rule.Fix is null ? [] : id == "WL1030" ? ["JSON"] : new[] { "TOML", "JSON" });
    }

    private static FixSafety SafetyFor(string path) =>
        RuleCatalog.All.FirstOrDefault(rule => path.StartsWith($"rules/{rule.Descriptor.Id}.", StringComparison.Ordinal))?.Descriptor.Fix ?? FixSafety.Safe;

    private static IEnumerable<(ConfigDocument Before, FixedDocument After, string File)> Fix(string path)
    {
        var fixture = Fixture.Read(path);
        foreach (var text in fixture.Texts.Where(static text => ProjectOfTexts.IsConfiguration(text.Path)))
        {
            var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value);
            var file = Directory.Exists(Repository.PathOf("testdata", path)) ? $"testdata/{path}/{text.Path}" : $"testdata/{path}";
            yield return (document, Fixer.Fix(document, fixture.Options, Files(fixture, text.Path), SafetyFor(path)), file);
        }
    }

    private static IProjectFiles? Files(Fixture fixture, string path) => ProjectOfTexts.Of(fixture.Texts, path);

    private static IEnumerable<string> Comments(ConfigDocument document) => document.Comments.Select(comment => document.Text[comment]);
}
