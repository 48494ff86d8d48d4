using WranglerLint.Commands;
using WranglerLint.Discovery;
using WranglerLint.Terminal;

namespace WranglerLint.Watching;

/// <summary>Checks, and checks again whenever something changes, until the user has enough.</summary>
/// <param name="request">What to check.</param>
/// <param name="output">The standard output.</param>
/// <param name="errors">The standard error.</param>
internal sealed class Watch(CheckRequest request, TextWriter output, TextWriter errors)
{
    /// <summary>What a terminal takes for: go to the upper left corner, clear what is seen. What has scrolled away stays.</summary>
    private const string Clear = "\e[H\e[2J";

    /// <summary>Runs until Ctrl-C, which ends the process as it ends others, with exit code 130; returns only if nothing can be watched.</summary>
    internal int Run()
    {
        var paths = request.Paths is [] ? ["."] : request.Paths;
        var clear = Console.IsOutputRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? "" : Clear;
        try
        {
            using var changes = new Changes(paths.Select(Path.GetFullPath), [.. request.Reports.Files.Select(static file => Path.GetFullPath(file.Path))]);
            while (true)
            {
                output.Write(clear);
                output.Flush();
                var outcome = CheckCommand.RunOnce(request, output, errors);
                output.Flush();
                changes.Follow(outcome.SettingsPaths);
                errors.Say("waiting for changes; Ctrl-C ends.");
                changes.Wait();
            }
        }
        catch (IOException exception)
        {
            errors.Say($"changes cannot be watched: {SystemErrors.Of(exception)}");
            return CheckCommand.CannotRun;
        }
    }
}
