using System.Text.Json;

namespace WranglerLint.Tests;

/// <summary>Suppressions and settings, as a user of the command meets them.</summary>
public sealed class SettingsCommandTests
{
    private const string Clean = "name = \"a\"\nmain = \"dist/a.js\"\ncompatibility_date = \"2025-01-01\"\n";
    private const string Warning = Clean + "[[kv_namespaces]]\nbinding = \"KV\"\nid = \"your-id\"\n";
    private const string Suppressed = Clean + "[[kv_namespaces]]\nbinding = \"KV\"\nid = \"your-id\" # wranglerlint: ignore[WL2001] filled in by CI\n";

    [Theory]
    [InlineData("", 1)]
    [InlineData("[rules]\nWL2001 = 'note'\n", 0)]
    [InlineData("[rules]\nplaceholder-id = 'off'\n", 0)]
    [InlineData("[rules]\nbindings = 'error'\n", 1, "--fail-on", "error")]
    [InlineData("[rules]\nbindings = 'warning'\n", 0, "--fail-on", "error")]
    [InlineData("[[overrides]]\nfiles = ['app/**']\nrules = { all = 'off' }\n", 0)]
    [InlineData("[[overrides]]\nfiles = ['other/**']\nrules = { all = 'off' }\n", 1)]
    [InlineData("ignore = [{ rule = 'WL2001', path = 'kv_namespaces[0].id' }]\n", 0)]
    [InlineData("ignore = [{ rule = 'WL2001', path = 'kv_namespaces[0].id' }]\n", 1, "--no-suppressions")]
    [InlineData("exclude = ['app']\n", 0)]
    public void The_exit_code_follows_the_settings(string settings, int exitCode, params string[] options)
    {
        using var folder = new TemporaryFolder(("wranglerlint.toml", settings), ("app/wrangler.toml", Warning));
        Command.Run(folder.Path, options).ExitCode.Should().Be(exitCode);
    }

    [Fact]
    public void What_is_excluded_is_checked_when_it_is_named()
    {
        using var folder = new TemporaryFolder(("wranglerlint.toml", "exclude = ['app']\n"), ("app/wrangler.toml", Warning));
        Command.Run(folder.Path).Errors.Should().Contain("no wrangler.toml");
        Command.Run(folder.Path, "app/wrangler.toml").ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("human")]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("github")]
    public void What_is_suppressed_is_in_no_report(string format)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Suppressed));
        using var clean = new TemporaryFolder(("wrangler.toml", Clean));
        var result = Command.Run(folder.Path, "--format", format);
        result.ExitCode.Should().Be(0);
        result.Output.Should().Be(Command.Run(clean.Path, "--format", format).Output);
        Command.Run(folder.Path, "--format", format, "--no-suppressions").ExitCode.Should().Be(1);
    }

    [Fact]
    public void What_is_suppressed_is_listed_as_such_if_asked_for()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", Suppressed),
            ("b/wrangler.json", "{ \"name\": \"b\", \"main\": \"b.js\", \"compatibility_date\": \"2025-01-01\", \"kv_namespaces\": [{ \"binding\": \"KV\", \"id\": \"your-id\" }] }"),
            ("b/wranglerlint.toml", "ignore = [{ rule = 'WL2001', path = 'kv_namespaces', reason = 'a demo' }]\n"));
        var sarif = Command.Run(folder.Path, "--format", "sarif", "--show-suppressed");
        sarif.ExitCode.Should().Be(0);
        using var log = JsonDocument.Parse(sarif.Output);
        log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(static result => result.GetProperty("suppressions")[0])
            .Select(static suppression => $"{suppression.GetProperty("kind").GetString()}: {suppression.GetProperty("justification").GetString()}")
            .Should().Equal("external: a demo", "inSource: filled in by CI");
        using var json = JsonDocument.Parse(Command.Run(folder.Path, "--format", "json", "--show-suppressed").Output);
        json.RootElement.GetProperty("findings").GetArrayLength().Should().Be(0);
        json.RootElement.GetProperty("suppressed").GetArrayLength().Should().Be(2);
    }

    [Fact]
    public void Settings_extend_others_and_every_problem_is_told_once()
    {
        using var folder = new TemporaryFolder(
            ("base.toml", "[rules]\nWL2001 = 'off'\nWL2 = 'off'\n"),
            ("a/wranglerlint.toml", "extend = '../base.toml'\n"),
            ("a/wrangler.toml", Warning),
            ("b/wranglerlint.toml", "extend = '../base.toml'\nexclud = []\n"),
            ("b/wrangler.toml", Warning),
            ("c/wranglerlint.toml", "extend = '../nowhere.toml'\n"),
            ("c/wrangler.toml", Clean));
        var result = Command.Run(folder.Path);
        result.ExitCode.Should().Be(2);
        result.Output.Should().NotContain("WL2001");
        result.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(3)
            .And.ContainSingle(static line => line.Contains("base.toml:3:1: There is no rule or category \"WL2\".", StringComparison.Ordinal))
            .And.ContainSingle(static line => line.Contains("b/wranglerlint.toml:2:1: There is no setting \"exclud\". Did you mean \"exclude\"?", StringComparison.Ordinal))
            .And.ContainSingle(static line => line.Contains("c/wranglerlint.toml:1:10: There is no settings file", StringComparison.Ordinal));
    }

    [Fact]
    public void Comments_in_typescript_suppress_what_is_found_there()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", Clean.Replace("dist/a.js", "src/index.ts", StringComparison.Ordinal)),
            ("src/index.ts", "import { Env } from './a';\nimport { Env as Other } from './b';\nexport default { fetch(request: Request, env: Env) {} };\n"),
            ("src/a.ts", "// wranglerlint: ignore[WL8001] b.ts goes away\nexport interface Env { A: string }\n"),
            ("src/b.ts", "export interface Env { A: number }\n"));
        Command.Run(folder.Path, "--format", "github").Output.Should().BeEmpty();
        Command.Run(folder.Path, "--format", "github", "--no-suppressions").Output.Should().Contain("WL8001");
    }
}
