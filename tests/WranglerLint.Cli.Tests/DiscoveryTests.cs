using WranglerLint.Discovery;

namespace WranglerLint.Tests;

/// <summary>Which files a folder stands for.</summary>
public sealed class DiscoveryTests
{
    [Fact]
    public void Configurations_are_found_under_all_their_names()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", ""),
            ("a/wrangler.json", ""),
            ("b/wrangler.jsonc", ""),
            ("c/wrangler-enhanced.toml", ""),
            ("c/wrangler.staging.jsonc", ""),
            ("c/wrangler_test.toml", ""),
            ("d/wranglers.toml", ""),
            ("d/api.wrangler.toml", ""),
            ("d/mywrangler.toml", ""),
            ("d/wrangler.toml.bak", ""),
            ("d/wranglerlint.toml", ""),
            ("d/wrangler.ts", ""));
        Found(folder).Should().Equal(
            "a/wrangler.json", "b/wrangler.jsonc", "c/wrangler-enhanced.toml", "c/wrangler.staging.jsonc", "c/wrangler_test.toml", "d/api.wrangler.toml", "wrangler.toml");
    }

    [Fact]
    public void What_nobody_wrote_is_skipped()
    {
        using var folder = new TemporaryFolder(
            ("node_modules/x/wrangler.toml", ""),
            (".wrangler/deploy/wrangler.json", ""),
            ("dist/wrangler.json", ""),
            ("build/wrangler.json", ""),
            (".open-next/wrangler.json", ""),
            ("packages/a/node_modules/x/wrangler.toml", ""),
            ("packages/a/wrangler.toml", ""));
        Found(folder).Should().Equal("packages/a/wrangler.toml");
    }

    [Fact]
    public void Gitignore_is_followed_in_every_folder_and_from_the_repositorys_root()
    {
        using var folder = new TemporaryFolder(
            (".git/HEAD", ""),
            (".gitignore", "# a comment\n/generated/\n*.local.toml\nwrangler.json\n"),
            ("generated/wrangler.toml", ""),
            ("apps/generated/wrangler.toml", ""),
            ("apps/wrangler.local.toml", ""),
            ("apps/kept/.gitignore", "!wrangler.json\n/inner\n"),
            ("apps/kept/wrangler.json", ""),
            ("apps/kept/inner/wrangler.toml", ""),
            ("apps/other/wrangler.json", ""));
        Found(folder).Should().Equal("apps/generated/wrangler.toml", "apps/kept/wrangler.json");
        new FileTree().Configurations(folder.PathOf("apps/other")).Should().BeEmpty();
        new FileTree().Configurations(folder.PathOf("apps/kept")).Should().ContainSingle();
    }

    [Fact]
    public void A_json_file_that_only_sounds_like_a_configuration_is_left_out_unless_it_is_named()
    {
        using var folder = new TemporaryFolder(("wrangler-schema.json", "{ \"properties\": {} }"), ("wrangler-x.json", "{ \"main\": \"a.ts\" }"));
        Command.Run(folder.Path).Output.Should().Contain("1 file");
        Command.Run(folder.Path, "wrangler-schema.json", "wrangler-x.json").Output.Should().Contain("2 files");
    }

    [Fact]
    public void A_workers_sources_end_where_another_package_or_configuration_begins()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", ""),
            ("src/env.ts", ""),
            ("src/index.test.ts", ""),
            ("src/page.tsx", ""),
            ("src/script.js", ""),
            ("node_modules/x/index.d.ts", ""),
            ("packages/other/package.json", "{}"),
            ("packages/other/src/env.ts", ""),
            ("workers/second/wrangler.toml", ""),
            ("workers/second/src/env.ts", ""));
        Sources(folder).Should().Equal("src/env.ts", "src/page.tsx");
    }

    [Fact]
    public void A_project_of_typescript_says_what_belongs_to_it()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", ""),
            ("tsconfig.json", "{ // solution\n \"files\": [], \"references\": [{ \"path\": \"./tsconfig.app.json\" }, { \"path\": \"./tsconfig.worker.json\" }] }"),
            ("tsconfig.app.json", "{ \"include\": [\"app\"] }"),
            ("tsconfig.worker.json", "{ \"include\": [\"worker\"], \"exclude\": [\"worker/old\"] }"),
            ("worker-configuration.d.ts", ""),
            ("app/env.ts", ""),
            ("scripts/env.ts", ""),
            ("worker/index.ts", ""),
            ("worker/old/env.ts", ""));
        Sources(folder, "worker/index.ts").Should().Equal("worker/index.ts", "worker-configuration.d.ts");
        Sources(folder).Should().Equal("app/env.ts", "worker/index.ts", "worker-configuration.d.ts");
    }

    [Fact]
    public void The_folder_of_an_entry_point_elsewhere_belongs_to_the_worker()
    {
        using var folder = new TemporaryFolder((".git/HEAD", ""), ("deploy/wrangler.toml", ""), ("src/index.ts", ""), ("src/deep/env.ts", ""), ("other/env.ts", ""));
        new WorkerSources(folder.PathOf("deploy"), ["../src/index.ts", "../../outside/index.ts"], new FileTree(), static _ => false).Find()
            .Select(file => Path.GetRelativePath(folder.Path, file.Path)).Should().Equal("src/deep/env.ts", "src/index.ts");
    }

    [Fact]
    public void Sources_that_git_ignores_or_that_define_nothing_are_not_read()
    {
        using var folder = new TemporaryFolder(
            (".git/HEAD", ""),
            (".gitignore", "ignored.ts\n/made/\n"),
            ("src/ignored.ts", "interface Env {}"),
            ("made/env.ts", "interface Env {}"),
            ("src/uses.ts", "import type { Env } from './env'; const Bindings = 1"),
            ("src/env.ts", "export interface Env {}"),
            ("src/ambient.d.ts", ""),
            ("src/hono.ts", "new Hono<{ Bindings: { A: 1 } }>()"));
        new WorkerSources(folder.Path, [], new FileTree(), static _ => false).Read(["Env"], path => Path.GetRelativePath(folder.Path, path)).Select(static source => source.Text.Path)
            .Should().Equal("src/ambient.d.ts", "src/env.ts", "src/hono.ts");
    }

    [Theory]
    [InlineData("interface Env {", true)]
    [InlineData("export type\tEnv=", true)]
    [InlineData("class Env", true)]
    [InlineData("interface /* of the Worker */ Env {", true)]
    [InlineData("interface/**/Env {", true)]
    [InlineData("type // why\n Env = {", true)]
    [InlineData("interface\u00A0Env {", true)]
    [InlineData("a Env b; interface Env {", true)]
    [InlineData("new Hono<{ Bindings?: { A: 1 } }>()", true)]
    [InlineData("new Hono<{ Bindings /* x */ : { A: 1 } }>()", true)]
    [InlineData("import { Env } from './env'; f(env: Env, process.Env)", false)]
    [InlineData("interface Environ {}", true)]
    [InlineData("const Bindings = Env", false)]
    [InlineData("interface Other {}", false)]
    [InlineData("", false)]
    public void Files_that_define_nothing_are_known_by_their_bytes(string text, bool expected) =>
        new NameFilter(["Env"]).MayDefine(System.Text.Encoding.UTF8.GetBytes(text)).Should().Be(expected);

    private static IEnumerable<string> Sources(TemporaryFolder folder, params string[] entryPoints) =>
        new WorkerSources(folder.Path, entryPoints, new FileTree(), static _ => false).Find().Select(file => Path.GetRelativePath(folder.Path, file.Path));

    private static IEnumerable<string> Found(TemporaryFolder folder) =>
        new FileTree().Configurations(folder.Path).Select(path => Path.GetRelativePath(folder.Path, path));
}
