using System.Text.RegularExpressions;
using WranglerLint.Fuzz.Mutation;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>The commands that make inputs and run them.</summary>
internal static partial class RunCommand
{
    /// <summary>Runs targets and keeps each failing input, made small, in its corpus.</summary>
    /// <returns>How many kinds of failures there were.</returns>
    internal static int Run(IReadOnlyList<FuzzTarget> targets, long count, int seed, int threads)
    {
        var notes = Path.Combine(Path.GetTempPath(), $"wranglerlint-fuzz-{Environment.ProcessId}");
        Console.Error.WriteLine($"If this program dies, {notes} tells what it was at: give a line of it to the command \"try\".");
        var failures = 0;
        var shares = targets.Sum(static target => target.Share);
        Console.WriteLine("| target | inputs | seconds | slowest input, ms | most allocated, MB | failures |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|");
        var inputs = 0L;
        var elapsed = TimeSpan.Zero;
        using (var running = new RunningInputs(notes, threads))
        {
            var runner = new Runner(seed, threads, running);
            foreach (var target in targets)
            {
                var result = runner.Run(target, count * target.Share / shares);
                (inputs, elapsed, failures) = (inputs + result.Count, elapsed + result.Elapsed, failures + result.Failures.Count);
                Console.WriteLine(FormattableString.Invariant(
                    $"| {target} | {result.Count:n0} | {result.Elapsed.TotalSeconds:f0} | {result.Slowest.TotalMilliseconds:f0} | {result.MostAllocated / 1e6:f1} | {result.Failures.Count} |"));
                foreach (var (failure, text, index) in result.Failures)
                {
                    Keep(target, failure, text, $"--seed {seed} --index {index}");
                }
            }
        }

        Console.WriteLine(FormattableString.Invariant($"| all | {inputs:n0} | {elapsed.TotalSeconds:f0} | | | {failures} |"));
        File.Delete(notes);
        return failures;
    }

    /// <summary>Runs one input.</summary>
    /// <param name="target">What reads it.</param>
    /// <param name="text">The input.</param>
    /// <param name="isKept">Whether to keep it, made small, if it fails.</param>
    /// <returns>How many failures there were.</returns>
    internal static int Try(FuzzTarget target, SourceText text, bool isKept)
    {
        var trial = Trial.Run(target, text);
        Console.WriteLine($"{trial.Time.TotalMilliseconds:f1} ms, {trial.Allocated / 1e6:f1} MB");
        if (trial.Failure is { } failure && isKept)
        {
            Keep(target, failure, text, text.Path);
        }

        return trial.Failure is null ? 0 : 1;
    }

    /// <summary>The input of a number.</summary>
    internal static SourceText Input(FuzzTarget target, int seed, long index) => new Mutator(TestData.SeedsOf(target)).Make(seed, index);

    private static void Keep(FuzzTarget target, Failure failure, SourceText text, string origin)
    {
        var small = failure.Kind == Memory.FailureKind ? text : new Minimizer(target, failure).Minimize(text);
        var details = Trial.Run(target, small).Failure?.Details ?? failure.Details;
        var folder = TestData.CorpusOf(target);
        Directory.CreateDirectory(folder);
        var extension = target.FileNames.Count > 1 && small.Path.EndsWith(".d.ts", StringComparison.Ordinal) ? ".d.ts" : Path.GetExtension(small.Path);
        var path = Path.Combine(folder, Illegal().Replace(failure.Kind.ToLowerInvariant(), "-").Trim('-') + extension);
        File.WriteAllBytes(path, Wtf8.Encode(small.Content));
        Console.Error.WriteLine($"FAILED: {target} {origin}: {failure.Kind}\n{(details.Length > 3000 ? details[..3000] : details)}\nkept as {path}");
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Illegal();
}
