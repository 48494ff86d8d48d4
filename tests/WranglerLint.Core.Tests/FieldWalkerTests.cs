using WranglerLint.Schema;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Core.Tests;

public sealed class FieldWalkerTests
{
    [Fact]
    public void What_lies_inside_a_refused_value_is_not_looked_at()
    {
        Walk("kv_namespaces = { binding = 1, unknown = 2 }").Should().Equal("WrongType kv_namespaces");
    }

    [Fact]
    public void A_producer_with_an_unknown_key_is_not_looked_at_further()
    {
        Walk("[[queues.producers]]\nunknown = 1").Should().Equal("UnknownKey queues.producers[0].unknown");
    }

    [Fact]
    public void Unknown_keys_of_unsafe_show_when_the_rest_is_right()
    {
        Walk("[unsafe]\nunknown = 1").Should().Equal("Experimental unsafe", "UnknownKey unsafe.unknown");
        Walk("[unsafe]\nunknown = 1\nmetadata = 1").Should().Equal("Experimental unsafe", "WrongType unsafe.metadata");
    }

    [Fact]
    public void The_top_level_speaks_for_the_environments_about_experiments()
    {
        Walk("[unsafe]\n[env.a.unsafe]").Should().Equal("Experimental unsafe");
        Walk("[env.a.unsafe]").Should().Equal("Experimental env.a.unsafe");
    }

    [Fact]
    public void An_environment_has_the_fields_of_the_top_level_but_for_some()
    {
        Walk("[env.a]\nkeep_vars = 1\nworkers_dev = 1").Should().Equal("MisplacedKey env.a.keep_vars", "WrongType env.a.workers_dev");
    }

    [Fact]
    public void The_shape_of_an_export_depends_on_its_type()
    {
        Walk("[exports.A]\ntype = \"worker\"\nstorage = \"sqlite\"").Should().Equal("UnknownKey exports.A.storage");
        Walk("[exports.A]\ntype = \"durable-object\"\ncache = {}").Should().Equal("RefusedKey exports.A.cache");
        Walk("[exports.A]\ntype = \"other\"\ncache = {}").Should().Equal("InvalidValue exports.A.type");
    }

    [Fact]
    public void Null_is_absent_where_wrangler_says_so()
    {
        WalkJson("""{ "migrations": null, "triggers": null, "containers": null, "build": null }""").Should().BeEmpty();
        WalkJson("""{ "name": null, "kv_namespaces": null }""").Should().Equal("WrongType name", "WrongType kv_namespaces");
    }

    [Fact]
    public void One_of_several_fields_is_enough()
    {
        Walk("[observability]").Should().Equal("Missing observability");
        Walk("[observability]\nenabled = 1").Should().Equal("WrongType observability.enabled");
        Walk("[observability]\nenabled = 1\nlogs.enabled = false").Should().BeEmpty();
    }

    [Fact]
    public void Visits_are_the_fields_that_wrangler_looks_into()
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", "name = 1\n[[kv_namespaces]]\nbinding = \"A\""), ConfigFormat.Toml);
        FieldWalker.Walk(document.Root).Visits.Select(static visit => visit.Field.Path)
            .Should().Equal("kv_namespaces", "kv_namespaces[]", "kv_namespaces[].binding");
    }

    private static IEnumerable<string> Walk(string toml) => Walk(toml, ConfigFormat.Toml);

    private static IEnumerable<string> WalkJson(string json) => Walk(json, ConfigFormat.Json);

    private static IEnumerable<string> Walk(string text, ConfigFormat format) =>
        FieldWalker.Walk(ConfigDocument.Parse(new SourceText("wrangler", text), format).Root)
            .Issues.Select(static issue => $"{issue.Problem} {issue.Value.Path}");
}
