using System.Text.Json;

namespace WranglerLint.Tests;

/// <summary>What the command looks up on disk: files that a configuration names, scripts, the installed wrangler.</summary>
public sealed class ProjectFilesTests
{
    private const string Head = "name = \"a\"\ncompatibility_date = \"2025-01-01\"\n";

    [Theory]
    [InlineData("main = \"src/index.ts\"", "WL1210 main")]
    [InlineData("main = \"./src/../src/worker.ts\"")]
    [InlineData("main = \"src\\\\worker.ts\"")]
    [InlineData("main = \"../outside.ts\"", "WL1210 main")]
    [InlineData("main = \"../../../outside/of/the/repository.ts\"")]
    [InlineData("main = \"/somewhere/else.ts\"")]
    [InlineData("main = \"src/folder.ts\"", "WL1210 main")]
    [InlineData("main = \"dist/index.ts\"")]
    [InlineData("main = \".open-next/worker.js\"")]
    [InlineData("main = \"worker.mjs\"", "WL1210 main")]
    [InlineData("main = \"worker.mjs\"\nbuild.command = \"make\"")]
    [InlineData("main = \"made.ts\"")]
    [InlineData("main = \"src/made/worker.ts\"")]
    [InlineData("main = \"src/worker.ts\"\nassets.directory = \"static\"", "WL1211 assets.directory")]
    [InlineData("main = \"src/worker.ts\"\nassets.directory = \"src\"")]
    [InlineData("main = \"src/worker.ts\"\nassets.directory = \"dist\"")]
    [InlineData("main = \"src/worker.ts\"\n[[containers]]\nclass_name = \"C\"\nimage = \"Dockerfile\"", "WL1210 containers[0].image")]
    [InlineData("main = \"src/worker.ts\"\n[[containers]]\nclass_name = \"C\"\nimage = \"docker.io/httpd:1\"")]
    public void Files_are_looked_up_from_the_configurations_folder_unless_a_build_makes_them(string text, params string[] expected)
    {
        using var folder = new TemporaryFolder(
            (".git/HEAD", ""),
            (".gitignore", "made\nmade.ts\n"),
            ("app/wrangler.toml", Head + text + "\n"),
            ("app/src/worker.ts", ""),
            ("app/src/folder.ts/index.ts", ""));
        Findings(folder.Path).Should().Equal(expected);
        Findings(folder.PathOf("app/wrangler.toml")).Should().Equal(expected);
    }

    [Theory]
    [InlineData("docs/notes.md")]
    [InlineData("node_modules/made/index.js")]
    [InlineData(".husky/install.mjs")]
    [InlineData("../package.json")]
    [InlineData("../worker.ts")]
    [InlineData("package.json", "WL1210 main", "WL1211 assets.directory")]
    [InlineData("src/worker.ts", "WL1210 main", "WL1211 assets.directory")]
    [InlineData("pages/index.html", "WL1210 main", "WL1211 assets.directory")]
    public void A_configuration_without_its_project_tells_nothing_of_files(string beside, params string[] expected)
    {
        using var folder = new TemporaryFolder(
            (".git/HEAD", ""),
            ("app/wrangler.toml", Head + "main = \"src/index.ts\"\nassets.directory = \"static\"\n"),
            (Path.Combine("app", beside), "{}"));
        Findings(folder.Path).Should().Equal(expected);
    }

    [Theory]
    [InlineData("{ \"scripts\": { \"build\": \"esbuild\" } }")]
    [InlineData("{ \"scripts\": { \"test\": \"vitest\" } }", "WL1210 main")]
    [InlineData("{ \"scripts\": [] }", "WL1210 main")]
    [InlineData("{", "WL1210 main")]
    public void A_build_script_may_make_javascript(string package, params string[] expected)
    {
        using var folder = new TemporaryFolder(("package.json", package), ("wrangler.toml", Head + "main = \"worker.js\"\n"));
        Findings(folder.Path).Should().Equal(expected);
    }

    [Fact]
    public void The_root_of_a_workspace_may_build_what_a_package_deploys()
    {
        using var folder = new TemporaryFolder(
            (".git/HEAD", ""),
            ("package.json", "{ \"scripts\": { \"build\": \"turbo build\" } }"),
            ("apps/a/package.json", "{}"),
            ("apps/a/wrangler.toml", Head + "main = \"src/a.ts\"\nassets.directory = \"public\"\n"),
            ("apps/a/src/a.ts", ""));
        Findings(folder.Path).Should().BeEmpty();
    }

    [Theory]
    [InlineData("4.50.0", "WL1202 ai_search")]
    [InlineData("4.164.0")]
    [InlineData("3.99.0")]
    [InlineData("latest")]
    public void The_installed_wrangler_is_found_beside_or_above_the_configuration(string version, params string[] expected)
    {
        using var folder = new TemporaryFolder(
            ("node_modules/wrangler/package.json", $$"""{ "version": "{{version}}" }"""),
            ("apps/a/wrangler.toml", "name = \"a\"\n[[ai_search]]\nbinding = \"S\"\ninstance_name = \"docs\"\n"));
        Findings(folder.Path).Should().Equal(expected);
    }

    [Fact]
    public void A_vite_project_is_not_deployed_as_it_stands()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", "name = \"a\"\nmain = \"src/a.ts\"\nworkers_dev = true\n"), ("src/a.ts", ""));
        Findings(folder.Path).Should().Equal("WL1203 compatibility_date");
        folder.Write("vite.config.ts", "");
        Findings(folder.Path).Should().BeEmpty();
    }

    private static List<string> Findings(string path)
    {
        using var report = JsonDocument.Parse(Command.Run(Path.GetTempPath(), path, "--format", "json").Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(static finding =>
            $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("configurationPath").GetString()}")];
    }
}
