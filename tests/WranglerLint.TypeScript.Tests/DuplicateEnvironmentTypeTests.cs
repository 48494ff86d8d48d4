using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Types;

namespace WranglerLint.TypeScript.Tests;

public sealed class DuplicateEnvironmentTypeTests
{
    private const string Cache = "export interface CloudflareEnvironment {\n  DB: D1Database;\n  CACHE: KVNamespace;\n}\n";

    [Fact]
    public void Names_every_definition_and_compares_them()
    {
        var finding = Lint(
            ("src/worker.ts", "import x from 'x';\n\ntype CloudflareEnvironment = { DB?: D1Database, CACHE: KVNamespace<'a'> }\n"),
            ("src/api.ts", Cache)).Should().ContainSingle().Subject;
        finding.Rule.Id.Should().Be("WL8001");
        finding.Severity.Should().Be(Severity.Warning);
        finding.Template.Id.Should().Be("differing");
        finding.Location.Text.Path.Should().Be("src/api.ts");
        finding.Location.LogicalName.Should().Be("CloudflareEnvironment");
        (finding.Location.Start, finding.Location.End).Should().Be((new LinePosition(1, 18), new LinePosition(1, 39)));
        var related = finding.Related.Should().ContainSingle().Subject;
        related.Label.Should().Be("also defined here");
        related.Location.Text.Path.Should().Be("src/worker.ts");
        (related.Location.Start, related.Location.End).Should().Be((new LinePosition(3, 6), new LinePosition(3, 27)));
        finding.Message.Should().Be(
            "CloudflareEnvironment is defined by hand in two files of this Worker: src/api.ts and src/worker.ts. "
            + "Each file is compiled against the definition it happens to see, so a binding that one of them lacks, spells differently "
            + "or makes optional still compiles, and is undefined at run time wherever code believed in it. "
            + "The definitions already disagree: DB (optional in src/worker.ts) and CACHE (KVNamespace or KVNamespace<'a'>). "
            + "Keep one definition and import it everywhere else, or delete them all and let \"wrangler types\" generate it from the "
            + "configuration.");
    }

    [Fact]
    public void Equal_definitions_are_not_compared()
    {
        var finding = Lint(
            ("a.ts", "interface Env { A: X<'b'>; C: { d: 1 } }"),
            ("b.ts", "export type Env = {\n  C: {d: 1,};\n  A: X<\"b\">\n}")).Should().ContainSingle().Subject;
        finding.Template.Id.Should().Be("duplicate");
        finding.Message.Should().NotContain("disagree");
    }

    [Theory]
    [InlineData("src/types.ts", "src/types/index.ts", "./types")]
    [InlineData("src/env.d.ts", "src/env/index.tsx", "./env")]
    [InlineData("types.ts", "types/index.d.ts", "./types")]
    public void A_file_beside_a_folder_of_its_name_is_told(string file, string ignored, string import)
    {
        var finding = Lint((file, Cache), (ignored, Cache.Replace("CACHE", "CACHE_KV", StringComparison.Ordinal)))
            .Should().ContainSingle().Subject;
        finding.Template.Id.Should().Be("differing-shadowed");
        finding.Message.Should().Contain(
            $"Imports of \"{import}\" are ambiguous: they resolve to the file {file}, so the definition in {ignored} is silently ignored by them.");
        finding.Message.Should().Contain($"CACHE (only in {file}) and CACHE_KV (only in {ignored})");
        Lint((file, Cache), (ignored, Cache)).Should().ContainSingle().Which.Template.Id.Should().Be("shadowed");
    }

    [Fact]
    public void Three_files_are_one_finding_and_merged_interfaces_one_definition()
    {
        var finding = Lint(
            ("a.ts", "interface Bindings { A: 1 }\ninterface Bindings { B: 2 }"),
            ("b.ts", "interface Bindings { A: 1; B: 2 }"),
            ("c.ts", "type Bindings = { A: 1 }"),
            ("d.ts", "type Bindings = { Z: 1 }")).Should().ContainSingle().Subject;
        finding.Message.Should().Contain("in three files of this Worker: a.ts, b.ts and c.ts.").And.Contain("disagree: B (not in c.ts).");
        finding.Related.Select(static related => $"{related.Location.Text.Path}:{related.Location.Start}")
            .Should().Equal("a.ts:2:11", "b.ts:1:11", "c.ts:1:6");
    }

    [Fact]
    public void Only_the_first_differences_are_named()
    {
        var members = string.Join(" ", Enumerable.Range(1, 9).Select(static number => $"M{number}: string;"));
        Lint(("a.ts", $"interface Env {{ DB: X; {members} }}"), ("b.ts", "interface Env { DB: X }")).Should().ContainSingle()
            .Which.Message.Should().Contain("M5 (only in a.ts), M6 (only in a.ts) and 3 more. ").And.NotContain("M7");
    }

    [Fact]
    public void Open_definitions_lack_nothing()
    {
        Lint(("a.ts", "interface Env extends Base { DB: X }"), ("b.ts", "interface Env { DB: X; KV: Y }")).Should().ContainSingle()
            .Which.Template.Id.Should().Be("duplicate");
        Lint(("a.ts", "interface Env extends Base { DB: X; C: 1 }"), ("b.ts", "interface Env { DB: X; KV: Y }")).Should().ContainSingle()
            .Which.Message.Should().Contain("disagree: C (only in a.ts).");
    }

    [Fact]
    public void Each_name_is_a_finding_of_its_own() =>
        Lint(("a.ts", Cache + "interface Env { A: 1 }"), ("b.ts", Cache + "interface Env { A: 1 }"))
            .Select(static finding => finding.Location.LogicalName).Should().Equal("CloudflareEnvironment", "Env");

    [Fact]
    public void A_global_definition_beside_a_module_s_is_reported_if_they_share_members()
    {
        const string Module = "export interface CloudflareEnvironment { DB: X }";
        Lint(("env.d.ts", "interface CloudflareEnvironment { DB: X }"), ("src/a.ts", Module)).Should().ContainSingle();
        Lint(("src/a.ts", Module), ("src/b.ts", "export {}; declare global { interface CloudflareEnvironment { DB: X } }"))
            .Should().ContainSingle();
        Lint(("env.d.ts", "interface CloudflareEnvironment { KV: X }"), ("src/a.ts", Module)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("interface CloudflareEnvironment { A: 1 }", "export type CloudflareEnvironment = Other")]
    [InlineData("interface CloudflareEnvironment { A: 1 }", "export { CloudflareEnvironment } from './a'")]
    [InlineData("interface Env { A: 1 }", "type Env = Omit<Base, 'A'>")]
    [InlineData("interface Env { A: 1 }", "type Env = z.infer<typeof schema>")]
    [InlineData("interface Env { A: 1 }", "interface Env { NODE_ENV: string }")]
    [InlineData("interface Env { A: 1 }", "interface Env {}")]
    [InlineData("interface Env { A: 1 }", "class Env { A = 1 }")]
    [InlineData("interface Env { A: 1 }", "declare namespace Cloudflare { interface Env { A: 1 } }")]
    [InlineData("interface Env { A: 1 }", "declare module 'bun' { interface Env { A: 1 } }")]
    [InlineData("interface Env { A: 1 }", "function f() { interface Env { A: 1 } }")]
    [InlineData("type Env = { Bindings: X; Variables: Y }", "type Env = { Bindings: X }")]
    [InlineData("export {}; declare global { interface Env { A: 1 } }", "export {}; declare global { interface Env { A: 1 } }")]
    [InlineData("interface Environment { A: 1 }", "interface Environment { A: 1 }")]
    [InlineData("interface Env { A: 1 }; interface Env { A: 1 }", "")]
    public void Says_nothing(string one, string other) => Lint(("src/a.ts", one), ("src/b.ts", other)).Should().BeEmpty();

    [Fact]
    public void Global_scripts_merge() =>
        Lint(("a.d.ts", "interface Env { A: 1 }"), ("b.d.ts", "interface Env { A: 1 }")).Should().BeEmpty();

    [Fact]
    public void Names_are_configurable()
    {
        var options = new LintOptions { EnvironmentTypes = ["AppEnv"] };
        var sources = new[] { "a.ts", "b.ts" }
            .Select(static path => TypeScriptReader.Read(new SourceText(path, "interface AppEnv {} interface Env { A: 1 }")));
        new Linter(RuleCatalog.All).Lint([], new WorkerTypes("", sources), options)
            .Should().ContainSingle().Which.Location.LogicalName.Should().Be("AppEnv");
    }

    private static IReadOnlyList<Finding> Lint(params (string Path, string Content)[] files) =>
        new Linter(RuleCatalog.All).Lint(
            [],
            new WorkerTypes("", files.Select(static file => TypeScriptReader.Read(new SourceText(file.Path, file.Content)))),
            LintOptions.Default);
}
