using WranglerLint.Expectations;
using WranglerLint.Model;

namespace WranglerLint.Verification;

/// <summary>What a verification found.</summary>
public sealed class VerificationResult
{
    /// <summary>The address below which the endpoints lie.</summary>
    public required Uri Address { get; init; }

    /// <summary>The configuration that the Worker was compared with.</summary>
    public required WorkerConfiguration Configuration { get; init; }

    /// <summary>The environment that the Worker was compared with.</summary>
    public required ExpectedEnvironment Environment { get; init; }

    /// <summary>What was checked, in the order in which it was.</summary>
    public required IReadOnlyList<Check> Checks { get; init; }

    /// <summary>How many requests were sent, repeated ones included.</summary>
    public required int Requests { get; init; }

    /// <summary>How long all of it took.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>The mildest outcome that fails the run; null if nothing does.</summary>
    public Outcome? FailingLevel { get; init; } = Outcome.Fail;

    /// <summary>Whether a check fails the run.</summary>
    public bool IsFailing => Checks.Any(IsFailure);

    /// <summary>Whether this check fails the run.</summary>
    public bool IsFailure(Check check) => FailingLevel is { } level && check.Outcome >= level;

    internal int Count(Outcome outcome) => Checks.Count(check => check.Outcome == outcome);
}
