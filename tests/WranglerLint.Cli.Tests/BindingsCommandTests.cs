using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary>The command that shows the matrix.</summary>
public sealed class BindingsCommandTests
{
    private const string Shop = "name = \"shop\"\nmain = \"dist/a.js\"\ncompatibility_date = \"2025-01-01\"\n[[kv_namespaces]]\nbinding = \"KV\"\nid = \"your-id\"\n";

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public void The_page_shows_the_incident(string state)
    {
        var result = Command.Run(Repository.Root, "bindings", $"testdata/incident/{state}");
        result.ExitCode.Should().Be(0);
        result.Errors.Should().BeEmpty();
        Recorded.Section("docs/bindings.md", state).ShouldBe($"```text\n{result.Output}```\n");
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    public void Marks_what_check_finds(string state)
    {
        var counts = Regex.Match(Command.Run(Repository.Root, "bindings", $"testdata/incident/{state}").Output, @", (?:(\d+)|no) findings").Groups[1].Value;
        var check = Command.Run(Repository.Root, $"testdata/incident/{state}", "--format", "msbuild").Output;
        counts.Should().Be(check.Length == 0 ? "" : check.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Findings_do_not_fail_it()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Shop));
        var result = Command.Run(folder.Path, "bindings");
        result.ExitCode.Should().Be(0);
        result.Output.Should().Contain("placeholder WL2001");
    }

    [Fact]
    public void A_page_leads_to_the_files_from_where_it_is_written()
    {
        using var folder = new TemporaryFolder(("apps/a b#c/wrangler.toml", Shop), ("out/old.html", "x"));
        var result = Command.Run(folder.Path, "bindings", "-f", "html", "-o", "out/bindings.html");
        (result.ExitCode, result.Output, result.Errors).Should().Be((0, "", ""));
        var page = File.ReadAllText(folder.PathOf("out/bindings.html"));
        page.Should().Contain("href=\"../apps/a%20b%23c/wrangler.toml#L4\"");
        Command.Run(folder.Path, "bindings", "-f", "html").Output.Should().Contain("href=\"apps/a%20b%23c/wrangler.toml#L4\"");
    }

    [Fact]
    public void Several_configurations_come_by_path_whatever_the_order_of_the_arguments()
    {
        using var folder = new TemporaryFolder(("b/wrangler.toml", Shop), ("a/wrangler.toml", Shop), ("a-b/wrangler.toml", Shop));
        var first = Command.Run(folder.Path, "bindings", "b", "a", "a-b").Output;
        Regex.Matches(first, @"(?m)^(\S+): shop$").Select(static match => match.Groups[1].Value).Should().Equal("a-b/wrangler.toml", "a/wrangler.toml", "b/wrangler.toml");
        Command.Run(folder.Path, "bindings", "a-b", "a", "b").Output.Should().Be(first);
    }

    [Fact]
    public void Suppressed_findings_are_not_marked()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Shop.Replace("\"your-id\"", "\"your-id\" # wranglerlint: ignore[WL2001] test", StringComparison.Ordinal)));
        Command.Run(folder.Path, "bindings").Output.Should().Contain("placeholder").And.NotContain("WL2001");
    }

    [Theory]
    [InlineData("there is no such file or folder", "bindings", "no-such-folder")]
    [InlineData("'xml' not recognized", "bindings", "--format", "xml")]
    [InlineData("--output names no file", "bindings", "--output", "")]
    [InlineData("the folder does not exist", "bindings", "--output", "no/such.html")]
    public void Bad_usage_ends_with_2(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Shop));
        var result = Command.Run(folder.Path, arguments);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain(message);
    }

    [Fact]
    public void What_cannot_be_parsed_is_said_and_the_others_are_shown()
    {
        using var folder = new TemporaryFolder(("a/wrangler.toml", "name = \"a\nmain = 1\n"), ("b/wrangler.toml", Shop));
        var result = Command.Run(folder.Path, "bindings");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().StartWith("wranglerlint: a/wrangler.toml:1:");
        result.Output.Should().Contain("b/wrangler.toml: shop");
    }

    [Fact]
    public void A_folder_without_configurations_is_told()
    {
        using var folder = new TemporaryFolder();
        var result = Command.Run(folder.Path, "bindings");
        result.ExitCode.Should().Be(0);
        result.Errors.Should().Be("wranglerlint: no wrangler.toml, wrangler.json or wrangler.jsonc was found.\n");
    }

    [Fact]
    public void The_page_names_all_formats()
    {
        var help = HelpTests.Formats("bindings");
        Regex.Matches(Repository.Read("docs", "bindings.md").Split("## Formats")[1], @"(?m)^\| `([a-z]+)` \| (?:people|one page|comments|programs)")
            .Select(static match => match.Groups[1].Value).Should().BeEquivalentTo(help);
    }
}
