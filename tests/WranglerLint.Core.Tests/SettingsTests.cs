using WranglerLint.Linting;
using WranglerLint.Text;

namespace WranglerLint.Tests;

public sealed class SettingsTests
{
    [Fact]
    public void All_settings_are_read()
    {
        var settings = Read("critical_bindings = ['A', 'B']\nenvironment_types = ['Bound']\n[env.x]\ncritical_bindings = []\n");
        settings.Problems.Should().BeEmpty();
        settings.Options.CriticalBindings.Should().Equal("A", "B");
        settings.Options.EnvironmentTypes.Should().Equal("Bound");
        settings.Options.CriticalBindingsByEnvironment["x"].Should().BeEmpty();
    }

    [Theory]
    [InlineData("critical_binding = []", "1:1", "There is no setting \"critical_binding\"")]
    [InlineData("critical_bindings = 'A'", "1:21", "is an array of strings")]
    [InlineData("critical_bindings = [1]", "1:21", "is an array of strings")]
    [InlineData("env = 1", "1:7", "is a table, but this is a number")]
    [InlineData("[env.x]\nvars = 1", "2:1", "There is no setting \"env.x.vars\"")]
    [InlineData("a = ", "1:4", ".")]
    public void What_cannot_be_followed_is_told_with_its_place(string text, string place, string message)
    {
        var source = new SourceText(Settings.FileName, text);
        var problem = Settings.Read(source).Problems.Should().ContainSingle().Subject;
        source.GetPosition(problem.Span.Start).ToString().Should().Be(place);
        problem.Message.Should().Contain(message);
    }

    private static Settings Read(string text) => Settings.Read(new SourceText(Settings.FileName, text));
}
