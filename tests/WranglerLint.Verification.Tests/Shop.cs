using WranglerLint.Expectations;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Verification;
using WranglerLint.Verification.Http;

namespace WranglerLint.Tests;

/// <summary>A Worker with answers of its own, and its configuration.</summary>
internal sealed class Shop : IWorkerClient
{
    private const string Toml = """
        name = "shop"

        [[kv_namespaces]]
        binding = "CARTS"
        id = "0f2ac74b498b48028cb68387c421e279"

        [[d1_databases]]
        binding = "DB"
        database_id = "6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5d"

        [vars]
        GREETING = "hello"

        [env.production]
        kv_namespaces = [{ binding = "CARTS", id = "321593c6717448dfb24ea2bd48cde1fa" }]
        """;

    private readonly Dictionary<string, Queue<Reply>> _replies = new(StringComparer.Ordinal);

    internal Shop()
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", Toml), ConfigFormat.Toml);
        Configuration = WorkerConfiguration.Create(document);
        Worker = ExpectedWorker.Of(Configuration, LintOptions.Default with { CriticalBindings = ["CARTS"] });
    }

    internal WorkerConfiguration Configuration { get; }

    internal ExpectedWorker Worker { get; }

    internal List<string> Asked { get; } = [];

    internal List<TimeSpan> Waits { get; } = [];

    /// <summary>What an endpoint answers, one after the other; the last answer stays.</summary>
    internal Shop Answers(string endpoint, params Reply[] replies)
    {
        _replies[endpoint] = new Queue<Reply>(replies);
        return this;
    }

    internal Shop AnswersWell() => Answers(Endpoint.Bindings, Bindings())
        .Answers(Endpoint.KvSelfTest, Kv())
        .Answers(Endpoint.ResourceSelfTest, Ok("""{ "overall_status": "ALL_TESTS_PASSED", "results": [{ "binding": "DB", "test_details": { "binding_check": { "success": true, "message": "ok" } } }] }"""));

    internal Reply Bindings(string carts = "KVNamespace", string more = "", string? fingerprint = null) => Ok($$"""
        {
          "configuration_fingerprint": "{{fingerprint ?? Worker.Fingerprint}}",
          "bindings": [{ "name": "CARTS", "type": "{{carts}}" }, { "name": "DB", "type": "D1Database" }, { "name": "GREETING", "type": "string" }{{more}}]
        }
        """);

    internal static Reply Kv(string failing = "", string message = "no") => Ok($$"""
        {
          "overall_status": "{{(failing.Length == 0 ? "ALL_TESTS_PASSED" : "CRITICAL_FAILURE")}}",
          "namespaces": [{
            "binding": "CARTS",
            "test_details": {
              {{string.Join(", ", new[] { "binding_check", "write_test", "read_test", "list_test", "delete_test", "cleanup_verify" }
                  .Select(stage => $$"""" "{{stage}}": { "success": {{(stage == failing ? "false" : "true")}}, "message": {{System.Text.Json.JsonSerializer.Serialize(message)}}, "duration_ms": 5 } """"))}}
            }
          }]
        }
        """, failing.Length == 0 ? 200 : 500);

    internal static Reply Ok(string data, int status = 200) => new(status, $$"""{ "success": {{(status == 200 ? "true" : "false")}}, "data": {{data}} }""", TimeSpan.FromMilliseconds(20));

    internal static Reply Error(int status, string error) => new(status, $$"""{ "success": false, "error": "{{error}}" }""", TimeSpan.Zero);

    internal VerificationResult Verify(int retries = 0, string environment = "", Outcome? failingLevel = Outcome.Fail) =>
        new Verifier(this, retries, wait =>
        {
            Waits.Add(wait);
            return Task.CompletedTask;
        }).VerifyAsync(WorkerAddress.Read("https://shop.example", out _)!, Configuration, Worker, Worker.Find(environment)!, failingLevel).GetAwaiter().GetResult();

    Task<Reply> IWorkerClient.GetAsync(string endpoint, string environment)
    {
        Asked.Add($"{endpoint}?{environment}");
        var replies = _replies[endpoint];
        return Task.FromResult(replies.Count > 1 ? replies.Dequeue() : replies.Peek());
    }
}
