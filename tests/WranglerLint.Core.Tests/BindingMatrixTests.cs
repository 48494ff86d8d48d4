using WranglerLint.Linting;
using WranglerLint.Matrix;
using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>What the matrix says without any finding.</summary>
public sealed class BindingMatrixTests
{
    private const string Id = "0f2ac74b498b48028cb68387c421e279";
    private const string Other = "9f3c1b5de0a84c7f8a6d2e4b71c0953d";

    [Theory]
    [InlineData("id = '" + Id + "'", CellState.Bound)]
    [InlineData("", CellState.Created)]
    [InlineData("id = ''", CellState.Empty)]
    [InlineData("id = 'your-id'", CellState.Placeholder)]
    [InlineData("id = '${KV}'", CellState.Template)]
    [InlineData("id = 'local'", CellState.LocalOnly)]
    [InlineData("id = '0f2ac74b-498b-4802-8cb6-8387c421e279'", CellState.Malformed)]
    [InlineData("id = '" + Id + "'\npreview_id = 'your-id'", CellState.Bound)]
    public void A_binding_is_in_the_state_of_its_id(string fields, CellState state) =>
        States($"[[kv_namespaces]]\nbinding = 'KV'\n{fields}\n").Should().Equal($"KV: {state}");

    [Fact]
    public void What_an_environment_lacks_is_missing_if_it_gets_deployed() =>
        States($$"""
            kv_namespaces = [{ binding = 'KV', id = '{{Id}}' }]
            queues.producers = [{ binding = 'JOBS', queue = 'jobs' }]
            [env.staging]
            queues.producers = []
            [env.dev]
            """).Should().Equal("KV: Bound Missing Absent", "JOBS: Bound LeftOut Absent");

    [Fact]
    public void What_local_development_alone_has_is_missed_nowhere() =>
        States($"[env.staging]\n[env.live]\n[env.dev]\nkv_namespaces = [{{ binding = 'MOCK', id = '{Id}' }}]\n")
            .Should().Equal("MOCK: Absent Absent Absent Bound");

    [Fact]
    public void A_top_level_without_bindings_misses_none() =>
        States($"[env.staging]\nai.binding = 'AI'\n[env.qa]\n").Should().Equal("AI: Absent Bound Missing");

    [Fact]
    public void A_name_of_another_kind_says_so()
    {
        var matrix = Read("vars.STORE = 'a'\n[env.staging]\nr2_buckets = [{ binding = 'STORE', bucket_name = 'b' }]\n");
        States(matrix).Should().Equal("STORE: OtherKind Bound", "STORE: Set OtherKind");
        Cells(matrix).Select(static cell => cell.OtherKind).Should().Equal("a variable", null, null, "an R2 bucket");
    }

    [Theory]
    [InlineData("production", "staging", "Bound Shared(production)")]
    [InlineData("staging", "production", "Shared(production) Bound")]
    [InlineData("alpha", "beta", "Bound Shared(alpha)")]
    [InlineData("prod-eu", "prod-us", "Bound Shared(prod-eu)")]
    public void A_resource_belongs_to_production_or_else_to_whom_has_it_first(string first, string second, string expected)
    {
        var matrix = Read($"[env.{first}]\nkv_namespaces = [{{ binding = 'KV', id = '{Id}' }}]\n[env.{second}]\nkv_namespaces = [{{ binding = 'KV', id = '{Id}' }}]\n");
        string.Join(" ", Cells(matrix).Skip(1).Select(static cell =>
            cell.State + (cell.Entries[0].SharedWith is { } owner ? $"({owner.Title})" : ""))).Should().Be(expected);
    }

    [Fact]
    public void The_top_level_shares_with_production_although_it_comes_first() =>
        States($"r2_buckets = [{{ binding = 'B', bucket_name = 'b' }}]\n[env.production]\nr2_buckets = [{{ binding = 'B', bucket_name = 'b' }}]\n")
            .Should().Equal("B: Shared Bound");

    [Fact]
    public void Two_accounts_share_nothing() =>
        States($"""
            [env.production]
            account_id = '{Other}'
            kv_namespaces = [{'{'} binding = 'KV', id = '{Id}' {'}'}]
            [env.staging]
            account_id = '{Id}'
            kv_namespaces = [{'{'} binding = 'KV', id = '{Id}' {'}'}]
            """).Should().Equal("KV: Absent Bound Bound");

    [Fact]
    public void Two_names_of_one_resource_are_told()
    {
        var matrix = Read($"kv_namespaces = [{{ binding = 'A', id = '{Id}' }}, {{ binding = 'B', id = '{Id}' }}, {{ binding = 'C', id = '{Other}' }}]");
        States(matrix).Should().Equal("A: Bound", "B: Repeated", "C: Bound");
        Cells(matrix).ElementAt(1).Entries[0].RepeatedName.Should().Be("A");
    }

    [Fact]
    public void Assets_and_modules_are_inherited()
    {
        var matrix = Read("assets = { directory = 'a', binding = 'ASSETS' }\nwasm_modules.W = 'w.wasm'\n[env.x]\n[env.y]\nassets = { directory = 'b', binding = 'ASSETS' }\n");
        States(matrix).Should().Equal("ASSETS: Bound Inherited Bound", "W: Bound Inherited Inherited");
        Cells(matrix).Select(static cell => cell.Entries[0].Target).Should().Equal("a", "a", "b", "w.wasm", "w.wasm", "w.wasm");
    }

    [Fact]
    public void Hidden_values_differ_or_do_not()
    {
        var matrix = Read("vars = { A_TOKEN = 'a', B_TOKEN = 'b', C = { x = [1, 'y'] } }\n[env.x]\nvars = { A_TOKEN = 'a', B_TOKEN = 'other', C = { x = [1, 'y'] } }\n");
        States(matrix).Should().Equal("A_TOKEN: Set Set", "B_TOKEN: Differs Differs", "C: Set Set");
        Cells(matrix).SelectMany(static cell => cell.Entries).Should().AllSatisfy(static entry => entry.Target.Should().BeNull());
    }

    [Fact]
    public void A_name_that_stands_twice_is_one_cell_with_two_entries()
    {
        var matrix = Read("kv_namespaces = [{ binding = 'A' }, { binding = 'A', id = 'local' }, { id = 'local' }, { id = 'local' }]");
        matrix.Groups.Single().Rows.Select(static row => (row.Name, row.Cells.Single().Entries.Count)).Should().Equal(("A", 2), (null, 2));
    }

    [Fact]
    public void Every_kind_says_what_it_is_bound_to()
    {
        var matrix = Read($"""
            d1_databases = [{'{'} binding = 'A', database_name = 'shop', database_id = '6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5d' {'}'}]
            durable_objects.bindings = [{'{'} name = 'B', class_name = 'Room', script_name = 'chat' {'}'}]
            services = [{'{'} binding = 'C', service = 'auth', entrypoint = 'Admin' {'}'}]
            ratelimits = [{'{'} name = 'D', namespace_id = '1', simple = {'{'} limit = 100, period = 60 {'}'} {'}'}]
            workflows = [{'{'} binding = 'E', name = 'orders', class_name = 'Orders' {'}'}]
            secrets_store_secrets = [{'{'} binding = 'F', store_id = '{Id}', secret_name = 'key' {'}'}]
            ai.binding = 'G'
            """);
        matrix.Groups.SelectMany(static group => group.Rows).OrderBy(static row => row.Name, StringComparer.Ordinal)
            .Select(static row => row.Cells[0].Entries[0].ShortTarget("…"))
            .Should().Equal("shop 6d1c2b3a…", "Room in chat", "auth#Admin", "100 per 60 s", "orders by Orders", "key in 0f2ac74b…", null);
    }

    [Fact]
    public void Every_kind_has_a_title()
    {
        BindingKinds.All.Select(static kind => kind.PluralNoun).Should().Contain("Vectorize indexes").And.Contain("queues").And.Contain("mTLS certificates");
        Read("mtls_certificates = [{ binding = 'A' }]\nqueues.producers = [{ binding = 'B' }]\nai.binding = 'C'")
            .Groups.Select(static group => group.Title).Should().Equal("Queues", "mTLS certificates", "Workers AI binding");
    }

    [Fact]
    public void A_place_is_that_of_the_entry_or_that_of_the_section_that_lacks_it()
    {
        var matrix = Read("[vars]\nA = 1\nB = 2\n[env.staging]\n[env.staging.vars]\nA = 1\n[env.qa]\n");
        Cells(matrix).Select(static cell => cell.Location.Start.Line).Should().Equal(2, 6, 7, 3, 5, 7);
    }

    private static BindingMatrix Read(string text)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), ConfigFormat.Toml);
        document.Error.Should().BeNull();
        return BindingMatrix.Create(document, LintOptions.Default, []);
    }

    private static IEnumerable<MatrixCell> Cells(BindingMatrix matrix) =>
        matrix.Groups.SelectMany(static group => group.Rows).SelectMany(static row => row.Cells);

    private static IEnumerable<string> States(string text) => States(Read(text));

    private static IEnumerable<string> States(BindingMatrix matrix) => matrix.Groups.SelectMany(static group => group.Rows)
        .Select(static row => $"{row.Name}: {string.Join(" ", row.Cells.Select(static cell => cell.State))}");
}
