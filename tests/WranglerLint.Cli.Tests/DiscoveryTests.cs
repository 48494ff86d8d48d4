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
        Folders.Configurations(folder.PathOf("apps/other")).Should().BeEmpty();
        Folders.Configurations(folder.PathOf("apps/kept")).Should().ContainSingle();
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
        WorkerSources.In(folder.Path).Select(path => Path.GetRelativePath(folder.Path, path)).Should().Equal("src/env.ts", "src/page.tsx");
    }

    private static IEnumerable<string> Found(TemporaryFolder folder) =>
        Folders.Configurations(folder.Path).Select(path => Path.GetRelativePath(folder.Path, path));
}
