using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Linting;
using WranglerLint.Reporting.Tests;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>What <c>--diff</c> shows of what strangers wrote and of secrets, on a terminal and elsewhere.</summary>
public sealed class UnifiedDiffTests
{
    public static TheoryData<string> HostileNames => [.. HostileTexts.All.Keys];

    public static TheoryData<string, string, bool> SecretCases
    {
        get
        {
            var cases = new TheoryData<string, string, bool>();
            foreach (var (text, secret) in SecretTexts.Cases)
            {
                cases.Add(text, secret, false);
                cases.Add(text, secret, true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void A_terminal_gets_nothing_that_it_obeys(string name)
    {
        foreach (var hostile in HostileTexts.Places(HostileTexts.All[name]))
        {
            var diff = Diff(hostile.Document.Text, Touched(hostile.Document).Text, isForTerminal: true);
            diff.EnumerateRunes().Where(static rune => rune.Value != '\t' && HostileTexts.IsObeyed(rune)).Should().BeEmpty("the text stands in {0}", hostile.Place);
            Lines(diff).Skip(2).Should().OnlyContain(static line => line.Length > 0 && "@ -+\\".Contains(line[0]));
        }
    }

    [Theory]
    [MemberData(nameof(HostileNames))]
    public void Everybody_else_gets_the_file_s_own_characters(string name)
    {
        foreach (var hostile in HostileTexts.Places(HostileTexts.All[name]))
        {
            var (before, after) = (hostile.Document.Text, Touched(hostile.Document).Text);
            var diff = Diff(before, after, isForTerminal: false);
            var (old, changed) = Read(diff);
            old.Should().Be(before.Content, "the text stands in {0}", hostile.Place);
            changed.Should().Be(after.Content);
        }
    }

    [Theory]
    [MemberData(nameof(SecretCases))]
    public void No_diff_shows_a_secret(string name, string secret, bool isForTerminal)
    {
        var document = Checked(SecretTexts.Parse(name, SecretTexts.All[secret]));
        var everything = Diff(document.Text, Touched(document).Text, isForTerminal);
        Lines(everything).Should().Contain(static line => line.StartsWith('-') && line.Contains("***"), "the secret's line is in the diff");
        SecretTexts.LeakIn(everything).Should().BeNull();
        SecretTexts.LeakIn(Diff(document.Text, Fixed(document).Text, isForTerminal)).Should().BeNull();
    }

    [Theory]
    [InlineData("fixable.toml")]
    [InlineData("fixable.jsonc")]
    [InlineData("twice.jsonc")]
    public void A_fix_changes_the_line_of_a_secret(string name)
    {
        var document = SecretTexts.Parse(name, SecretTexts.All["token"]);
        var fixedText = Fixed(document).Text;
        Lines(Diff(document.Text, fixedText, isForTerminal: true)).Should().Contain(static line => line.StartsWith('-') && line.Contains("***"));
    }

    private static string Diff(SourceText before, SourceText after, bool isForTerminal)
    {
        using var output = new StringWriter();
        new UnifiedDiff(output, isForTerminal).Write(before, after);
        return output.ToString();
    }

    /// <summary>The same configuration with a blank behind each line.</summary>
    private static ConfigDocument Touched(ConfigDocument document)
    {
        var content = Regex.Replace(document.Text.Content, "\n|\\z", static end => " " + end.Value);
        return Checked(ConfigDocument.Parse(new SourceText(document.Text.Path, content), document.Format));
    }

    private static ConfigDocument Fixed(ConfigDocument document) =>
        new Fixer(RuleCatalog.All).Fix(document, LintOptions.Default, null, FixSafety.Unsafe).Document;

    /// <summary>Whoever checks a configuration finds its secrets.</summary>
    private static ConfigDocument Checked(ConfigDocument document)
    {
        _ = new Linter(RuleCatalog.All).Lint(document, LintOptions.Default);
        return document;
    }

    private static string[] Lines(string diff) => diff.TrimEnd('\n').Split('\n');

    /// <summary>Reads a diff as a program does: by the numbers of lines that stand above each hunk.</summary>
    private static (string Old, string Changed) Read(string diff)
    {
        var lines = diff.Split('\n');
        lines[0].Should().StartWith("--- ");
        lines[1].Should().StartWith("+++ ");
        var (old, changed) = (new StringBuilder(), new StringBuilder());
        var at = 2;
        while (at < lines.Length - 1)
        {
            var counts = Regex.Match(lines[at++], @"\A@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@\z");
            counts.Success.Should().BeTrue();
            var (oldLeft, changedLeft) = (Count(counts.Groups[1]), Count(counts.Groups[2]));
            while (oldLeft > 0 || changedLeft > 0)
            {
                var line = lines[at++];
                var end = lines[at].StartsWith('\\') ? "" : "\n";
                if (line[0] is ' ' or '-')
                {
                    oldLeft--;
                    old.Append(line.AsSpan(1)).Append(end);
                }

                if (line[0] is ' ' or '+')
                {
                    changedLeft--;
                    changed.Append(line.AsSpan(1)).Append(end);
                }

                at += end.Length == 0 ? 1 : 0;
            }
        }

        return (old.ToString(), changed.ToString());

        static int Count(Group group) => group.Success ? int.Parse(group.Value, CultureInfo.InvariantCulture) : 1;
    }
}
