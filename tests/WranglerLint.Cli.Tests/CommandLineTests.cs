using System.CommandLine;
using WranglerLint.Commands;

namespace WranglerLint.Cli.Tests;

/// <summary>Most runs take a shorter way through the command line, which has to lead to the same place.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void The_list_of_other_commands_is_complete()
    {
        CommandLine.Create(TextWriter.Null, TextWriter.Null).Subcommands.Select(static command => command.Name)
            .Should().Equal(["check", .. CommandLine.OtherCommands]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("check check")]
    [InlineData("check rules")]
    [InlineData("a b/wrangler.toml")]
    [InlineData("/a/wrangler.toml --format sarif")]
    [InlineData("--format=sarif a -o x.sarif -o json=y.json")]
    [InlineData("a --fix --unsafe-fixes --diff")]
    [InlineData("a --fail-on never --baseline b --write-baseline --statistics")]
    [InlineData("-w -f json a")]
    [InlineData("--stdin-filename a.toml -")]
    [InlineData("-- --fix")]
    [InlineData("--hlep")]
    [InlineData("--format xml")]
    [InlineData("--fail-on")]
    [InlineData("--statistics=perhaps")]
    public void The_short_way_takes_arguments_as_the_long_one_does(string line)
    {
        var arguments = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        CommandLine.OnlyChecks(arguments).Should().BeTrue();
        var shorter = CommandLine.Parse(arguments, TextWriter.Null, TextWriter.Null);
        var longer = CommandLine.Create(TextWriter.Null, TextWriter.Null).Parse(arguments);
        ErrorsOf(shorter).Should().Equal(ErrorsOf(longer));
        if (shorter.Errors.Count == 0)
        {
            ValuesOf(shorter).Should().Equal(ValuesOf(longer));
        }
    }

    [Theory]
    [InlineData("rules")]
    [InlineData("--format json rules")]
    [InlineData("a check")]
    [InlineData("--help")]
    [InlineData("check --help")]
    [InlineData("-?")]
    [InlineData("/h")]
    [InlineData("--version")]
    [InlineData("-wh")]
    [InlineData("@arguments.txt")]
    [InlineData("[suggest]")]
    public void Whatever_may_mean_something_else_takes_the_long_way(string line)
    {
        CommandLine.OnlyChecks(line.Split(' ')).Should().BeFalse();
    }

    private static IEnumerable<string> ErrorsOf(ParseResult parsed) => parsed.Errors.Select(static error => error.Message);

    private static IEnumerable<string> ValuesOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Arguments.Select(argument => $"{argument.Name}: {Text(parsed.GetResult(argument)?.Tokens)}")
            .Concat(command.Options.Where(static option => option.Name is not ("--help" or "--version"))
                .Select(option => $"{option.Name}: {parsed.GetResult(option)?.Implicit} {Text(parsed.GetResult(option)?.Tokens)}"));
    }

    private static string Text(IEnumerable<System.CommandLine.Parsing.Token>? tokens) =>
        string.Join(" ", (tokens ?? []).Select(static token => token.Value));
}
