using WranglerLint.Model;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>Settings that extend others, and what they mean for files and environments.</summary>
public sealed class SettingsChainTests
{
    [Fact]
    public void Settings_hold_where_the_nearer_ones_say_nothing()
    {
        var options = SampleRules.Chain(
            ("/repo/app/wranglerlint.toml", "extend = '../base.toml'\ncritical_bindings = ['NEAR']\n[rules]\nbindings = 'note'\n[env.a]\ncritical_bindings = ['NEAR']\n"),
            ("/repo/base.toml", "critical_bindings = ['FAR']\nenvironment_types = ['Far']\n[rules]\nWL2001 = 'error'\nWL3002 = 'off'\n[env.b]\ncritical_bindings = ['FAR']\n"))
            .OptionsFor("/repo/app/wrangler.toml");
        options.CriticalBindings.Should().Equal("NEAR");
        options.EnvironmentTypes.Should().Equal("Far");
        options.CriticalBindingsByEnvironment.Keys.Should().BeEquivalentTo("a", "b");
        options.Rules.SeverityOf(SampleRules.Placeholder, null).Should().Be(Severity.Note, "all that the nearer file says wins");
        options.Rules.SeverityOf(SampleRules.Elsewhere, null).Should().BeNull();
    }

    [Fact]
    public void Patterns_are_relative_to_their_own_file()
    {
        var chain = SampleRules.Chain(
            ("C:\\repo\\app\\wranglerlint.toml".Replace('\\', '/'), "extend = '..\\base.toml'\nexclude = ['old']\n"),
            ("C:/repo/base.toml", "exclude = ['app/fixtures/**']\n[[overrides]]\nfiles = ['app/*.toml']\nrules = { WL2001 = 'off' }\n"));
        chain.Problems.Should().BeEmpty();
        chain.Excludes(@"C:\repo\app\old\wrangler.toml").Should().BeTrue();
        chain.Excludes("C:/repo/old/wrangler.toml").Should().BeFalse();
        chain.Excludes("C:/repo/app/fixtures/a/wrangler.toml").Should().BeTrue();
        chain.OptionsFor(@"C:\repo\app\wrangler.toml").Rules.IsEnabled(SampleRules.Placeholder).Should().BeFalse();
        chain.OptionsFor("C:/repo/app/x/wrangler.toml").Rules.IsEnabled(SampleRules.Placeholder).Should().BeTrue();
    }

    [Theory]
    [InlineData("extend = 'a.toml'", "extend = 'wranglerlint.toml'", "\"wranglerlint.toml\" leads back to this file")]
    [InlineData("extend = './x/../wranglerlint.toml'", "", "leads back to this file")]
    [InlineData("extend = 'b.toml'", "", "There is no settings file \"b.toml\"")]
    [InlineData("extend = 'a.toml'", "extends = 1", "There is no setting \"extends\". Did you mean \"extend\"?")]
    public void What_cannot_be_extended_is_told(string settings, string extended, string message)
    {
        var chain = SampleRules.Chain(("wranglerlint.toml", settings + "\n[rules]\nWL2001 = 'off'\n"), ("a.toml", extended));
        chain.Problems.Should().ContainSingle().Which.Message.Should().Contain(message);
        chain.OptionsFor("wrangler.toml").Rules.IsEnabled(SampleRules.Placeholder).Should().BeFalse("the rest holds");
    }

    [Theory]
    [InlineData("", "dev", EnvironmentPurpose.Local)]
    [InlineData("", "staging", EnvironmentPurpose.Deployed)]
    [InlineData("deployed = ['dev']", "dev", EnvironmentPurpose.Deployed)]
    [InlineData("local = ['stag*']", "staging", EnvironmentPurpose.Local)]
    [InlineData("local = ['staging']\ndeployed = ['*']", "staging", EnvironmentPurpose.Deployed)]
    [InlineData("", null, EnvironmentPurpose.Local)]
    [InlineData("deployed = ['']", null, EnvironmentPurpose.Deployed)]
    [InlineData("deployed = ['*']", null, EnvironmentPurpose.Local)]
    public void Users_say_what_environments_are_for(string settings, string? environment, EnvironmentPurpose expected)
    {
        var purposes = SampleRules.Options("[environments]\n" + settings).Purposes;
        var text = new SourceText("wrangler.toml", "[env.dev]\n[env.staging]\n[env.production]\n");
        var configuration = WorkerConfiguration.Create(ConfigDocument.Parse(text, ConfigFormat.Toml));
        purposes.Of(configuration.Environments.Single(candidate => candidate.Name == environment), configuration).Should().Be(expected);
    }

    [Theory]
    [InlineData("env.staging.kv_namespaces[0].id", "env.staging.kv_namespaces[0].id", true)]
    [InlineData("env.staging", "env.staging.kv_namespaces[0].id", true)]
    [InlineData("env.staging.kv_namespaces[0].id", "env.staging", false)]
    [InlineData("env.stag", "env.staging", false)]
    [InlineData("env.*.kv_namespaces[*].id", "env.a.kv_namespaces[12].id", true)]
    [InlineData("env.*.kv_namespaces.id", "env.a.kv_namespaces[12].id", false)]
    [InlineData("env[*]", "env.a", false)]
    [InlineData("*", "a[0]", true)]
    [InlineData("vars.\"a.b\"", "vars.\"a.b\"", true)]
    [InlineData("vars.\"a\\\".b\"", "vars.\"a\\\".b\".c", true)]
    [InlineData("vars.a", "vars.\"a.b\"", false)]
    [InlineData("$", "name", true)]
    [InlineData("$", "$", true)]
    [InlineData("name", "$", false)]
    public void Places_are_matched_by_their_steps(string pattern, string path, bool expected) =>
        Selection.PathPattern.Parse(pattern)!.Match(path).Should().Be(expected);

    [Theory]
    [InlineData("")]
    [InlineData(".a")]
    [InlineData("a.")]
    [InlineData("a..b")]
    [InlineData("a[x]")]
    [InlineData("a[")]
    [InlineData("a[0]b")]
    [InlineData("a b")]
    [InlineData("\"a")]
    [InlineData("a]")]
    public void What_is_no_place_is_refused(string pattern) => Selection.PathPattern.Parse(pattern).Should().BeNull();
}
