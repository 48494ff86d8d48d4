using System.Text;
using System.Text.Json;

namespace WranglerLint.Tests;

/// <summary>One configuration from the standard input, as editors and hooks give it.</summary>
public sealed class StandardInputTests
{
    private const string Clean = "name = \"a\"\nmain = \"dist/a.js\"\ncompatibility_date = \"2025-01-01\"\n";
    private const string Warning = Clean + "[[kv_namespaces]]\nbinding = \"KV\"\nid = \"your-id\"\n";
    private const string Json = "{ \"name\": \"a\", \"main\": \"dist/a.js\", \"compatibility_date\": \"2025-01-01\", \"nmae\": 1 }";

    [Fact]
    public void It_is_checked_in_place_of_the_file_that_it_is_named_after()
    {
        using var folder = new TemporaryFolder(("apps/api/wrangler.toml", Clean), ("apps/api/package.json", "{}"));
        var text = Warning.Replace("dist/", "src/", StringComparison.Ordinal);
        var result = Command.RunWithInput(folder.Path, text, "--stdin-filename", "apps/api/wrangler.toml", "--format", "json");
        result.ExitCode.Should().Be(1);
        result.Errors.Should().BeEmpty();
        Findings(result).Should().Equal("apps/api/wrangler.toml WL1210", "apps/api/wrangler.toml WL2001");

        folder.Write("apps/api/wrangler.toml", text);
        result.Output.Should().Be(Command.Run(folder.Path, "--format", "json").Output);
    }

    [Theory]
    [InlineData("check", "--stdin-filename", "wrangler.jsonc")]
    [InlineData("--stdin-filename", "x/config.json", "-")]
    [InlineData("-", "--stdin-filename=nowhere/at/all/wrangler.json")]
    public void The_name_tells_the_format_and_need_not_exist(params string[] arguments)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        var name = arguments.Select(static argument => argument.Split('=')[^1]).Single(static argument => argument.Contains(".json", StringComparison.Ordinal));
        Findings(Command.RunWithInput(folder.Path, Json, [.. arguments, "--format", "json"])).Should().Equal($"{name} WL1002");
    }

    [Theory]
    [InlineData(Warning, "wrangler.toml WL2001")]
    [InlineData(" \n# no brace {\n" + Warning, "wrangler.toml WL2001")]
    [InlineData(Json, "wrangler.jsonc WL1002")]
    [InlineData("\uFEFF\r\n\t" + Json, "wrangler.jsonc WL1002")]
    [InlineData("// A comment.\n" + Json, "wrangler.jsonc WL1002")]
    [InlineData("/* A comment. */" + Json, "wrangler.jsonc WL1002")]
    [InlineData("{", "wrangler.jsonc WL1001")]
    [InlineData("name = ", "wrangler.toml WL1001")]
    public void Without_a_name_the_text_tells_the_format(string text, string expected)
    {
        using var folder = new TemporaryFolder(("package.json", "{}"));
        Findings(Command.RunWithInput(folder.Path, text, "-", "--format", "json")).Should().Equal(expected);
    }

    [Fact]
    public void An_empty_text_is_an_empty_configuration()
    {
        using var folder = new TemporaryFolder();
        Command.RunWithInput(folder.Path, "", "-").Should().Be(new CommandResult(0, "No findings in 1 file.\n", ""));
    }

    [Fact]
    public void Settings_are_those_of_the_folder_that_it_is_named_after()
    {
        using var folder = new TemporaryFolder(
            ("wranglerlint.toml", "critical_bindings = ['FAR']\n"), ("a/wranglerlint.toml", "critical_bindings = ['NEAR']\n"));
        string Output(params string[] arguments) => Command.RunWithInput(folder.Path, Clean, [.. arguments, "--format", "json"]).Output;
        Output("--stdin-filename", "a/b/wrangler.toml").Should().Contain("env.NEAR is undefined").And.NotContain("FAR");
        Output("--stdin-filename", "b/wrangler.toml").Should().Contain("env.FAR is undefined");
        Output("-").Should().Contain("env.FAR is undefined");
    }

    [Fact]
    public void The_shown_path_is_that_of_the_file()
    {
        using var folder = new TemporaryFolder((".git/HEAD", ""), ("apps/api/src/index.ts", ""), ("other/readme.md", ""));
        var full = folder.PathOf("apps/api/wrangler.toml");
        string Shown(string from, string name) =>
            Findings(Command.RunWithInput(folder.PathOf(from), "=", "--stdin-filename", name, "--format", "json")).Single().Split(' ')[0];
        Shown(".", full).Should().Be("apps/api/wrangler.toml");
        Shown("apps", "./api/../api/wrangler.toml").Should().Be("api/wrangler.toml");
        Shown("other", "../apps/api/wrangler.toml").Should().Be("apps/api/wrangler.toml");
    }

    [Fact]
    public void No_TypeScript_is_read()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.toml", Clean), ("a.ts", "export interface CloudflareEnvironment { KV: KVNamespace }\n"), ("b.ts", "export interface CloudflareEnvironment { DB: D1Database }\n"));
        Findings(Command.Run(folder.Path, "--format", "json")).Should().ContainSingle(static finding => finding.EndsWith("WL8001", StringComparison.Ordinal));
        var result = Command.RunWithInput(folder.Path, Warning, "--stdin-filename", "wrangler.toml", "--format", "json");
        Findings(result).Should().NotContain(static finding => finding.EndsWith("WL8001", StringComparison.Ordinal));
        result.Output.Should().Contain("\"files\":1");
    }

    [Fact]
    public void It_has_to_be_UTF_8()
    {
        using var folder = new TemporaryFolder();
        var result = Command.RunWithInput(folder.Path, [.. Encoding.UTF8.GetBytes(Clean), 0xFF], "--stdin-filename", "wrangler.toml");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be($"wranglerlint: the standard input is not UTF-8 text: the first wrong byte is 0xFF in line {Clean.Split('\n').Length}.\n");
    }

    [Theory]
    [InlineData("the standard input is one configuration, and no other path can stand beside it.", "-", "wrangler.toml")]
    [InlineData("the standard input is one configuration, and no other path can stand beside it.", "--stdin-filename", "wrangler.toml", ".")]
    [InlineData("readme.md: a configuration ends in .toml, .json or .jsonc.", "--stdin-filename", "readme.md")]
    [InlineData(": a configuration ends in .toml, .json or .jsonc.", "--stdin-filename", "")]
    public void Bad_usage_gives_2(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Clean));
        var result = Command.RunWithInput(folder.Path, Clean, arguments);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be($"wranglerlint: {message}\n");
    }

    [Fact]
    public void Reports_go_to_files_as_well()
    {
        using var folder = new TemporaryFolder();
        Command.RunWithInput(folder.Path, Warning, "-", "-o", "junit=report.xml").ExitCode.Should().Be(1);
        File.ReadAllText(folder.PathOf("report.xml")).Should().Contain("file=\"wrangler.toml\" line=\"6\"");
    }

    private static List<string> Findings(CommandResult result)
    {
        using var report = JsonDocument.Parse(result.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(static finding =>
            $"{finding.GetProperty("path").GetString()} {finding.GetProperty("rule").GetString()}")];
    }
}
