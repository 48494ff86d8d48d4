using System.Globalization;
using System.Text.Json;

namespace WranglerLint.Tests;

/// <summary>What scripts rely on: exit codes, streams, files and the same bytes everywhere.</summary>
public sealed class CheckCommandTests
{
    private const string Clean = "name = \"a\"\nmain = \"dist/a.js\"\ncompatibility_date = \"2025-01-01\"\n";
    private const string Warning = Clean + "[[kv_namespaces]]\nbinding = \"KV\"\nid = \"your-id\"\n";
    private const string Note = Clean + "[[kv_namespaces]]\nbinding = \"KV\"\nid = \"local\"\n";
    private const string Unparsable = "name = \"a\nmain = 1\n";

    [Theory]
    [InlineData(Clean, 0)]
    [InlineData(Note, 0)]
    [InlineData(Warning, 1)]
    [InlineData(Unparsable, 1)]
    [InlineData(Note, 1, "--fail-on", "note")]
    [InlineData(Warning, 0, "--fail-on", "error")]
    [InlineData(Unparsable, 1, "--fail-on", "error")]
    [InlineData(Unparsable, 0, "--fail-on", "never")]
    public void The_exit_code_tells_whether_a_finding_reaches_the_failing_level(string text, int exitCode, params string[] options)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", text));
        Command.Run(folder.Path, options).ExitCode.Should().Be(exitCode);
        Command.Run(folder.Path, ["check", "wrangler.toml", .. options]).ExitCode.Should().Be(exitCode);
    }

    [Theory]
    [InlineData("no-such-file.toml")]
    [InlineData("--no-such-option")]
    [InlineData("--format", "xml")]
    [InlineData("--fail-on", "sometimes")]
    [InlineData("readme.md")]
    [InlineData("--output", "no/such/folder/report.json")]
    public void Bad_usage_gives_2_and_says_so_on_the_standard_error_only(params string[] arguments)
    {
        using var folder = new TemporaryFolder(("readme.md", ""));
        var result = Command.Run(folder.Path, ["--format", "json", .. arguments]);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().StartWith("wranglerlint: ");
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(30, 1)]
    public void A_compatibility_date_is_compared_with_today(int days, int exitCode)
    {
        var date = DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        using var folder = new TemporaryFolder(("wrangler.toml", Clean.Replace("2025-01-01", date, StringComparison.Ordinal)));
        Command.Run(folder.Path).ExitCode.Should().Be(exitCode);
    }

    [Fact]
    public void An_unreadable_file_gives_2_and_the_others_are_still_checked()
    {
        using var folder = new TemporaryFolder(("a/wrangler.toml", Warning));
        Directory.CreateDirectory(folder.PathOf("b"));
        File.WriteAllBytes(folder.PathOf("b/wrangler.toml"), [0x61, 0xFF, 0xFE]);
        var result = Command.Run(folder.Path, "--format", "json");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be("wranglerlint: b/wrangler.toml: the file is not UTF-8 text: the first wrong byte is 0xFF in line 1.\n");
        Findings(result).Should().Equal("a/wrangler.toml WL2001");
    }

    [Fact]
    public void An_unparsable_file_gives_one_finding_and_the_others_are_still_checked()
    {
        using var folder = new TemporaryFolder(("a/wrangler.toml", Unparsable), ("b/wrangler.jsonc", "{ \"name\": }"), ("c/wrangler.toml", Warning));
        Findings(Command.Run(folder.Path, "--format", "json"))
            .Should().Equal("a/wrangler.toml WL1001", "b/wrangler.jsonc WL1001", "c/wrangler.toml WL2001");
    }

    [Fact]
    public void A_file_that_is_named_twice_is_checked_once()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        Findings(Command.Run(folder.Path, ".", "wrangler.toml", folder.Path, "--format", "json")).Should().ContainSingle();
    }

    [Fact]
    public void A_byte_order_mark_is_no_column()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", "\uFEFFname = 1 2\n"));
        Command.Run(folder.Path, "--format", "github").Output.Should().Contain("line=1,").And.Contain("col=10,");
    }

    [Fact]
    public void Settings_are_found_upwards_and_the_nearest_one_counts()
    {
        using var folder = new TemporaryFolder(
            ("wranglerlint.toml", "critical_bindings = ['FAR']\n"),
            ("a/b/wrangler.toml", Clean),
            ("c/wranglerlint.toml", "critical_bindings = ['NEAR']\n"),
            ("c/d/wrangler.toml", Clean));
        var result = Command.Run(folder.Path, "--format", "json");
        Findings(result).Should().Equal("a/b/wrangler.toml WL3003", "c/d/wrangler.toml WL3003");
        result.Output.Should().Contain("env.FAR is undefined").And.Contain("env.NEAR is undefined");
    }

    [Fact]
    public void A_setting_that_cannot_be_followed_is_bad_usage()
    {
        using var folder = new TemporaryFolder(("wranglerlint.toml", "critical = []\n"), ("wrangler.toml", Clean));
        var result = Command.Run(folder.Path);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain("wranglerlint.toml:1:1: There is no setting \"critical\"");
    }

    [Fact]
    public void A_report_goes_to_the_file_that_was_asked_for()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        var result = Command.Run(folder.Path, "--format", "sarif", "--output", "report.sarif");
        result.Output.Should().BeEmpty();
        result.Errors.Should().BeEmpty();
        var bytes = File.ReadAllBytes(folder.PathOf("report.sarif"));
        bytes[0].Should().Be((byte)'{');
        bytes.Should().Equal(System.Text.Encoding.UTF8.GetBytes(Command.Run(folder.Path, "--format", "sarif").Output));
    }

    [Theory]
    [InlineData("human")]
    [InlineData("sarif")]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("msbuild")]
    public void A_report_has_the_same_bytes_wherever_the_checkout_lies_and_whatever_the_culture(string format)
    {
        var files = new[] { ("x/wrangler.toml", Warning), ("y/wrangler.jsonc", "{"), ("I/wrangler.toml", Note) };
        using var one = new TemporaryFolder(files);
        using var other = new TemporaryFolder(files.Select(static file => ("a/deeper/place/" + file.Item1, file.Item2)).ToArray());
        var turkish = new Dictionary<string, string> { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_PROCESSOR_COUNT"] = "1" };
        var expected = Command.Run(one.Path, "--format", format).Output;
        expected.Should().Contain("WL2001");
        Command.Run(other.PathOf("a/deeper/place"), turkish, "--format", format).Output.Should().Be(expected);
        Command.Run(AppContext.BaseDirectory, one.Path, "--format", format).Output.Should().Be(expected);
    }

    [Fact]
    public void Colour_is_for_terminals_unless_it_is_asked_for()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        Command.Run(folder.Path).Output.Should().NotContain("\u001b");
        Command.Run(folder.Path, new Dictionary<string, string> { ["FORCE_COLOR"] = "1" }).Output.Should().Contain("\u001b[");
        Command.Run(folder.Path, new Dictionary<string, string> { ["FORCE_COLOR"] = "1", ["NO_COLOR"] = "1" }).Output.Should().NotContain("\u001b");
    }

    [Fact]
    public void A_folder_without_configurations_is_fine_and_said()
    {
        using var folder = new TemporaryFolder(("package.json", "{}"));
        var result = Command.Run(folder.Path);
        result.ExitCode.Should().Be(0);
        result.Errors.Should().Contain("no wrangler.toml");
    }

    [Fact]
    public void Help_and_version_go_to_the_standard_output()
    {
        Command.Run(Repository.Root, "--help").Output.Should().Contain("--fail-on").And.Contain("--format");
        Command.Run(Repository.Root, "--version").Output.Trim().Should().MatchRegex(@"^\d+\.\d+\.\d+$");
    }

    private static List<string> Findings(CommandResult result)
    {
        using var report = JsonDocument.Parse(result.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(static finding =>
            $"{finding.GetProperty("path").GetString()} {finding.GetProperty("rule").GetString()}")];
    }
}
