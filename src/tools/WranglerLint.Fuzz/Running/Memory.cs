using System.Diagnostics;
using System.Globalization;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>
/// Finds out whether an input needs too much memory. What it allocates in all is counted for each and is more than what is in use at any
/// moment; those that exceed the limit run again, each in a process of its own whose heap cannot grow beyond it.
/// </summary>
internal static class Memory
{
    internal const string FailureKind = "memory";

    private const long Most = 200L * 1000 * 1000;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    internal static Trial Check(FuzzTarget target, Trial trial, SourceText text) =>
        trial.Failure is null && trial.Allocated > Most && !Fits(target, text)
            ? trial with { Failure = new Failure(FailureKind, $"needs more than {Most / 1e6:f0} MB") }
            : trial;

    private static bool Fits(FuzzTarget target, SourceText text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():n}-{Path.GetFileName(text.Path)}");
        File.WriteAllBytes(file, Wtf8.Encode(text.Content));
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardError = true };
            foreach (var argument in (string[])[.. IsHosted ? [typeof(Memory).Assembly.Location] : Array.Empty<string>(), "try", target.Name, file, "--drop"])
            {
                start.ArgumentList.Add(argument);
            }

            start.Environment["DOTNET_gcServer"] = "0";
            start.Environment["DOTNET_GCHeapHardLimit"] = Most.ToString("x", CultureInfo.InvariantCulture);
            using var process = Process.Start(start)!;
            process.OutputDataReceived += static (_, _) => { };
            process.ErrorDataReceived += static (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            if (!process.WaitForExit(LongestWait))
            {
                process.Kill();
                process.WaitForExit();
            }

            return process.ExitCode == 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Whether this program was started as <c>dotnet WranglerLint.Fuzz.dll</c>.</summary>
    private static bool IsHosted => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
