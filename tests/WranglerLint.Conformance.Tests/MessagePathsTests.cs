using WranglerLint.Conformance;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>The places that messages of wrangler speak of.</summary>
public sealed class MessagePathsTests
{
    private const string Sample = """
        {
          "name": "shop",
          "kv_namespaces": [{ "binding": "CACHE" }],
          "queues": { "producers": [{ "binding": "JOBS", "queue": "jobs", "delivery_delay": 5 }] },
          "durable_objects": { "bindings": [{ "class_name": "Room" }] },
          "containers": [{ "image": "a" }, { "image": "b" }],
          "observability": { "logs": { "destinations": "a" } },
          "migrations": [{ "new_classes": [1] }],
          "alias": { "a.b": 1 },
          "site": {},
          "minify": "yes",
          "vars": { "A": "1" },
          "env": {
            "staging": { "kv_namespaces": [{ "id": 5 }], "minify": 1 },
            "eu.west": { "vars": {} }
          }
        }
        """;

    [Theory]
    [InlineData("Expected \"name\" to be of type string but got 5.", "name")]
    [InlineData("\"kv_namespaces[0]\" bindings should have a string \"id\" field but got {\"binding\":\"x\"}.", "kv_namespaces[0] kv_namespaces[0].id")]
    [InlineData("Unexpected fields found in kv_namespaces[0] field: \"ttl\"", "kv_namespaces[0] kv_namespaces[0].ttl")]
    [InlineData("Unexpected fields found in top-level field: \"minify\"", "minify")]
    [InlineData("The \"delivery_delay\" field in \"queues.producers[0]\" is deprecated and has no effect.", "queues.producers[0] queues.producers[0].delivery_delay")]
    [InlineData("Expected \"migrations[0].new_classes.[0]\" to be of type string but got 1.", "migrations[0].new_classes[0]")]
    [InlineData("Expected alias[\"a.b\"] to be a string, but got number", "alias.\"a.b\"")]
    [InlineData("containers.image must be a string", "containers[0].image containers[1].image")]
    [InlineData("Expected \"logs.destinations\" to be an array of strings but got \"a\"", "observability.logs.destinations")]
    [InlineData("Expected \"sites.include\" to be an array of strings but got 7", "site.include")]
    [InlineData("\"site.bucket\" is a required field.", "site.bucket")]
    [InlineData("CACHE assigned to multiple KV Namespace bindings.", "kv_namespaces[0].binding")]
    public void Places_messages_of_the_top_level(string message, string expected) =>
        Find(message).Should().Be(expected);

    [Theory]
    [InlineData("binding should have a string \"name\" field.", "durable_objects.bindings[0]", "durable_objects.bindings[0] durable_objects.bindings[0].name")]
    public void Places_messages_by_their_context(string message, string context, string expected) =>
        Find(message, context).Should().Be(expected);

    [Theory]
    [InlineData("\"env.staging.kv_namespaces[0]\" bindings should have a string \"binding\" field but got {}.", "staging", "env.staging.kv_namespaces[0] env.staging.kv_namespaces[0].binding")]
    [InlineData("Expected \"minify\" to be of type boolean but got 1.", "staging", "env.staging.minify")]
    [InlineData("\"name\" is wrong.", "staging", "name")]
    [InlineData("\"vars\" exists at the top level, but not on \"env.staging\".", "staging", "env.staging env.staging.vars")]
    [InlineData("There is a kv_namespaces binding with name \"CACHE\" at the top level, but not on \"env.staging\".", "staging", "env.staging env.staging.kv_namespaces env.staging.kv_namespaces.CACHE env.staging.CACHE")]
    [InlineData("Unexpected fields found in env.eu.west field: \"vars\"", "eu.west", "env.\"eu.west\" env.\"eu.west\".vars")]
    public void Places_messages_of_an_environment(string message, string environment, string expected) =>
        Find(message, environment: environment).Split(' ').Should().BeEquivalentTo(expected.Split(' '));

    [Theory]
    [InlineData("[crash] TypeError: Cannot read properties of null (reading 'name')")]
    [InlineData("Bindings must have unique names, so that they can all be referenced in the worker.")]
    [InlineData("Something else altogether.")]
    public void Does_not_guess(string message) => Find(message).Should().BeEmpty();

    private static string Find(string message, string context = "", string? environment = null)
    {
        var root = ConfigDocument.Parse(new SourceText("wrangler.json", Sample), ConfigFormat.Json).Root;
        return string.Join(' ', MessagePaths.Find(root, new WranglerMessage(message, context), environment));
    }
}
