namespace WranglerLint.Tests;

/// <summary>What <c>scaffold self-test</c> does to files.</summary>
public sealed class ScaffoldCommandTests
{
    private const string Configuration = "name = 'a'\nmain = 'app/index.ts'\nkv_namespaces = [{ binding = 'KV', id = 'x' }]\n[env.production]\n[env.staging]\n";

    [Fact]
    public void One_file_is_written_beside_the_entry_point()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Configuration));
        var result = Run(folder);
        (result.ExitCode, result.Output, result.Errors).Should().Be((0, "", "wranglerlint: wrote app/self-test.ts.\n"));
        Directory.GetFiles(folder.Path, "*", SearchOption.AllDirectories).Should().BeEquivalentTo([folder.PathOf("wrangler.toml"), folder.PathOf("app/self-test.ts")]);
        Run(folder, "--output", "-").Output.Should().Be(File.ReadAllText(folder.PathOf("app/self-test.ts")));
    }

    [Fact]
    public void Check_tells_when_the_module_is_missing_or_stale_and_writes_nothing()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Configuration));
        Run(folder, "--check").ExitCode.Should().Be(1);
        File.Exists(folder.PathOf("app/self-test.ts")).Should().BeFalse();
        Run(folder);
        Run(folder, "--check").ExitCode.Should().Be(0);

        folder.Write("wrangler.toml", "# order and comments do not matter\n" + Configuration.Replace("'x'", "'y'", StringComparison.Ordinal));
        Run(folder, "--check").ExitCode.Should().Be(0);

        folder.Write("wrangler.toml", Configuration.Replace("'KV'", "'CACHE'", StringComparison.Ordinal));
        var stale = Run(folder, "--check");
        stale.ExitCode.Should().Be(1);
        stale.Errors.Should().Contain("the configuration binds something else than the self-test expects");
        Run(folder).ExitCode.Should().Be(0);
        Run(folder, "--check").ExitCode.Should().Be(0);
    }

    [Fact]
    public void What_was_chosen_once_stays_until_something_else_is_chosen()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Configuration));
        Run(folder, "--prefix", "/api/v1/", "--api-key-name", "MY_KEY", "--env", "staging");
        folder.Write("wrangler.toml", Configuration.Replace("'KV'", "'CACHE'", StringComparison.Ordinal));
        Run(folder);
        var module = File.ReadAllText(folder.PathOf("app/self-test.ts"));
        module.Should().Contain("\nconst PREFIX = \"/api/v1\";\n").And.Contain("\nconst API_KEY_NAME = \"MY_KEY\";\n").And.Contain("\nconst DEFAULT_ENVIRONMENT = \"staging\";\n").And.Contain("\"CACHE\"");
        Run(folder, "--check").ExitCode.Should().Be(0);
        Run(folder, "--check", "--env", "production").ExitCode.Should().Be(1);

        folder.Write("wrangler.toml", "name = 'a'\nmain = 'app/index.ts'\n[env.production]\n");
        Run(folder);
        File.ReadAllText(folder.PathOf("app/self-test.ts")).Should().Contain("DEFAULT_ENVIRONMENT = \"production\"");
    }

    [Theory]
    [InlineData("export const mine = true;\n")]
    [InlineData("")]
    public void A_file_of_somebody_else_stays(string text)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Configuration), ("app/self-test.ts", text));
        var result = Run(folder);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be("wranglerlint: app/self-test.ts: wranglerlint did not write this file and leaves it alone. Name another one with --output.\n");
        File.ReadAllText(folder.PathOf("app/self-test.ts")).Should().Be(text);
    }

    [Theory]
    [InlineData("--prefix", "a b")]
    [InlineData("--api-key-name", "a-b")]
    [InlineData("--env", "live")]
    [InlineData("no-such-folder")]
    [InlineData("app")]
    public void What_cannot_be_done_is_bad_usage(params string[] arguments)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Configuration), ("app/index.ts", ""));
        var result = Run(folder, arguments);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().StartWith("wranglerlint: ");
    }

    [Theory]
    [InlineData("{ \"name\": }", "wrangler.json:1:11: ")]
    [InlineData("", "wrangler.json:1:1: ")]
    public void A_configuration_that_cannot_be_read_is_bad_usage(string text, string place)
    {
        using var folder = new TemporaryFolder(("wrangler.json", text));
        var result = Run(folder);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().StartWith($"wranglerlint: {place}");
    }

    [Fact]
    public void Of_several_configurations_that_wrangler_would_not_find_one_has_to_be_named()
    {
        using var folder = new TemporaryFolder(("wrangler-a.toml", Configuration), ("wrangler-b.toml", Configuration));
        Run(folder).Errors.Should().Be("wranglerlint: .: name one of the configurations: wrangler-a.toml, wrangler-b.toml.\n");
        Run(folder, "wrangler-b.toml").ExitCode.Should().Be(0);
    }

    private static CommandResult Run(TemporaryFolder folder, params string[] arguments) => Command.Run(folder.Path, ["scaffold", "self-test", .. arguments]);
}
