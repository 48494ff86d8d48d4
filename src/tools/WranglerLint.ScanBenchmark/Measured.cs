using System.Diagnostics;
using System.Globalization;

namespace WranglerLint.ScanBenchmark;

/// <summary>One run of a program.</summary>
/// <param name="Milliseconds">From its start to its end.</param>
/// <param name="PeakKilobytes">The most memory it had, as far as it was asked in time; Linux only, otherwise 0.</param>
/// <param name="ExitCode">What it ended with.</param>
internal readonly record struct Measured(double Milliseconds, long PeakKilobytes, int ExitCode)
{
    /// <summary>Runs a program and throws its output away.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="program">Its path.</param>
    /// <param name="watchesMemory">Whether to ask for its memory, which costs time that is not its own.</param>
    /// <param name="arguments">Its arguments.</param>
    internal static Measured Run(string folder, string program, bool watchesMemory, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        long peak = 0;
        while (watchesMemory && !process.WaitForExit(2))
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        process.WaitForExit();
        return new Measured(watch.Elapsed.TotalMilliseconds, peak, process.ExitCode);
    }

    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6).TrimEnd("kB ").Trim(), NumberStyles.Integer, CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It has just ended.
            return 0;
        }
    }
}
