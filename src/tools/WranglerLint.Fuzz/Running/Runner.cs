using System.Diagnostics;
using WranglerLint.Fuzz.Mutation;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>What a target did in a run.</summary>
/// <param name="Target">The target.</param>
/// <param name="Count">How many inputs it got.</param>
/// <param name="Elapsed">How long that took, on all threads together.</param>
/// <param name="Slowest">The longest time of one input.</param>
/// <param name="MostAllocated">The most bytes that one input allocated.</param>
/// <param name="Failures">The first input of each kind of failure.</param>
internal sealed record TargetResult(
    FuzzTarget Target, long Count, TimeSpan Elapsed, TimeSpan Slowest, long MostAllocated, IReadOnlyList<(Failure Failure, SourceText Text, long Index)> Failures);

/// <summary>Gives inputs to a target, on several threads: which inputs depends on the seed alone.</summary>
/// <param name="seed">The seed.</param>
/// <param name="threads">How many threads.</param>
/// <param name="notes">Where the threads note what they are at.</param>
internal sealed class Runner(int seed, int threads, RunningInputs notes)
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    internal TargetResult Run(FuzzTarget target, long count)
    {
        var seeds = TestData.SeedsOf(target);
        var mutator = new Mutator(seeds);
        var watch = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, threads).Select(number => new Worker(number)).ToList();
        var next = -1L;
        var running = workers.Select(worker =>
        {
            // A stack as the command's threads have it.
            var thread = new Thread(() =>
            {
                for (long index; (index = Interlocked.Increment(ref next)) < count;)
                {
                    notes.Note(worker.Number, target.Name, seed, index);
                    var text = mutator.Make(seed, index);
                    worker.Begin(index);
                    worker.End(Memory.Check(target, Trial.Run(target, text), text), text, index);
                }
            });
            thread.Start();
            return thread;
        }).ToList();

        // The first inputs compile the program; some kinds of failure come by the thousand and are told once.
        var told = watch.Elapsed;
        while (running.Exists(static thread => thread.IsAlive))
        {
            running.Find(static thread => thread.IsAlive)?.Join(TimeSpan.FromMilliseconds(200));
            if (workers.Find(worker => worker.Running is { } since && since > LongestWait) is { } stuck)
            {
                throw new TimeoutException($"{target} --seed {seed} --index {stuck.Index} does not end");
            }

            if (watch.Elapsed - told > TimeSpan.FromSeconds(15))
            {
                told = watch.Elapsed;
                Console.Error.WriteLine($"{target}: {Math.Min(count, Interlocked.Read(ref next))} of {count} after {watch.Elapsed.TotalSeconds:f0} s, {workers.Sum(static worker => worker.FailureCount)} failures");
            }
        }

        return new TargetResult(
            target,
            count,
            watch.Elapsed,
            workers.Max(static worker => worker.Slowest),
            workers.Max(static worker => worker.MostAllocated),
            [.. workers.SelectMany(static worker => worker.Failures).GroupBy(static found => found.Failure.Kind).Select(static same => same.MinBy(static found => found.Text.Length))]);
    }

    private sealed class Worker(int number)
    {
        private readonly Dictionary<string, (Failure Failure, SourceText Text, long Index)> _failures = new(StringComparer.Ordinal);
        private long _started;

        internal int Number => number;

        internal long Index { get; private set; }

        internal TimeSpan Slowest { get; private set; }

        internal long MostAllocated { get; private set; }

        internal long FailureCount { get; private set; }

        internal IEnumerable<(Failure Failure, SourceText Text, long Index)> Failures => _failures.Values;

        /// <summary>For how long the current input has been running; null if there is none.</summary>
        internal TimeSpan? Running => Interlocked.Read(ref _started) is > 0 and var started ? Stopwatch.GetElapsedTime(started) : null;

        internal void Begin(long index)
        {
            Index = index;
            Interlocked.Exchange(ref _started, Stopwatch.GetTimestamp());
        }

        internal void End(Trial trial, SourceText text, long index)
        {
            Interlocked.Exchange(ref _started, 0);
            Slowest = trial.Time > Slowest ? trial.Time : Slowest;
            MostAllocated = Math.Max(MostAllocated, trial.Allocated);
            if (trial.Failure is { } failure)
            {
                FailureCount++;
                if (!_failures.TryGetValue(failure.Kind, out var known) || known.Text.Length > text.Length)
                {
                    _failures[failure.Kind] = (failure, text, index);
                }
            }
        }
    }
}
