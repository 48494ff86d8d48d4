using WranglerLint.Findings;

namespace WranglerLint.Verification;

/// <summary>How something that was checked turned out.</summary>
public enum Outcome
{
    /// <summary>As the configuration promises.</summary>
    Pass,

    /// <summary>Perhaps wrong, or not to be told now.</summary>
    Warn,

    /// <summary>Not as the configuration promises.</summary>
    Fail,
}

/// <summary>One thing that was checked at runtime.</summary>
/// <param name="Stage">The endpoint that tells: <c>bindings</c>.</param>
/// <param name="Name">What was checked: the name of a binding, with the step of a test behind it if there are several.</param>
/// <param name="Outcome">How it turned out.</param>
/// <param name="Message">What was found: a phrase without a full stop. Parts of it come from the server.</param>
public sealed record Check(string Stage, string Name, Outcome Outcome, string Message)
{
    /// <summary>What is wrong; null for what passed.</summary>
    public Problem? Problem { get; init; }

    /// <summary>What to do about it: whole sentences; null for what passed.</summary>
    public string? Recommendation { get; init; }

    /// <summary>How long it took, as far as that was measured.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Where the configuration promises it; null for what concerns the whole environment.</summary>
    public Location? Place { get; init; }

    /// <summary>Whether the same question may have another answer in a few seconds.</summary>
    public bool IsTransient { get; init; }

    /// <summary>What did not go as promised.</summary>
    internal static Check Failed(string stage, string name, Problem problem, string message, string recommendation) =>
        new(stage, name, Outcome.Fail, message) { Problem = problem, Recommendation = recommendation };
}
