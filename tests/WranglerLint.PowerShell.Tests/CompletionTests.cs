using System.Management.Automation;
using System.Management.Automation.Runspaces;
using WranglerLint.Commands;

namespace WranglerLint.Tests;

/// <summary>PowerShell's own engine completes the command line by the script of <c>wranglerlint completions pwsh</c>.</summary>
public sealed class CompletionTests
{
    [Theory]
    [InlineData("wranglerlint exp", "explain")]
    [InlineData("wranglerlint --format ", "github,gitlab,human,json,junit,msbuild,sarif")]
    [InlineData("wranglerlint check -f j", "json,junit")]
    [InlineData("wranglerlint --format=j", "--format=json,--format=junit")]
    [InlineData("wranglerlint apps --fail-on ", "error,never,note,warning")]
    [InlineData("wranglerlint check --f", "--fail-on,--fix,--format")]
    [InlineData("wranglerlint explain place", "placeholder-id,placeholder-owner")]
    [InlineData("wranglerlint explain WL1001 WL200", "WL2001,WL2002,WL2003,WL2004,WL2005,WL2006,WL2007,WL2008,WL2009")]
    [InlineData("wranglerlint explain --format ", "human,markdown")]
    [InlineData("wranglerlint rules --category tri", "triggers")]
    [InlineData("wranglerlint.exe completions ", "bash,fish,pwsh,zsh")]
    public void Offers_what_can_stand_there(string line, string offered) => string.Join(',', Complete(line)).Should().Be(offered);

    [Fact]
    public void Offers_the_commands_first() =>
        Complete("wranglerlint ").Should().Contain(["check", "explain", "rules", "init", "completions"]);

    private static IReadOnlyList<string> Complete(string line)
    {
        using var script = new StringWriter();
        CommandLine.Create(script, script).Parse(["completions", "pwsh"]).Invoke(new() { Output = script, Error = script }).Should().Be(0);
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        using var shell = PowerShell.Create();
        shell.Runspace = runspace;
        shell.AddScript(script.ToString()).Invoke();
        shell.Streams.Error.Should().BeEmpty();
        shell.Commands.Clear();
        return [.. CommandCompletion.CompleteInput(line, line.Length, null, shell).CompletionMatches.Select(static match => match.CompletionText)];
    }
}
