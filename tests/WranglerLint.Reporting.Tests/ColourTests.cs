using WranglerLint.Reporting.Human;

namespace WranglerLint.Reporting.Tests;

public sealed class ColourTests
{
    [Theory]
    [InlineData("", true, true)]
    [InlineData("", false, false)]
    [InlineData("NO_COLOR=1", true, false)]
    [InlineData("NO_COLOR=", true, true)]
    [InlineData("FORCE_COLOR=1", false, true)]
    [InlineData("FORCE_COLOR=0", true, false)]
    [InlineData("FORCE_COLOR=false", true, false)]
    [InlineData("FORCE_COLOR=3 NO_COLOR=1", true, false)]
    [InlineData("CLICOLOR_FORCE=1", false, true)]
    [InlineData("CLICOLOR_FORCE=0", false, false)]
    [InlineData("TERM=dumb", true, false)]
    [InlineData("TERM=dumb FORCE_COLOR=1", true, true)]
    [InlineData("TERM=xterm", true, true)]
    public void Follows_the_environment(string environment, bool isTerminal, bool isWanted)
    {
        var variables = environment.Split(' ').Select(static variable => variable.Split('='))
            .ToDictionary(static parts => parts[0], static parts => parts.Length > 1 ? parts[1] : null);
        Colour.IsWanted(isTerminal, variables.GetValueOrDefault).Should().Be(isWanted);
    }
}
