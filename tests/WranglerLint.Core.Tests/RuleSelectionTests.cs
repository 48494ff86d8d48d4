using WranglerLint.Rules;

namespace WranglerLint.Tests;

/// <summary>Which rules run, and how bad their findings are.</summary>
public sealed class RuleSelectionTests
{
    [Theory]
    [InlineData("", Severity.Warning)]
    [InlineData("WL2001 = 'off'", null)]
    [InlineData("wl2001 = 'error'", Severity.Error)]
    [InlineData("placeholder-id = 'note'", Severity.Note)]
    [InlineData("bindings = 'off'", null)]
    [InlineData("environments = 'off'", Severity.Warning)]
    [InlineData("all = 'error'", Severity.Error)]
    [InlineData("all = 'off'\nbindings = 'note'", Severity.Note)]
    [InlineData("bindings = 'note'\nall = 'off'", Severity.Note)]
    [InlineData("bindings = 'off'\nplaceholder-id = 'error'", Severity.Error)]
    [InlineData("bindings = 'off'\nWL2001 = 'on'", Severity.Warning)]
    [InlineData("all = 'off'\nWL2001 = 'default'", Severity.Warning)]
    public void The_most_specific_key_counts(string rules, Severity? expected)
    {
        var selection = SampleRules.Options("[rules]\n" + rules).Rules;
        selection.SeverityOf(SampleRules.Placeholder, null).Should().Be(expected);
        selection.SeverityOf(SampleRules.Placeholder, "staging").Should().Be(expected);
        selection.IsEnabled(SampleRules.Placeholder).Should().Be(expected is not null);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("usage = 'default'", null)]
    [InlineData("all = 'on'", Severity.Note)]
    [InlineData("WL9004 = 'warning'", Severity.Warning)]
    public void A_rule_that_is_off_by_default_waits_to_be_turned_on(string rules, Severity? expected) =>
        SampleRules.Options("[rules]\n" + rules).Rules.SeverityOf(SampleRules.Quiet, null).Should().Be(expected);

    [Fact]
    public void Overrides_hold_for_their_files_and_later_ones_win()
    {
        const string settings = """
            [rules]
            WL2001 = "error"
            [[overrides]]
            files = ["apps/legacy", "*.dev.toml"]
            rules = { bindings = "off" }
            [[overrides]]
            files = ["apps/*/wrangler.toml"]
            rules = { WL2002 = "note" }
            """;
        Severities("wrangler.toml").Should().Be("Error Error");
        Severities("apps/legacy/api/wrangler.toml").Should().Be("off off");
        Severities("apps/legacy/wrangler.toml").Should().Be("off Note");
        Severities("apps/new/wrangler.toml").Should().Be("Error Note");
        Severities("wrangler.dev.toml").Should().Be("off off");
        Severities("Apps/legacy/wrangler.toml").Should().Be("Error Error");
        Severities("apps/wrangler.dev.toml").Should().Be("Error Error");

        string Severities(string path)
        {
            var rules = SampleRules.Options(settings, path).Rules;
            return $"{Shown(rules.SeverityOf(SampleRules.Placeholder, null))} {Shown(rules.SeverityOf(SampleRules.Malformed, null))}";
        }

        static string Shown(Severity? severity) => severity?.ToString() ?? "off";
    }

    [Fact]
    public void Overrides_hold_for_their_environments()
    {
        var rules = SampleRules.Options("""
            [[overrides]]
            environments = ["dev", "preview-*", ""]
            rules = { all = "off", WL2002 = "note" }
            """).Rules;
        rules.SeverityOf(SampleRules.Placeholder, "dev").Should().BeNull();
        rules.SeverityOf(SampleRules.Placeholder, "preview-7").Should().BeNull();
        rules.SeverityOf(SampleRules.Placeholder, "").Should().BeNull();
        rules.SeverityOf(SampleRules.Placeholder, "develop").Should().Be(Severity.Warning);
        rules.SeverityOf(SampleRules.Placeholder, null).Should().Be(Severity.Warning, "types are in no environment");
        rules.SeverityOf(SampleRules.Malformed, "dev").Should().Be(Severity.Note);
        rules.IsEnabled(SampleRules.Placeholder).Should().BeTrue();
    }

    [Fact]
    public void A_rule_that_one_environment_wants_runs()
    {
        var rules = SampleRules.Options("[rules]\nall = 'off'\n[[overrides]]\nenvironments = ['production']\nrules = { WL2001 = 'on' }\n").Rules;
        rules.IsEnabled(SampleRules.Placeholder).Should().BeTrue();
        rules.IsEnabled(SampleRules.Malformed).Should().BeFalse();
        rules.SeverityOf(SampleRules.Placeholder, "staging").Should().BeNull();
    }

    [Theory]
    [InlineData("preview-*", "preview-", true)]
    [InlineData("preview-*", "preview", false)]
    [InlineData("*-eu-*", "a-eu-b", true)]
    [InlineData("*-eu-*", "a-eu", false)]
    [InlineData("a*a", "a", false)]
    [InlineData("*", "x", true)]
    [InlineData("*", "", false)]
    [InlineData("", "", true)]
    [InlineData("a*b*b", "ab", false)]
    [InlineData("a.c", "abc", false)]
    public void Names_are_matched_whole(string pattern, string name, bool expected) =>
        new Selection.NamePatterns([pattern]).Match(name).Should().Be(expected);

    [Fact]
    public void Every_category_has_a_name() =>
        Enum.GetValues<RuleCategory>().Select(RuleCategories.NameOf).Should().Equal(RuleCategories.All).And.OnlyHaveUniqueItems();
}
