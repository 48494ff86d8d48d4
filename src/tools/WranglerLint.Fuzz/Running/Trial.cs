using System.Diagnostics;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>What one input did.</summary>
/// <param name="Failure">What went wrong; null if nothing did.</param>
/// <param name="Time">How long its thread was running.</param>
/// <param name="Allocated">How many bytes were allocated in all: more than were in use at any moment.</param>
internal readonly record struct Trial(Failure? Failure, TimeSpan Time, long Allocated)
{
    internal static TimeSpan LongestTime { get; } = TimeSpan.FromSeconds(1);

    /// <summary>Runs an input on this thread. One that took too long is run again: the first inputs compile the program.</summary>
    internal static Trial Run(FuzzTarget target, SourceText text)
    {
        var trial = Once(target, text);
        for (var i = 0; i < 2 && trial is { Failure: null } && trial.Time > LongestTime; i++)
        {
            var again = Once(target, text);
            trial = again.Time < trial.Time ? again : trial;
        }

        return trial.Failure is not null ? trial
            : trial.Time > LongestTime ? trial with { Failure = new Failure("hang", $"took {trial.Time.TotalSeconds:f1} s") }
            : trial;
    }

    private static Trial Once(FuzzTarget target, SourceText text)
    {
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Now;
        Failure? failure = null;
        try
        {
            // A new one: what was found out about a text is kept with it.
            target.Run(new SourceText(text.Path, text.Content));
        }
#pragma warning disable CA1031 // To find out which exceptions there are is what this is for.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            failure = Failure.Of(exception);
        }

        return new Trial(failure, ThreadClock.Now - start, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }
}

/// <summary>Something that must not happen.</summary>
/// <param name="Kind">What it is, the same for all inputs with the same fault.</param>
/// <param name="Details">What exactly.</param>
internal sealed record Failure(string Kind, string Details)
{
    internal static Failure Of(Exception exception)
    {
        if (exception is BrokenPromiseException broken)
        {
            return new Failure(broken.Promise, broken.Message);
        }

        var frames = new StackTrace(exception).GetFrames().Select(static frame => frame.GetMethod()).ToList();
        var method = frames.FirstOrDefault(static method => method?.DeclaringType?.Namespace?.StartsWith("WranglerLint", StringComparison.Ordinal) == true) ?? frames.FirstOrDefault();
        return new Failure($"{exception.GetType().Name} in {method?.DeclaringType?.Name}.{method?.Name}", exception.ToString());
    }
}
