using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Tests;

/// <summary>What a settings file may say, and what is said about one that cannot be followed.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Lists_are_read()
    {
        var options = SampleRules.Options("critical_bindings = ['A', 'B']\nenvironment_types = ['Bound']\n[env.x]\ncritical_bindings = []\n");
        options.CriticalBindings.Should().Equal("A", "B");
        options.EnvironmentTypes.Should().Equal("Bound");
        options.CriticalBindingsByEnvironment["x"].Should().BeEmpty();
    }

    [Theory]
    [InlineData("critical_binding = []", "1:1", "There is no setting \"critical_binding\". Did you mean \"critical_bindings\"?")]
    [InlineData("something = []", "1:1", "the settings here are extend, exclude, baseline, critical_bindings, environment_types, max_findings, rules, environments, env, ignore and overrides.")]
    [InlineData("critical_bindings = 'A'", "1:21", "is an array of strings")]
    [InlineData("critical_bindings = [1]", "1:21", "is an array of strings")]
    [InlineData("env = 1", "1:7", "is a table, but this is a number")]
    [InlineData("[env.x]\nvars = 1", "2:1", "There is no setting \"env.x.vars\": the settings here are critical_bindings.")]
    [InlineData("[env]\nx = 1", "2:5", "is a table, but this is a number")]
    [InlineData("a = ", "1:4", ".")]
    [InlineData("extend = 1", "1:10", "\"extend\" is a string, but this is a number.")]
    [InlineData("rules = 1", "1:9", "\"rules\" is a table")]
    [InlineData("[rules]\nWL9999 = 'off'", "2:1", "There is no rule or category \"WL9999\".")]
    [InlineData("[rules]\nplaceholder_id = 'off'", "2:1", "Did you mean WL2001 (placeholder-id)?")]
    [InlineData("[rules]\nbinding = 'off'", "2:1", "Did you mean bindings?")]
    [InlineData("[rules]\nWL2001 = 'warn'", "2:10", "A rule is \"off\", \"note\", \"warning\", \"error\", \"on\" or \"default\".")]
    [InlineData("[rules]\nWL2001 = 'erorr'", "2:10", "Did you mean \"error\"?")]
    [InlineData("[rules]\nWL2001 = false", "2:10", "A rule is \"off\"")]
    [InlineData("exclude = ['../x']", "1:12", "\"../x\" matches nothing")]
    [InlineData("exclude = ['/x']", "1:12", "\"/x\" matches nothing")]
    [InlineData("exclude = ['a\\b']", "1:12", "matches nothing")]
    [InlineData("[environments]\ndeployd = []", "2:1", "Did you mean \"deployed\"?")]
    [InlineData("ignore = 'WL2001'", "1:10", "\"ignore\" is an array of tables.")]
    [InlineData("ignore = [{ rule = 'WL2001' }]", "1:11", "\"path\" is missing here.")]
    [InlineData("ignore = [{ rule = 'placeholder', path = 'a' }]", "1:20", "There is no rule \"placeholder\".")]
    [InlineData("ignore = [{ rule = 'WL2001', path = 'a b' }]", "1:37", "\"a b\" is no place in a configuration.")]
    [InlineData("[[overrides]]\nrules = { all = 'off' }", "1:3", "does not say what it is about")]
    [InlineData("[[overrides]]\nfiles = ['a']", "1:3", "changes nothing")]
    [InlineData("[overrides]\nfiles = ['a']", "1:2", "is an array of tables")]
    public void What_cannot_be_followed_is_told_with_its_place(string text, string place, string message)
    {
        var source = new SourceText(Settings.FileName, text);
        var problem = Settings.Read(source, SampleRules.Index).Problems.Should().ContainSingle().Subject;
        source.GetPosition(problem.Span.Start).ToString().Should().Be(place);
        problem.Message.Should().Contain(message).And.EndWith(message.EndsWith('?') ? "?" : ".");
    }

    [Fact]
    public void All_problems_are_told_in_the_order_of_the_text()
    {
        const string text = "x = 1\n[rules]\nWL1 = 'off'\nWL2001 = 'of'\n[[overrides]]\nenvironments = 1\n";
        Settings.Read(new SourceText(Settings.FileName, text), SampleRules.Index).Problems
            .Select(problem => problem.Text.GetPosition(problem.Span.Start).ToString())
            .Should().Equal("1:1", "3:1", "4:10", "5:3", "6:16");
    }

    [Fact]
    public void What_can_be_followed_holds_beside_what_cannot()
    {
        var chain = SampleRules.Chain(("wranglerlint.toml", "[rules]\nWL2001 = 'off'\nWL2002 = 'of'\n[[overrides]]\nfiles = 1\nrules = { all = 'off' }\n"));
        chain.Problems.Should().HaveCount(2);
        var rules = chain.OptionsFor("wrangler.toml").Rules;
        rules.IsEnabled(SampleRules.Placeholder).Should().BeFalse();
        rules.SeverityOf(SampleRules.Malformed, null).Should().Be(Severity.Error, "an override whose files are not known is about none");
    }
}
