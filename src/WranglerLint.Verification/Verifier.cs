using System.Diagnostics;
using WranglerLint.Expectations;
using WranglerLint.Model;
using WranglerLint.Verification.Answers;
using WranglerLint.Verification.Comparison;
using WranglerLint.Verification.Http;

namespace WranglerLint.Verification;

/// <summary>Asks a Worker for what it has and how its tests go, and compares that with its configuration.</summary>
public sealed class Verifier
{
    private readonly IWorkerClient _client;
    private readonly Func<TimeSpan, Task> _wait;
    private readonly int _retries;
    private int _requests;

    /// <param name="client">Asks the Worker.</param>
    /// <param name="retries">How often a question is asked again whose answer may change; 0 or more.</param>
    public Verifier(WorkerClient client, int retries)
        : this(client, retries, Task.Delay)
    {
    }

    internal Verifier(IWorkerClient client, int retries, Func<TimeSpan, Task> wait)
    {
        _client = client;
        _retries = retries;
        _wait = wait;
    }

    /// <summary>Verifies one environment of a configuration.</summary>
    /// <param name="address">Where the endpoints are, for the result.</param>
    /// <param name="configuration">The configuration.</param>
    /// <param name="worker">What the Worker has to have.</param>
    /// <param name="environment">The environment that the Worker was deployed as.</param>
    /// <param name="failingLevel">The mildest outcome that fails the run; null if nothing does.</param>
    public async Task<VerificationResult> VerifyAsync(
        WorkerAddress address, WorkerConfiguration configuration, ExpectedWorker worker, ExpectedEnvironment environment, Outcome? failingLevel)
    {
        var clock = Stopwatch.StartNew();
        var fingerprint = worker.Fingerprint;
        var tested = environment.Bindings.Where(static binding => !binding.Kind.IsValue).ToLookup(static binding => binding.Kind == RuntimeKind.Of(BindingKinds.Kv));
        var checks = new List<Check>();
        (string Endpoint, Func<Answer, IEnumerable<Check>?> Compare)[] questions =
        [
            (Endpoint.Bindings, answer => answer.AsBindings() is { } found ? BindingsComparison.Compare(environment, fingerprint, found) : null),
            (Endpoint.KvSelfTest, answer => answer.AsSelfTest("namespaces") is { } found ? SelfTestComparison.Compare(Endpoint.KvSelfTest, [.. tested[true]], found) : null),
            (Endpoint.ResourceSelfTest, answer => answer.AsSelfTest("results") is { } found ? SelfTestComparison.Compare(Endpoint.ResourceSelfTest, [.. tested[false]], found) : null),
        ];
        foreach (var (endpoint, compare) in questions)
        {
            var (answered, found) = await AskUntilSettledAsync(endpoint, environment, compare).ConfigureAwait(false);
            checks.AddRange(found);
            if (!answered)
            {
                break;
            }
        }

        return new VerificationResult
        {
            Address = address.Prefix,
            Configuration = configuration,
            Environment = environment,
            Checks = checks,
            Requests = _requests,
            Duration = clock.Elapsed,
            FailingLevel = failingLevel,
        };
    }

    /// <summary>
    /// Asks again, after one, two, four seconds and so on, as long as time alone may mend what is wrong. Each time counts alone: KV
    /// is tested with new keys.
    /// </summary>
    private async Task<(bool IsAnswered, IReadOnlyList<Check> Checks)> AskUntilSettledAsync(
        string endpoint, ExpectedEnvironment environment, Func<Answer, IEnumerable<Check>?> compare)
    {
        for (var attempt = 0; ; attempt++)
        {
            var (isAnswered, checks) = await AskAsync(endpoint, environment, compare).ConfigureAwait(false);
            if (attempt >= _retries || !checks.Any(static check => check.IsTransient))
            {
                return (isAnswered, checks);
            }

            await _wait(TimeSpan.FromSeconds(Math.Min(1 << Math.Min(attempt, 5), 30))).ConfigureAwait(false);
        }
    }

    private async Task<(bool IsAnswered, IReadOnlyList<Check> Checks)> AskAsync(
        string endpoint, ExpectedEnvironment environment, Func<Answer, IEnumerable<Check>?> compare)
    {
        _requests++;
        var reply = await _client.GetAsync(endpoint, environment.Name).ConfigureAwait(false);
        var answer = Answer.Read(reply.Body);
        if (ReplyComparison.FailureOf(endpoint, reply, answer, environment) is { } failure)
        {
            return (false, [failure]);
        }

        return compare(answer!) is { } checks
            ? (true, [new Check(endpoint, "answer", Outcome.Pass, "answered") { Duration = reply.Duration }, .. checks])
            : (false, [ReplyComparison.NoSelfTest(endpoint) with { Duration = reply.Duration }]);
    }
}
