using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary>What <c>docs/formats.md</c> shows is what the command does.</summary>
public sealed class FormatsPageTests
{
    private const string Page = "docs/formats.md";
    private const string Clean = "name = \"blog\"\ncompatibility_date = \"2026-01-15\"\n[assets]\ndirectory = \"public\"\n";

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("json", "json")]
    [InlineData("gitlab", "json")]
    [InlineData("junit", "xml")]
    [InlineData("msbuild", "text")]
    public void Shows_the_report_of_the_example(string format, string language)
    {
        using var folder = Example();
        var report = Command.Run(folder.Path, "--format", format).Output;
        if (language == "json")
        {
            report = JsonSerializer.Serialize(JsonElement.Parse(report), Indented) + "\n";
        }

        Recorded.Section(Page, format).ShouldBe($"```{language}\n{report}```\n");
    }

    [Fact]
    public void Names_all_formats()
    {
        var help = HelpTests.Formats();
        help.Should().HaveCount(7);
        var table = Repository.Read("docs", "formats.md").Split("\n## ")[0];
        Regex.Matches(table, @"(?m)^\| \[?`([a-z]+)`").Select(static match => match.Groups[1].Value)
            .Should().BeEquivalentTo(help);
        foreach (var name in help)
        {
            Repository.Read("README.md").Should().Contain($"`{name}`");
        }
    }

    [Fact]
    public void The_command_with_two_files_writes_them()
    {
        using var folder = Example();
        var result = Command.Run(folder.Path, Options("outputs"));
        result.Output.Should().Contain("warning[WL2001]");
        File.Exists(folder.PathOf("wranglerlint.sarif")).Should().BeTrue();
        File.Exists(folder.PathOf("wranglerlint.xml")).Should().BeTrue();
    }

    [Fact]
    public void The_command_of_GitLab_writes_the_files_that_the_job_hands_over()
    {
        using var folder = Example();
        Command.Run(folder.Path, Options("gitlab-ci")).ExitCode.Should().Be(1);
        var reports = Regex.Matches(Block("gitlab-ci"), @"(?m)^      [a-z]+: (.+)$").Select(static match => match.Groups[1].Value).ToList();
        reports.Should().HaveCount(2).And.AllSatisfy(file => File.Exists(folder.PathOf(file)).Should().BeTrue());
    }

    [Fact]
    public void The_command_with_the_standard_input_checks_it()
    {
        using var folder = Example();
        var options = Options("stdin");
        options.Should().Equal("--stdin-filename", "apps/shop/wrangler.toml", "<", "unsaved.toml");
        Command.RunWithInput(folder.Path, Block("configuration"), options[..2]).Output.Should().Contain("apps/shop/wrangler.toml:14:");
    }

    private static TemporaryFolder Example() => new(("shop/wrangler.toml", Block("configuration")), ("blog/wrangler.toml", Clean));

    /// <summary>What stands behind the program's name.</summary>
    private static string[] Options(string block) => Regex.Match(Block(block), @"wranglerlint (--.+)").Groups[1].Value.Split(' ');

    private static string Block(string name) =>
        Regex.Match(Repository.Read("docs", "formats.md"), $"(?s)<!-- begin {name} -->\n```[a-z]+\n(.*?)```\n<!-- end").Groups[1].Value;
}
