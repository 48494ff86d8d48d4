using System.Globalization;
using CsCheck;
using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>What holds for the fixes of any configuration.</summary>
public sealed class FixProperties
{
    private static readonly LintOptions Options = new() { CriticalBindings = ["A", "D"] };

    private static readonly Fixer Fixer = new(RuleCatalog.All);

    private static readonly Linter Linter = new(RuleCatalog.All);

    private static readonly Gen<(ConfigDocument Document, FixSafety Safety)> Documents = Gen.Select(
        MistakenConfiguration.Any,
        Gen.Int[0, 3],
        Gen.OneOf(FixSafety.Safe, FixSafety.Unsafe),
        static (configuration, spelling, safety) => (
            spelling switch
            {
                0 => Parse(SpelledConfiguration.AsJson(configuration), ConfigFormat.Json),
                1 => Parse(SpelledConfiguration.AsJsonc(configuration), ConfigFormat.Jsonc),
                2 => Parse("# generated\n" + SpelledConfiguration.AsToml(configuration, headers: true), ConfigFormat.Toml),
                _ => Parse("# generated\n" + SpelledConfiguration.AsToml(configuration, headers: false), ConfigFormat.Toml),
            },
            safety));

    [Fact]
    public void Fixing_adds_no_finding_loses_no_comment_and_leaves_nothing_to_fix()
    {
        var count = 0;
        Documents.Sample(
            (document, safety) =>
            {
                var (after, done) = Fixer.Fix(document, Options, null, safety);
                Interlocked.Add(ref count, done.Count);
                var before = Count(document);
                foreach (var (rule, number) in Count(after))
                {
                    number.Should().BeLessThanOrEqualTo(before.GetValueOrDefault(rule), "{0} speaks of the fixed text:\n{1}\nwhich was\n{2}", rule, after.Text.Content, document.Text.Content);
                }

                document.Comments.Select(comment => document.Text[comment]).Except(after.Comments.Select(comment => after.Text[comment])).Should().BeEmpty();
                after.Comments.Should().HaveCountGreaterThanOrEqualTo(document.Comments.Count);
                Fixer.Fix(after, Options, null, safety).Fixed.Should().BeEmpty("this was fixed already:\n{0}", after.Text.Content);
            },
            iter: 300,
            print: static sample => sample.Item1.Text.Content);
        count.Should().BeGreaterThan(500, "otherwise nothing was fixed");
    }

    /// <summary>Values go away only where the finding points, or elsewhere if they come back under another name.</summary>
    [Fact]
    public void A_fix_changes_what_its_finding_is_about_and_nothing_else()
    {
        var count = 0;
        Documents.Sample(
            (document, _) =>
            {
                foreach (var finding in Linter.Lint(document, Options).Where(static finding => finding.Fix is not null))
                {
                    Interlocked.Increment(ref count);
                    var after = Parse(TextEdits.Apply(document.Text.Content, finding.Fix!.Edits), document.Format);
                    after.Error.Should().BeNull();
                    var places = finding.Related.Select(static related => related.Location.LogicalName).Prepend(finding.Location.LogicalName).ToList();
                    var gone = Leaves(document).Except(Leaves(after)).Where(leaf => !places.Exists(place => IsAt(leaf.Path, place))).ToList();
                    gone.Should().BeEmpty("{0} at {1} made\n{2}\nof\n{3}", finding.Rule, finding.Location.LogicalName, after.Text.Content, document.Text.Content);
                }
            },
            iter: 300,
            print: static sample => sample.Item1.Text.Content);
        count.Should().BeGreaterThan(500, "otherwise nothing was fixed");
    }

    /// <summary>At or below a place, or behind it in the same array, where positions shift.</summary>
    private static bool IsAt(string path, string place)
    {
        var bracket = place.LastIndexOf('[');
        return path == place
            || path.StartsWith(place + ".", StringComparison.Ordinal)
            || path.StartsWith(place + "[", StringComparison.Ordinal)
            || (bracket > 0 && place.IndexOf('.', bracket) < 0 && path.StartsWith(place[..bracket] + "[", StringComparison.Ordinal));
    }

    private static List<(string Path, string Value)> Leaves(ConfigDocument document)
    {
        var leaves = new List<(string, string)>();
        Collect(document.Root);
        return leaves;

        void Collect(ConfigNode node)
        {
            IEnumerable<ConfigNode>? children = node switch
            {
                ConfigTable table => table.Entries.Select(static entry => entry.Value),
                ConfigArray array => array.Items,
                _ => null,
            };
            if (children is null)
            {
                leaves.Add((node.Path.ToString(), node switch
                {
                    ConfigString text => text.Value,
                    ConfigNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
                    _ => node.KindName,
                }));
            }

            foreach (var child in children ?? [])
            {
                Collect(child);
            }
        }
    }

    /// <summary>How many findings each rule has, without those about placeholders that a fix has written.</summary>
    private static Dictionary<string, int> Count(ConfigDocument document) =>
        Linter.Lint(document, Options)
            .Where(static finding => finding.Rule.Id != "WL2001" || !finding.Message.StartsWith($"\"{NewValue.PlaceholderText}\"", StringComparison.Ordinal))
            .GroupBy(static finding => finding.Rule.Id)
            .ToDictionary(static same => same.Key, static same => same.Count(), StringComparer.Ordinal);

    private static ConfigDocument Parse(string text, ConfigFormat format) => ConfigDocument.Parse(new SourceText("wrangler", text), format);
}
