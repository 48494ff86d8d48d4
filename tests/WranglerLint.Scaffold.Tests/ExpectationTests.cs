using WranglerLint.Expectations;
using WranglerLint.Model;

namespace WranglerLint.Tests;

/// <summary>What a Worker finds in its environment.</summary>
public sealed class ExpectationTests
{
    private const string Shop = """
        name = "shop"
        kv_namespaces = [{ binding = "CARTS", id = "0f2ac74b498b48028cb68387c421e279" }]
        assets = { directory = "public", binding = "ASSETS" }
        vars = { TEXT = "a", NUMBER = 1, LIST = [1], DAY = 2025-01-01 }
        secrets = { required = ["KEY"] }
        [env.staging]
        vars = { TEXT = "a" }
        [env.production]
        r2_buckets = [{ binding = "CARTS", bucket_name = "carts" }]
        """;

    [Fact]
    public void An_environment_has_its_own_bindings_and_inherits_assets_only()
    {
        var worker = Workers.Toml(Shop);
        Names(worker, "").Should().Equal(
            "CARTS kv_namespaces KVNamespace", "ASSETS assets Fetcher", "KEY secrets string", "TEXT vars string", "NUMBER vars JSON", "LIST vars JSON", "DAY vars string");
        Names(worker, "staging").Should().Equal("ASSETS assets Fetcher", "TEXT vars string");
        Names(worker, "production").Should().Equal("CARTS r2_buckets R2Bucket", "ASSETS assets Fetcher");
    }

    [Fact]
    public void Every_resource_is_critical_where_nothing_is_declared() =>
        Critical(Workers.Toml(Shop), "production").Should().Equal("CARTS", "ASSETS");

    [Fact]
    public void What_is_declared_critical_is_expected_even_if_the_configuration_does_not_define_it()
    {
        var worker = Workers.Toml(Shop, "CARTS", "TOKEN");
        Critical(worker, "production").Should().Equal("CARTS", "TOKEN");
        worker.Find("production")!.Bindings.Single(static binding => binding.Name == "TOKEN").Kind.Should().Be(RuntimeKind.Undeclared);
    }

    [Theory]
    [InlineData("[env.production]\n[env.staging]", "production")]
    [InlineData("[env.staging]", "")]
    [InlineData("", "")]
    public void Production_is_the_environment_that_is_called_so(string text, string name) => Workers.Toml(text).Production.Name.Should().Be(name);

    [Fact]
    public void A_name_counts_once()
    {
        var worker = Workers.Toml("kv_namespaces = [{ binding = 'A' }, { binding = 'A' }, { binding = '' }, { id = 'x' }]\nvars = { A = 'x' }");
        Names(worker, "").Should().Equal("A kv_namespaces KVNamespace");
    }

    [Theory]
    [InlineData("# a comment\nvars = { B = 'y' }\n[[kv_namespaces]]\nid = 'other'\nbinding = 'A'")]
    [InlineData("kv_namespaces = [{ binding = 'A' }]\nvars = { B = 'other' }\nroutes = ['example.com/*']")]
    public void The_fingerprint_depends_on_names_and_kinds_only(string same)
    {
        var fingerprint = Workers.Toml("kv_namespaces = [{ binding = 'A' }]\nvars = { B = 'x' }").Fingerprint;
        Workers.Toml(same).Fingerprint.Should().Be(fingerprint);
        Workers.Json("""{ "vars": { "B": "x" }, "kv_namespaces": [{ "binding": "A" }] }""").Fingerprint.Should().Be(fingerprint);
    }

    [Theory]
    [InlineData("kv_namespaces = [{ binding = 'B' }]")]
    [InlineData("r2_buckets = [{ binding = 'A' }]")]
    [InlineData("kv_namespaces = [{ binding = 'A' }]\n[env.staging]")]
    [InlineData("[env.staging]\nkv_namespaces = [{ binding = 'A' }]")]
    [InlineData("kv_namespaces = [{ binding = 'A' }]\nvars = { B = 'x' }")]
    public void The_fingerprint_tells_what_is_bound_apart(string other) =>
        Workers.Toml(other).Fingerprint.Should().NotBe(Workers.Toml("kv_namespaces = [{ binding = 'A' }]").Fingerprint);

    [Fact]
    public void The_fingerprint_tells_what_is_critical_apart() =>
        Workers.Toml(Shop, "CARTS").Fingerprint.Should().NotBe(Workers.Toml(Shop, "ASSETS").Fingerprint);

    [Fact]
    public void Every_kind_of_binding_has_one_in_the_configuration_that_the_compilers_check() =>
        Workers.File("testdata", "every-kind", "wrangler.jsonc").Find("")!.Bindings.Select(static binding => binding.Kind)
            .Should().Contain(BindingKinds.All.Select(RuntimeKind.Of));

    [Theory]
    [InlineData("KVNamespace", true)]
    [InlineData("R2Bucket", false)]
    [InlineData("Fetcher", false)]
    [InlineData("object", false)]
    [InlineData("string", false)]
    [InlineData("undefined", false)]
    public void A_kind_that_can_be_told_matches_its_type_only(string type, bool matches) =>
        RuntimeKind.Of(BindingKinds.Kv).Matches(type).Should().Be(matches);

    [Theory]
    [InlineData("Fetcher", true)]
    [InlineData("object", true)]
    [InlineData("KVNamespace", false)]
    [InlineData("JSON", false)]
    [InlineData("undefined", false)]
    public void A_kind_that_cannot_be_told_matches_what_is_not_another(string type, bool matches) =>
        RuntimeKind.Of(BindingKinds.Service).Matches(type).Should().Be(matches);

    [Theory]
    [InlineData("RateLimit", true)]
    [InlineData("Fetcher", true)]
    [InlineData("Queue", false)]
    public void A_kind_that_can_be_told_here_and_perhaps_not_there_matches_both(string type, bool matches) =>
        RuntimeKind.All.Single(static kind => kind.Section == "ratelimits").Matches(type).Should().Be(matches);

    [Fact]
    public void What_is_not_declared_matches_anything_that_is_there()
    {
        RuntimeKind.Undeclared.Matches("string").Should().BeTrue();
        RuntimeKind.Undeclared.Matches("undefined").Should().BeFalse();
    }

    private static IEnumerable<string> Names(ExpectedWorker worker, string environment) =>
        worker.Find(environment)!.Bindings.Select(static binding => $"{binding.Name} {binding.Kind.Section} {binding.Kind.Type}");

    private static IEnumerable<string> Critical(ExpectedWorker worker, string environment) =>
        worker.Find(environment)!.Bindings.Where(static binding => binding.IsCritical).Select(static binding => binding.Name);
}
