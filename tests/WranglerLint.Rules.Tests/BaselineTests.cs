using CsCheck;
using WranglerLint.Baselines;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>A baseline knows a finding again wherever its lines went, and takes no new one for it.</summary>
public sealed class BaselineTests
{
    private const string Head = "name = \"shop\"\nmain = \"a.js\"\ncompatibility_date = \"2025-01-01\"\n";

    private static readonly LintOptions Options = new() { CriticalBindings = ["A", "D"] };

    [Fact]
    public void Findings_are_the_same_in_another_spelling_and_on_other_lines()
    {
        var entries = 0;
        GeneratedConfiguration.Any.Sample(
            configuration =>
            {
                var expected = Entries(SpelledConfiguration.AsJson(configuration), ConfigFormat.Json);
                Entries(SpelledConfiguration.AsJsonc(configuration), ConfigFormat.Jsonc).Should().Equal(expected);
                Entries("# a\n\n# b\n" + SpelledConfiguration.AsToml(configuration, headers: true).Replace("\n", "\n\n", StringComparison.Ordinal), ConfigFormat.Toml)
                    .Should().Equal(expected);

                Interlocked.Add(ref entries, expected.Count);
            },
            iter: 1000);
        entries.Should().BeGreaterThan(1000, "otherwise the generated configurations test nothing");
    }

    [Fact]
    public void A_baseline_is_read_as_it_was_written()
    {
        Gen.Select(GeneratedConfiguration.Any, Gen.String).Sample(
            (configuration, path) =>
            {
                var entries = Entries(SpelledConfiguration.AsJson(configuration), ConfigFormat.Json)
                    .Select(entry => entry with { Path = "a/" + path.Replace('\\', '/'), Place = entry.Place + path });
                var baseline = new Baseline(entries);
                var text = baseline.ToJson(RuleCatalog.Index);
                Read(text, out var problems).Entries.Should().Equal(baseline.Entries, "this is valid:\n{0}\n{1}", text, string.Join("\n", problems));
                text.Should().MatchRegex(@"\A[ -~\n]*\z").And.EndWith("}\n");
            },
            iter: 500);
    }

    [Fact]
    public void What_came_is_new_what_went_is_gone_and_the_rest_is_known()
    {
        var before = Findings("your-id", "A", "B");
        var baseline = new Baseline(before.Entries);

        var same = baseline.Compare(before.Findings, before.Identities.Of);
        same.New.Should().BeEmpty();
        same.Gone.Should().BeEmpty();
        same.Known.Should().HaveCount(2).And.OnlyContain(static finding => finding.Suppression!.Kind == SuppressionKind.External);

        var after = Findings("your-id", "C", "B");
        var changed = baseline.Compare(after.Findings, after.Identities.Of);
        changed.New.Should().ContainSingle().Which.Location.LogicalName.Should().Be("kv_namespaces[0].id");
        changed.Known.Should().ContainSingle().Which.Location.LogicalName.Should().Be("kv_namespaces[1].id");
        changed.Gone.Should().ContainSingle().Which.Place.Should().Be("kv_namespaces[A].id");

        var other = Findings("your-other-id", "A", "B");
        baseline.Compare(other.Findings, other.Identities.Of).New.Should().HaveCount(2, "another mistake at the same place is a new one");
    }

    [Fact]
    public void Elements_of_an_array_may_change_places_if_they_have_names() =>
        new Baseline(Findings("your-id", "B", "A", "C").Entries).Entries.Should().Equal(new Baseline(Findings("your-id", "A", "B", "C").Entries).Entries);

    [Fact]
    public void Equal_findings_are_counted()
    {
        var two = Lint(Head + "triggers = { crons = [\"a\", \"a\"] }\n", ConfigFormat.Toml);
        var baseline = new Baseline(two.Entries);
        var entry = baseline.Entries.Where(static entry => entry.Rule == "WL6001").Should().ContainSingle().Subject;
        entry.Count.Should().Be(2);
        baseline.ToJson(RuleCatalog.Index).Should().Contain(", \"count\": 2 }");

        var three = Lint(Head + "triggers = { crons = [\"a\", \"a\", \"a\"] }\n", ConfigFormat.Toml);
        baseline.Compare(three.Findings, three.Identities.Of).New.Where(static finding => finding.Rule.Id == "WL6001")
            .Should().ContainSingle().Which.Location.LogicalName.Should().Be("triggers.crons[2]");
        var one = Lint(Head + "triggers = { crons = [\"a\"] }\n", ConfigFormat.Toml);
        baseline.Compare(one.Findings, one.Identities.Of).Gone.Single(static entry => entry.Rule == "WL6001").Count.Should().Be(1);
    }

    [Theory]
    [InlineData("", "1:1", "A baseline is JSON, as --write-baseline writes it.")]
    [InlineData("{", "1:1", "A baseline is JSON, as --write-baseline writes it.")]
    [InlineData("[]", "1:1", "A baseline is JSON, as --write-baseline writes it.")]
    [InlineData("<<<<<<< HEAD\n{}", "1:1", "A baseline is JSON, as --write-baseline writes it.")]
    [InlineData("{}", "1:1", "\"version\" is missing here.")]
    [InlineData("{ \"version\": 1 }", "1:1", "\"findings\" is missing here.")]
    [InlineData("{ \"version\": 0, \"findings\": [] }", "1:14", "\"version\" is 1.")]
    [InlineData("{ \"version\": 2, \"results\": 1 }", "1:14", "reads baselines of version 1. Update WranglerLint")]
    [InlineData("{ \"version\": 1, \"findings\": {} }", "1:29", "\"findings\" is an array of objects.")]
    [InlineData("{ \"version\": 1, \"finding\": [], \"findings\": [] }", "1:17", "Did you mean \"findings\"?")]
    [InlineData("{ \"version\": 1, \"findings\": [1] }", "1:30", "An entry is an object.")]
    [InlineData("§\"rule\": \"WL2001\", \"place\": \"a\", \"fingerprint\": \"0123456789abcdef\"", "1:30", "\"path\" is missing here.")]
    [InlineData("§\"path\": \"/a\", \"rule\": \"WL2001\", \"place\": \"a\", \"fingerprint\": \"0123456789abcdef\"", "1:40", "\"path\" is a path below the folder of this file")]
    [InlineData("§\"path\": \"a\", \"rule\": \"placeholder-id\", \"place\": \"a\", \"fingerprint\": \"0123456789abcdef\"", "1:53", "\"rule\" is the id of a rule")]
    [InlineData("§\"path\": \"a\", \"rule\": \"WL2001\", \"place\": \"a\", \"fingerprint\": \"0123\"", "1:92", "\"fingerprint\" is 16 hexadecimal digits.")]
    [InlineData("§\"path\": \"a\", \"rule\": \"WL2001\", \"place\": \"a\", \"fingerprint\": \"0123456789abcdef\", \"count\": 0", "1:121", "\"count\" is an integer from 1.")]
    [InlineData("§\"path\": \"a\", \"rule\": \"WL2001\", \"palce\": \"a\", \"place\": \"a\", \"fingerprint\": \"0123456789abcdef\"", "1:63", "Did you mean \"place\"?")]
    [InlineData("§\"path\": \"a\", \"rule\": \"WL2001\", \"place\": \"a\", \"place\": \"b\", \"fingerprint\": \"0123456789abcdef\"", "1:77", "for the second time")]
    public void What_cannot_be_used_is_told_with_its_place(string text, string place, string message)
    {
        var json = text.StartsWith('§') ? $"{{ \"version\": 1, \"findings\": [{{ {text[1..]} }}] }}" : text;
        Read(json, out var problems).Entries.Should().BeEmpty();
        problems.Should().NotBeEmpty();
        problems[0].Text.GetPosition(problems[0].Span.Start).ToString().Should().Be(place);
        problems[0].Message.Should().Contain(message).And.MatchRegex(@"[.?]$");
    }

    [Fact]
    public void An_empty_baseline_is_a_valid_one() =>
        Read(new Baseline([]).ToJson(RuleCatalog.Index), out _).Entries.Should().BeEmpty();

    private static Baseline Read(string text, out IReadOnlyList<BaselineProblem> problems) =>
        Baseline.Read(new SourceText(Baseline.FileName, text), out problems);

    private static Run Findings(string id, params string[] names) =>
        Lint(Head + string.Concat(names.Select(name => $"[[kv_namespaces]]\nbinding = \"{name}\"\nid = \"{id}\"\n")), ConfigFormat.Toml, only: "WL2001");

    private static IReadOnlyList<BaselineEntry> Entries(string text, ConfigFormat format) => new Baseline(Lint(text, format).Entries).Entries;

    private static Run Lint(string text, ConfigFormat format, string? only = null)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), format);
        document.Error.Should().BeNull("this is valid:\n{0}", text);
        var findings = new Linter(RuleCatalog.All).Lint(document, Options).Where(finding => only is null || finding.Rule.Id == only).ToList();
        return new Run(findings, new FindingIdentities([document], static text => text.Path));
    }

    private sealed record Run(IReadOnlyList<Finding> Findings, FindingIdentities Identities)
    {
        internal IEnumerable<BaselineEntry> Entries => Findings.Select(Identities.Of);
    }
}
