using CsCheck;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>One configuration has the same findings at the corresponding places, however it is spelled.</summary>
public sealed class SpellingTests
{
    private static readonly LintOptions Options = new()
    {
        CriticalBindings = ["A", "D"],
        CriticalBindingsByEnvironment = new Dictionary<string, IReadOnlyList<string>> { ["dev"] = ["B"] },
    };

    [Fact]
    public void Toml_json_and_jsonc_give_the_same_findings_at_the_corresponding_places()
    {
        var findings = 0;
        GeneratedConfiguration.Any.Sample(
            configuration =>
            {
                var json = Describe(SpelledConfiguration.AsJson(configuration), ConfigFormat.Json);
                Describe(SpelledConfiguration.AsJsonc(configuration), ConfigFormat.Jsonc).Should().Equal(json);
                Describe(SpelledConfiguration.AsToml(configuration, headers: true), ConfigFormat.Toml).Should().Equal(json);
                Describe(SpelledConfiguration.AsToml(configuration, headers: false), ConfigFormat.Toml).Should().Equal(json);
                Interlocked.Add(ref findings, json.Count);
            },
            iter: 2000);
        findings.Should().BeGreaterThan(2000, "otherwise the generated configurations test nothing");
    }

    /// <summary>Everything about the findings but offsets, in an order that does not depend on them.</summary>
    private static List<string> Describe(string text, ConfigFormat format)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), format);
        document.Error.Should().BeNull("this is valid:\n{0}", text);
        return
        [
            .. new Linter(RuleCatalog.All).Lint(document, Options)
                .Select(static finding => string.Join(
                    " | ",
                    [finding.Rule.Id, finding.LogicalName(), finding.Environment, Shown(finding.Location), finding.Message, .. finding.Related.Select(static related => Shown(related.Location))]))
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The key or value pointed at, without quotes. What spans lines in one spelling and not in another (tables, arrays)
    /// has no text in common but its path.
    /// </summary>
    private static string Shown(Location location)
    {
        var text = location.Text[location.Span].Trim('"');
        return text.Length > 0 && text[0] is '{' or '[' ? location.LogicalName : text;
    }
}

file static class FindingExtensions
{
    internal static string LogicalName(this Finding finding) => finding.Location.LogicalName;
}
