using System.Globalization;
using WranglerLint.Expectations;
using WranglerLint.Verification.Answers;
using WranglerLint.Verification.Http;

namespace WranglerLint.Verification.Comparison;

/// <summary>Tells whether a reply is the answer of a self-test, and if not, what it is instead.</summary>
internal static class ReplyComparison
{
    private const string Name = "answer";
    private const string ErrorOfMissingKey = "api_key_not_configured";

    /// <summary>
    /// The check that the reply fails; null if it has an answer with data. A test that fails answers with 500, and has data.
    /// </summary>
    internal static Check? FailureOf(string endpoint, Reply reply, Answer? answer, ExpectedEnvironment environment)
    {
        var check = reply.Status is not { } status
            ? Failed(endpoint, Problem.Unreachable, reply.Failure, "Check --url and whether the Worker is deployed; for a slow one, give --timeout.") with
            {
                IsTransient = reply.IsWorthAnother,
            }
            : answer is { Error: null } && status is 200 or 500 ? null
            : answer is { Error: { } error } ? Refusal(endpoint, status, error, environment)
            : Foreign(endpoint, status, reply);
        return check is null ? null : check with { Duration = reply.Duration };
    }

    internal static Check NoSelfTest(string endpoint) => Failed(
        endpoint,
        Problem.NoSelfTest,
        "the answer is not that of a self-test",
        "Check --url: its path is the prefix of the endpoints. Mount handleSelfTest in front of the Worker's other routes.");

    private static Check Refusal(string endpoint, int status, string error, ExpectedEnvironment environment)
    {
        var option = environment.Environment.IsTopLevel ? "" : $" --env {environment.Name}";
        return error switch
        {
            "unauthorized" => Failed(endpoint, Problem.Refused, "the key is wrong", "Compare X_API_KEY with the secret that the Worker was given; an environment has secrets of its own."),
            ErrorOfMissingKey => Failed(endpoint, Problem.Refused, "the Worker has no key, so it lets nobody in", $"Give it one: wrangler secret put SELF_TEST_API_KEY{option}"),
            "unknown_environment" => Failed(
                endpoint,
                Problem.OtherConfiguration,
                "the self-test does not know the environment",
                "Write it again with wranglerlint scaffold self-test, and deploy.") with
            { IsTransient = true },
            _ => Failed(endpoint, Problem.NoSelfTest, $"status {Number(status)}, error {error}", "Look at the Worker's log with wrangler tail."),
        };
    }

    private static Check Foreign(string endpoint, int status, Reply reply) => status switch
    {
        >= 300 and < 400 => Failed(
            endpoint,
            Problem.Refused,
            $"status {Number(status)}: it redirects{(reply.RedirectsTo is { } target ? $" to {Cut(target)}" : "")}, where the key is not sent",
            "Give the address itself with --url. A login in front of the Worker, such as Cloudflare Access, has to let the endpoints through."),
        401 or 403 => Failed(endpoint, Problem.Refused, $"status {Number(status)}: something in front of the Worker refuses", "Let the endpoints through Cloudflare Access and the firewall; they have a key of their own."),
        404 => Failed(endpoint, Problem.NoSelfTest, "status 404: there is no self-test", "Check --url: its path is the prefix of the endpoints. Mount handleSelfTest in front of the Worker's other routes, and deploy."),
        429 or 502 or 503 or 504 or (>= 520 and <= 530) => Failed(
            endpoint, Problem.Unreachable, $"status {Number(status)}: the Worker does not answer", "Look at its deployments and its log, and try again later.") with
        { IsTransient = true },
        500 => Failed(endpoint, Problem.NoSelfTest, "status 500, and not from a self-test: the Worker throws", "Look at the Worker's log with wrangler tail."),
        200 => NoSelfTest(endpoint),
        _ => Failed(endpoint, Problem.NoSelfTest, $"status {Number(status)}, and not from a self-test", "Check --url."),
    };

    private static Check Failed(string endpoint, Problem problem, string message, string recommendation) =>
        Check.Failed(endpoint, Name, problem, message, recommendation);

    private static string Number(int status) => status.ToString(CultureInfo.InvariantCulture);

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
