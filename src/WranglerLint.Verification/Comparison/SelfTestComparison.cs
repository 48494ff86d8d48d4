using WranglerLint.Expectations;
using WranglerLint.Verification.Answers;

namespace WranglerLint.Verification.Comparison;

/// <summary>Judges what the tests of a Worker say.</summary>
internal static class SelfTestComparison
{
    private const string PassedStatus = "ALL_TESTS_PASSED";
    private const string FailedStatus = "CRITICAL_FAILURE";

    /// <summary>Steps without which a resource is of no use; what the others miss may come by itself.</summary>
    private static readonly HashSet<string> Critical = new(StringComparer.Ordinal) { "binding_check", "write_test", "read_test", "query_test" };

    /// <summary>Steps of KV that may see what was done only after a while: its caches hold an answer for a minute.</summary>
    private static readonly HashSet<string> Eventual = new(StringComparer.Ordinal) { "read_test", "list_test", "cleanup_verify" };

    internal static IEnumerable<Check> Compare(string endpoint, IReadOnlyList<ExpectedBinding> bindings, SelfTestAnswer answer)
    {
        var checks = bindings.SelectMany(binding => Compare(endpoint, binding, TestOf(binding, bindings, answer))).ToList();
        if (answer.OverallStatus != PassedStatus && checks.TrueForAll(static check => check.Outcome == Outcome.Pass))
        {
            checks.Add(new Check(endpoint, "overall_status", answer.OverallStatus == FailedStatus ? Outcome.Fail : Outcome.Warn, $"the self-test says {answer.OverallStatus}")
            {
                Problem = Problem.FailedTest,
                Recommendation = "Write it again with wranglerlint scaffold self-test: it tests what this configuration does not have.",
            });
        }

        return checks;
    }

    /// <summary>An answer about one binding is about this one if there is no other.</summary>
    private static ReportedTest? TestOf(ExpectedBinding binding, IReadOnlyList<ExpectedBinding> bindings, SelfTestAnswer answer) =>
        answer.Tests.FirstOrDefault(test => test.Binding == binding.Name || (test.Binding is null && bindings.Count == 1));

    private static IEnumerable<Check> Compare(string endpoint, ExpectedBinding binding, ReportedTest? test)
    {
        if (test is null || test.Stages.Count == 0)
        {
            yield return Check.Failed(
                endpoint,
                binding.Name,
                Problem.Untested,
                $"the self-test does not know the {binding.Kind.Noun}",
                "Write it again with wranglerlint scaffold self-test, and deploy.") with
            { Place = binding.Place, IsTransient = true };
            yield break;
        }

        foreach (var stage in test.Stages.Where(static stage => !stage.IsSkipped))
        {
            yield return Judge(endpoint, binding, stage);
        }

        if (binding.Kind.Section == "kv_namespaces" && test.Stages is [{ Success: true }])
        {
            yield return new Check(endpoint, binding.Name, Outcome.Warn, "the Worker only looks whether it is bound")
            {
                Problem = Problem.Untested,
                Recommendation = "Remove it from presenceOnly to have it tested.",
                Place = binding.Place,
            };
        }
    }

    private static Check Judge(string endpoint, ExpectedBinding binding, ReportedStage stage)
    {
        var isKv = endpoint == Endpoint.KvSelfTest;
        return new Check(endpoint, $"{binding.Name}: {stage.Name}", OutcomeOf(stage), stage.Message)
        {
            Duration = stage.Duration,
            Place = binding.Place,
            Problem = stage.Success ? null : Problem.FailedTest,
            Recommendation = stage.Success ? null : RecommendationFor(binding, stage, isKv),
            IsTransient = isKv && !stage.Success && Eventual.Contains(stage.Name),
        };
    }

    private static Outcome OutcomeOf(ReportedStage stage) =>
        stage.Success ? Outcome.Pass
        : Critical.Contains(stage.Name) ? Outcome.Fail
        : Outcome.Warn;

    private static string RecommendationFor(ExpectedBinding binding, ReportedStage stage, bool isKv) => (stage.Name, isKv) switch
    {
        ("binding_check", _) =>
            "Deploy with this configuration and the environment that binds it. If it works in wrangler dev only, another file or environment was deployed.",
        ("write_test", _) =>
            $"Check that the {binding.Kind.Noun} exists and is not suspended, and that no limit of the account is used up.",
        ("read_test", true) =>
            "Wait a few seconds and try again. If it stays so, the id stands for another namespace than the one that you look at: compare it with wrangler kv namespace list, and preview_id if it works in wrangler dev only.",
        ("list_test" or "cleanup_verify", true) =>
            "Lists and deletions may take a minute to be seen. If it stays so, something between the Worker and KV answers in its place.",
        ("delete_test", _) => "Check that nothing, such as a bucket lock, forbids deletions; the leftovers' names begin with wranglerlint-self-test/.",
        _ => $"Check that the {binding.Kind.Noun} exists in this account, and its id in the configuration.",
    };
}
