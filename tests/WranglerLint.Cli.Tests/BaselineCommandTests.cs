using System.Text.Json;

namespace WranglerLint.Tests;

/// <summary>Baselines, as a user of the command meets them.</summary>
public sealed class BaselineCommandTests
{
    private const string FileName = "wranglerlint-baseline.json";
    private const string Clean = "name = \"a\"\nmain = \"dist/a.js\"\ncompatibility_date = \"2025-01-01\"\n";
    private const string Old = Clean + "[[kv_namespaces]]\nbinding = \"OLD\"\nid = \"your-id\"\n";
    private const string New = "[[kv_namespaces]]\nbinding = \"NEW\"\nid = \"your-new-id\"\n";

    [Fact]
    public void What_it_knows_is_not_reported_what_is_new_is_and_what_is_fixed_is_said_and_dropped()
    {
        using var folder = new TemporaryFolder(("app/wrangler.toml", Old));
        var written = Command.Run(folder.Path, "--write-baseline");
        written.ExitCode.Should().Be(0);
        written.Errors.Should().Be($"wranglerlint: {FileName}: 1 finding written.\n");
        written.Output.Should().Be("No findings in 1 file; 1 known finding in the baseline.\n");

        var known = Command.Run(folder.Path, "--baseline", FileName);
        known.ExitCode.Should().Be(0);
        known.Errors.Should().BeEmpty();

        folder.Write("app/wrangler.toml", Clean + New + "# moved\n" + Old[Clean.Length..]);
        var more = Command.Run(folder.Path, "--baseline", FileName, "--format", "json");
        more.ExitCode.Should().Be(1);
        Findings(more).Should().Equal("kv_namespaces[0].id");
        more.Output.Should().Contain("\"known\":1");

        folder.Write("app/wrangler.toml", Clean + New);
        var less = Command.Run(folder.Path, "--baseline", FileName);
        less.ExitCode.Should().Be(1);
        less.Errors.Should().Be($"wranglerlint: {FileName}: 1 finding of the baseline is fixed; --write-baseline drops it.\n");

        Command.Run(folder.Path, "--write-baseline").Errors.Should().Be($"wranglerlint: {FileName}: 1 finding written: 1 new; 1 fixed one dropped.\n");
        Baseline(folder).Should().NotContain("OLD").And.Contain("kv_namespaces[NEW].id");
        Command.Run(folder.Path, "--write-baseline").Errors.Should().EndWith(": 1 finding written: 0 new; 0 fixed ones dropped.\n");
    }

    /// <summary>A link in a repository of strangers may lead to any file of whoever runs the command.</summary>
    [Theory]
    [InlineData("export PATH=x\n")]
    [InlineData("{}")]
    [InlineData(null)]
    public void What_is_no_baseline_is_never_overwritten_and_its_findings_are_reported(string? text)
    {
        using var elsewhere = new TemporaryFolder();
        using var folder = new TemporaryFolder(("wrangler.toml", Old));
        if (text is not null)
        {
            elsewhere.Write("file", text);
        }

        File.CreateSymbolicLink(folder.PathOf(FileName), elsewhere.PathOf("file"));
        var result = Command.Run(folder.Path, "--write-baseline", "--format", "json");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().StartWith($"wranglerlint: {FileName}:");
        Findings(result).Should().Equal("kv_namespaces[0].id");
        Directory.EnumerateFileSystemEntries(elsewhere.Path).Should().HaveCount(text is null ? 0 : 1);
        (text is null ? null : File.ReadAllText(elsewhere.PathOf("file"))).Should().Be(text);
    }

    [Fact]
    public void A_link_to_one_stays_a_link()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Old));
        Command.Run(folder.Path, "--write-baseline").ExitCode.Should().Be(0);
        File.Move(folder.PathOf(FileName), folder.PathOf("real.json"));
        File.CreateSymbolicLink(folder.PathOf(FileName), "real.json");
        folder.Write("wrangler.toml", Old + New);
        Command.Run(folder.Path, "--write-baseline").ExitCode.Should().Be(0);
        File.ReadAllText(folder.PathOf("real.json")).Should().Contain("kv_namespaces[NEW].id");
        new FileInfo(folder.PathOf(FileName)).LinkTarget.Should().Be("real.json");
    }

    [Fact]
    public void It_has_the_same_bytes_wherever_it_is_written_from()
    {
        using var folder = new TemporaryFolder(("b/wrangler.toml", Old), ("a/wrangler.toml", Old + New));
        Command.Run(folder.Path, "--write-baseline");
        var expected = Baseline(folder);
        expected.Split('\n').Where(static line => line.Contains("\"rule\"", StringComparison.Ordinal)).Should().HaveCount(3).And.BeInAscendingOrder(StringComparer.Ordinal);

        Command.Run(folder.PathOf("b"), "--write-baseline=../" + FileName, "..").ExitCode.Should().Be(0);
        Baseline(folder).Should().Be(expected);
        Command.Run(folder.PathOf("b"), "--baseline", "../" + FileName, "..", "--fail-on", "note").ExitCode.Should().Be(0);
    }

    [Fact]
    public void What_a_run_does_not_look_at_stays_unless_the_file_is_gone()
    {
        using var folder = new TemporaryFolder(("a/wrangler.toml", Old), ("b/wrangler.toml", Old), ("c/wrangler.toml", Old));
        Command.Run(folder.Path, "--write-baseline");
        folder.Write("a/wrangler.toml", Clean);
        File.Delete(folder.PathOf("c/wrangler.toml"));

        Command.Run(folder.Path, "--baseline", FileName, "b/wrangler.toml").Errors.Should().Contain(": 1 finding of the baseline is fixed");
        Command.Run(folder.Path, "--write-baseline", "b/wrangler.toml").Errors
            .Should().EndWith(": 2 findings written: 0 new; 1 fixed one dropped; 1 kept of files that were not checked.\n");
        Command.Run(folder.Path, "--baseline", FileName, "a").Errors.Should().Contain(": 1 finding of the baseline is fixed");
        Command.Run(folder.Path, "--write-baseline", "a").Errors
            .Should().EndWith(": 1 finding written: 0 new; 1 fixed one dropped; 1 kept of files that were not checked.\n");
    }

    [Fact]
    public void The_settings_name_one_and_each_file_has_that_of_the_nearest_settings()
    {
        using var folder = new TemporaryFolder(
            ("wranglerlint.toml", "baseline = \"known/all.json\"\n"),
            ("known/.keep", ""),
            ("wrangler.toml", Old),
            ("own/wranglerlint.toml", "baseline = \"own.json\"\n"),
            ("own/wrangler.toml", Old + New));
        var missing = Command.Run(folder.Path);
        missing.ExitCode.Should().Be(2);
        missing.Errors.Should().Be("wranglerlint: known/all.json: there is no such baseline; --write-baseline writes it.\nwranglerlint: own/own.json: there is no such baseline; --write-baseline writes it.\n");

        Command.Run(folder.Path, "--write-baseline").ExitCode.Should().Be(0);
        File.ReadAllText(folder.PathOf("known/all.json")).Should().Contain("\"path\": \"../wrangler.toml\"").And.NotContain("NEW");
        File.ReadAllText(folder.PathOf("own/own.json")).Should().Contain("\"path\": \"wrangler.toml\"").And.Contain("NEW");
        Command.Run(folder.Path).ExitCode.Should().Be(0);
        Command.Run(folder.PathOf("own")).ExitCode.Should().Be(0);
        Command.Run(folder.Path, "--no-suppressions").ExitCode.Should().Be(1);
        Command.RunWithInput(folder.Path, Old, "--stdin-filename", "wrangler.toml").ExitCode.Should().Be(0);
        Command.RunWithInput(folder.Path, Old + New, "--stdin-filename", "wrangler.toml").ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("human")]
    [InlineData("sarif")]
    [InlineData("github")]
    [InlineData("gitlab")]
    [InlineData("junit")]
    [InlineData("msbuild")]
    public void What_it_knows_is_in_no_report_but_counted_for_people(string format)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Old));
        using var clean = new TemporaryFolder(("wrangler.toml", Clean));
        Command.Run(folder.Path, "--write-baseline");
        Command.Run(folder.Path, "--baseline", FileName, "--format", format).Output.Replace("; 1 known finding in the baseline", "", StringComparison.Ordinal)
            .Should().Be(Command.Run(clean.Path, "--format", format).Output);
    }

    [Fact]
    public void What_it_knows_is_listed_as_suppressed_if_asked_for()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Old));
        Command.Run(folder.Path, "--write-baseline");
        using var log = JsonDocument.Parse(Command.Run(folder.Path, "--baseline", FileName, "--show-suppressed", "--format", "sarif").Output);
        var suppression = log.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("suppressions")[0];
        suppression.GetProperty("kind").GetString().Should().Be("external");
        suppression.GetProperty("justification").GetString().Should().Be("in the baseline");
    }

    [Fact]
    public void It_does_not_take_a_path_behind_it_for_its_file()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Old));
        Command.Run(folder.Path, "--write-baseline", "wrangler.toml").ExitCode.Should().Be(0);
        File.ReadAllText(folder.PathOf("wrangler.toml")).Should().Be(Old);
    }

    [Theory]
    [InlineData("wrangler.toml:1:2: \"a\" is not expected here. A baseline is JSON", "--write-baseline=wrangler.toml")]
    [InlineData("wrangler.toml:1:2: \"a\" is not expected here. A baseline is JSON", "--baseline", "wrangler.toml")]
    [InlineData("none.json: there is no such baseline; --write-baseline writes it.", "--baseline", "none.json")]
    [InlineData("app: ", "--baseline", "app")]
    [InlineData("choose one of them.", "--baseline", "none.json", "--no-suppressions")]
    [InlineData("not the standard input.", "--write-baseline", "-")]
    [InlineData("exclude each other", "--write-baseline", "--watch")]
    [InlineData("--statistics needs the format human or json.", "--statistics", "--format", "sarif")]
    public void What_cannot_be_done_is_bad_usage_and_nothing_is_written(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Old), ("app/readme.md", ""));
        var result = Command.Run(folder.Path, arguments);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain(message);
        File.ReadAllText(folder.PathOf("wrangler.toml")).Should().Be(Old);
        Directory.EnumerateFiles(folder.Path).Should().ContainSingle();
    }

    [Fact]
    public void Nothing_is_written_if_something_could_not_be_read()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Old));
        Command.Run(folder.Path, "--write-baseline", ".", "no-such-folder").ExitCode.Should().Be(2);
        File.Exists(folder.PathOf(FileName)).Should().BeFalse();
    }

    private static string Baseline(TemporaryFolder folder) => File.ReadAllText(folder.PathOf(FileName));

    private static IEnumerable<string?> Findings(CommandResult result)
    {
        using var report = JsonDocument.Parse(result.Output);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("configurationPath").GetString())];
    }
}
