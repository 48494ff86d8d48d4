using WranglerLint.Reporting.Human;

namespace WranglerLint.Reporting.Tests;

public sealed class HyperlinksTests
{
    [Theory]
    [InlineData("", true, false)]
    [InlineData("TERM=xterm-256color", true, false)]
    [InlineData("TERM=xterm-kitty", true, true)]
    [InlineData("TERM=xterm-kitty", false, false)]
    [InlineData("TERM=xterm-kitty NO_COLOR=1", true, false)]
    [InlineData("TERM=xterm-kitty CI=true", true, false)]
    [InlineData("TERM=dumb VTE_VERSION=7800", true, false)]
    [InlineData("VTE_VERSION=7800", true, true)]
    [InlineData("VTE_VERSION=5000", true, false)]
    [InlineData("VTE_VERSION=4402", true, false)]
    [InlineData("VTE_VERSION=x", true, false)]
    [InlineData("WT_SESSION=f", true, true)]
    [InlineData("KONSOLE_VERSION=230400", true, true)]
    [InlineData("TERM_PROGRAM=vscode TERM_PROGRAM_VERSION=1.104.2", true, true)]
    [InlineData("TERM_PROGRAM=vscode TERM_PROGRAM_VERSION=1.105.0-insider", true, true)]
    [InlineData("TERM_PROGRAM=vscode TERM_PROGRAM_VERSION=1.71.0", true, false)]
    [InlineData("TERM_PROGRAM=vscode", true, false)]
    [InlineData("TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.5.1", true, true)]
    [InlineData("TERM_PROGRAM=iTerm.app TERM_PROGRAM_VERSION=3.0.9", true, false)]
    [InlineData("TERM_PROGRAM=Apple_Terminal", true, false)]
    [InlineData("TERM_PROGRAM=WezTerm", true, true)]
    [InlineData("FORCE_HYPERLINK=1", false, true)]
    [InlineData("FORCE_HYPERLINK=1 NO_COLOR=1", true, true)]
    [InlineData("FORCE_HYPERLINK=0 TERM=xterm-kitty", true, false)]
    [InlineData("FORCE_HYPERLINK= TERM=xterm-kitty", true, true)]
    public void Follow_the_terminal_and_the_environment(string environment, bool isTerminal, bool areWanted)
    {
        var variables = environment.Split(' ').Select(static variable => variable.Split('='))
            .ToDictionary(static parts => parts[0], static parts => parts.Length > 1 ? parts[1] : null);
        Hyperlinks.AreWanted(isTerminal, variables.GetValueOrDefault).Should().Be(areWanted);
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "#1")]
    public void Lead_from_the_rule_to_its_page_and_from_the_place_to_the_file(bool takesLines, string fragment)
    {
        var folder = OperatingSystem.IsWindows() ? @"C:\a b#%ü" : "/a b#%ü";
        var links = new Hyperlinks(true, path => Path.Combine(folder, path), takesLines);
        var finding = Sample.Mark("a = 1\n", "a");
        var report = Sample.Write(new HumanReporter(isColoured: true, links), Sample.Report(finding));
        report.Should().StartWith($"\e]8;;{finding.Rule.HelpUri}\e\\\e[1;33mwarning[WL2001]\e[0m\e]8;;\e\\");
        report.Should().MatchRegex(@"--> *\x1b\[0m \x1b\]8;;file:///(C:/)?a%20b%23%25%C3%BC/workers/shop/wrangler\.toml" + fragment + @"\x1b\\workers/shop/wrangler\.toml:1:1\x1b\]8;;\x1b\\\n");
    }

    [Fact]
    public void Change_nothing_that_is_seen()
    {
        var links = new Hyperlinks(true, static path => Path.GetFullPath(path));
        var report = Sample.Mixed();
        var linked = Sample.Write(new HumanReporter(isColoured: false, links), report);
        System.Text.RegularExpressions.Regex.Replace(linked, @"\x1b\]8;;[^\x1b]*\x1b\\", "").Should().Be(Sample.Write(new HumanReporter(isColoured: false), report));
    }
}
