using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary>What <c>--help</c> shows.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("wranglerlint [<PATH>...] [command] [options]")]
    [InlineData("wranglerlint check [<PATH>...] [options]", "check")]
    [InlineData("wranglerlint explain <RULE>... [options]", "explain")]
    [InlineData("wranglerlint rules [options]", "rules")]
    [InlineData("wranglerlint init [options]", "init")]
    [InlineData("wranglerlint completions <SHELL> [options]", "completions")]
    [InlineData("wranglerlint bindings [<PATH>...] [options]", "bindings")]
    [InlineData("wranglerlint scaffold self-test [<PATH>] [options]", "scaffold", "self-test")]
    [InlineData("wranglerlint verify [options]", "verify")]
    public void Says_what_a_command_takes_on_a_page_of_80_columns(string usage, params string[] command)
    {
        var help = Command.Run(Repository.Root, [.. command, "--help"]).Output;

        Regex.Match(help, @"Usage:\n  (.*)\n").Groups[1].Value.Should().Be(usage);
        help.Split('\n').Should().OnlyContain(static line => line.Length <= 80);
    }

    /// <summary>The formats that the help of a command lists.</summary>
    internal static string[] Formats(params string[] command)
    {
        var list = Regex.Match(Command.Run(Repository.Root, [.. command, "--help"]).Output, @"(?s)--format <FORMAT> +([a-z, \n]+)\.").Groups[1].Value;
        return Regex.Split(list, @",\s+");
    }
}
