using System.Diagnostics;
using System.Text;

namespace WranglerLint.Tests;

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors);

/// <summary>Starts the built command as a process, with an environment of its own.</summary>
internal static class Command
{
    private static readonly string[] Inherited = ["PATH", "HOME", "DOTNET_ROOT", "SystemRoot", "TEMP", "TMP"];

    /// <summary>Runs the command in a folder and waits for its end.</summary>
    internal static CommandResult Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    internal static CommandResult Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments) =>
        Run(folder, environment, [], arguments);

    /// <summary>Runs the command with something on its standard input.</summary>
    internal static CommandResult RunWithInput(string folder, string input, params string[] arguments) =>
        RunWithInput(folder, Encoding.UTF8.GetBytes(input), arguments);

    internal static CommandResult RunWithInput(string folder, byte[] input, params string[] arguments) =>
        Run(folder, new Dictionary<string, string>(), input, arguments);

    private static CommandResult Run(string folder, IReadOnlyDictionary<string, string> environment, byte[] input, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "wranglerlint.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Except(Inherited).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using (var standardInput = process.StandardInput.BaseStream)
        {
            standardInput.Write(input);
        }

        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandResult(process.ExitCode, output, errors.Result);
    }
}
