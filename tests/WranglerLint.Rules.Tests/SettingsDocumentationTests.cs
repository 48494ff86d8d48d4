using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Types;
using WranglerLint.TypeScript;
using WranglerLint.UserSettings;

namespace WranglerLint.Tests;

/// <summary>The pages about settings and suppressions say what holds: their examples are run, their tables are made from the code.</summary>
public sealed partial class SettingsDocumentationTests
{
    private static readonly string[] Pages = ["docs/settings.md", "docs/suppressions.md"];

    public static TheoryData<string, string> Sections
    {
        get
        {
            var sections = new TheoryData<string, string>();
            foreach (var page in Pages)
            {
                foreach (var section in Heading().Split(Repository.Read(page.Split('/'))).Where(static section => section.Contains("Reported: ", StringComparison.Ordinal)))
                {
                    sections.Add(page, section.Split('\n')[0]);
                }
            }

            return sections;
        }
    }

    [Fact]
    public void The_schema_is_the_recorded_one() => Recorded.Text("docs/wranglerlint.schema.json").ShouldBe(SettingsSchema.Write());

    [Fact]
    public void The_table_of_keys_is_made_from_the_readers_own() =>
        Recorded.Section("docs/settings.md", "keys").ShouldBe("| key | |\n|---|---|\n" + string.Concat(Rows("", SettingFields.All)));

    /// <summary>The blocks of a section are the files of one project, and the section ends with what is reported for them.</summary>
    [Theory]
    [MemberData(nameof(Sections))]
    public void An_example_reports_what_the_page_says(string page, string heading)
    {
        var section = Heading().Split(Repository.Read(page.Split('/'))).Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal));
        var texts = Block().Matches(section).Select(static match => new SourceText(match.Groups["file"].Value, match.Groups["text"].Value)).ToList();
        texts.Should().NotBeEmpty();
        var linter = new Linter(RuleCatalog.All);
        var documents = texts
            .Where(static text => ConfigurationFiles.IsConfiguration(text.Path))
            .Select(static text => ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value))
            .ToList();
        var findings = documents.SelectMany(document => linter.Lint(document, OptionsFor(texts, document.Text.Path))).ToList();
        var types = new WorkerTypes("", texts.Where(static text => SourceFiles.IsTypeScript(text.Path)).Select(TypeScriptReader.Read));
        findings.AddRange(linter.Lint(documents, types, OptionsFor(texts, "wrangler.toml")));
        findings.Sort(FindingOrder.Instance);

        var reported = findings.Select(static finding =>
            $"`{finding.Location.Text.Path}:{finding.Location.Start.Line} {finding.Severity.ToString().ToLowerInvariant()} {finding.Rule.Id}`");
        ReportedLine().Match(section).Groups[1].Value.Should().Be(findings.Count == 0 ? "nothing" : string.Join(", ", reported));
    }

    private static LintOptions OptionsFor(List<SourceText> texts, string path)
    {
        var chain = SettingsChain.Follow(
            Settings.FileName, name => texts.Where(text => text.Path == name).Select(static text => Settings.Read(text, RuleCatalog.Index)).FirstOrDefault());
        chain.Problems.Should().BeEmpty();
        return chain.OptionsFor(path);
    }

    private static IEnumerable<string> Rows(string prefix, IReadOnlyList<SettingField> fields) =>
        fields.SelectMany(field =>
        {
            var name = prefix + field.Name;
            var inner = field.Kind switch
            {
                SettingKind.NamedTables => name + ".NAME.",
                SettingKind.TableList => name + "[].",
                _ => name + ".",
            };
            return Rows(inner, field.Fields).Prepend($"| `{name}` | {field.Description} |\n");
        });

    [GeneratedRegex("(?m)^## ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"(?ms)^```(toml|jsonc|json|ts)\n(#|//) file: (?<file>\S+)\n(?<text>.*?)^```$")]
    private static partial Regex Block();

    [GeneratedRegex(@"(?m)^Reported: (.+)\.$")]
    private static partial Regex ReportedLine();
}
