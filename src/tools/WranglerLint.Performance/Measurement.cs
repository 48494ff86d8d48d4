namespace WranglerLint.Performance;

/// <summary>A program with its arguments, run where they mean something.</summary>
/// <param name="Folder">Where it runs.</param>
/// <param name="ExitCode">What it has to end with: a run that ends otherwise has not done its work.</param>
/// <param name="Words">The program's path and its arguments.</param>
internal sealed record Command(string Folder, int ExitCode, params string[] Words)
{
    internal Run Run()
    {
        var run = Performance.Run.Of(Folder, Words);
        return run.ExitCode == ExitCode ? run : throw new InvalidOperationException($"{string.Join(' ', Words)} ended with {run.ExitCode}, not {ExitCode}.");
    }
}

/// <summary>The medians of several runs.</summary>
/// <param name="Milliseconds">From start to end.</param>
/// <param name="CpuMilliseconds">Of all cores.</param>
internal readonly record struct Median(double Milliseconds, double CpuMilliseconds)
{
    /// <summary>Runs commands in turns, so that whatever else the machine does slows all of them.</summary>
    internal static IReadOnlyList<Median> Of(int rounds, params IReadOnlyList<Command> commands)
    {
        var runs = commands.Select(static _ => new List<Run>()).ToList();
        for (var round = -1; round < rounds; round++)
        {
            for (var i = 0; i < commands.Count; i++)
            {
                var run = commands[i].Run();

                // The first round reads from the disk, the others from the system's memory: only those can be compared.
                if (round >= 0)
                {
                    runs[i].Add(run);
                }
            }
        }

        return [.. runs.Select(static own => new Median(Middle(own.Select(static run => run.Milliseconds)), Middle(own.Select(static run => run.CpuMilliseconds))))];
    }

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
