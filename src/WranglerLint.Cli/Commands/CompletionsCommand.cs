using System.CommandLine;
using WranglerLint.Completion;

namespace WranglerLint.Commands;

/// <summary><c>completions</c>: writes a script that teaches a shell the command line.</summary>
/// <remarks>
/// The scripts stand alone. System.CommandLine's own way, its <c>[suggest]</c> directive, asks the program at each press of the tab
/// key and needs another tool to be installed.
/// </remarks>
internal static class CompletionsCommand
{
    private static readonly Dictionary<string, Func<IReadOnlyList<CompletedCommand>, string>> Shells = new(StringComparer.Ordinal)
    {
        ["bash"] = BashScript.Write,
        ["zsh"] = ZshScript.Write,
        ["fish"] = FishScript.Write,
        ["pwsh"] = PowerShellScript.Write,
    };

    internal static Command Create(RootCommand root, TextWriter output)
    {
        var shell = new Argument<string>("SHELL") { Description = $"{string.Join(", ", Shells.Keys)}.", HelpName = "SHELL" };
        shell.AcceptOnlyFromAmong([.. Shells.Keys]);
        var command = new Command("completions", "Writes the completion script of a shell.");
        command.Arguments.Add(shell);
        command.SetAction(parsed =>
        {
            output.Write(Shells[parsed.GetValue(shell)!](CompletedCommand.Of(root)).ReplaceLineEndings("\n"));
            return CheckCommand.Success;
        });
        return command;
    }
}
