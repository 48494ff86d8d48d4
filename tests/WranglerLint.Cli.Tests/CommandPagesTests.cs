using System.Text.Json;
using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary><c>docs/baseline.md</c> and <c>docs/commands.md</c> show what the command does.</summary>
public sealed class CommandPagesTests
{
    private const string BaselinePage = "docs/baseline.md";
    private const string CommandsPage = "docs/commands.md";

    [Fact]
    public void The_baseline_is_that_of_the_example()
    {
        using var folder = new TemporaryFolder(("shop/wrangler.toml", Block("configuration")), ("wranglerlint.toml", Block("settings")));
        Command.Run(folder.Path, "--write-baseline").ExitCode.Should().Be(0);
        var baseline = File.ReadAllText(folder.PathOf("wranglerlint-baseline.json"));
        Recorded.Section(BaselinePage, "baseline").ShouldBe($"```json\n{baseline}```\n");

        folder.Write("shop/wrangler.toml", Block("configuration")
            .Replace("your-id", "0f2ac74b498b48028cb68387c421e279", StringComparison.Ordinal)
            .Replace("[triggers]", "[[kv_namespaces]]\nbinding = \"PRICES\"\nid = \"your-id\"\n\n[triggers]", StringComparison.Ordinal));
        var after = Command.Run(folder.Path);
        after.ExitCode.Should().Be(1);
        Recorded.Section(BaselinePage, "after").ShouldBe($"```text\n{after.Errors}{after.Output}```\n");
    }

    [Fact]
    public void The_schema_has_the_keys_of_a_baseline()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Block("configuration")));
        Command.Run(folder.Path, "--write-baseline");
        using var baseline = JsonDocument.Parse(File.ReadAllText(folder.PathOf("wranglerlint-baseline.json")));
        using var schema = JsonDocument.Parse(Repository.Read("docs", "baseline-v1.schema.json"));
        Names(baseline.RootElement).Should().Equal(Names(schema.RootElement.GetProperty("properties")));
        baseline.RootElement.GetProperty("$schema").GetString().Should().Be(schema.RootElement.GetProperty("$id").GetString());
        var entry = schema.RootElement.GetProperty("properties").GetProperty("findings").GetProperty("items");
        var entries = baseline.RootElement.GetProperty("findings").EnumerateArray().ToList();
        entries.SelectMany(Names).Distinct().Should().BeEquivalentTo(Names(entry.GetProperty("properties")));
        foreach (var value in entries.SelectMany(static one => one.EnumerateObject()))
        {
            var property = entry.GetProperty("properties").GetProperty(value.Name);
            if (property.TryGetProperty("pattern", out var pattern))
            {
                value.Value.GetString().Should().MatchRegex(pattern.GetString()!);
            }
        }
    }

    [Fact]
    public void The_outputs_of_the_commands_are_theirs()
    {
        using var folder = new TemporaryFolder(("wranglerlint.toml", "[rules]\nduplicate-resource = \"error\"\n"));
        Recorded.Section(CommandsPage, "explain").ShouldBe(Text(Command.Run(folder.Path, "explain", "never-due-cron")));
        Recorded.Section(CommandsPage, "rules").ShouldBe(Text(Command.Run(folder.Path, "rules", "--category", "bindings")));
        Recorded.Section(CommandsPage, "statistics").ShouldBe(Text(Command.Run(Repository.Root, "testdata/incident/before", "--statistics")));
        using var incident = new TemporaryFolder([.. Directory.EnumerateFiles(Repository.PathOf("testdata", "incident", "before"), "wrangler*.toml")
            .Where(static file => Path.GetFileName(file) != "wranglerlint.toml")
            .Select(static file => (Path.GetFileName(file), File.ReadAllText(file)))]);
        Recorded.Section(CommandsPage, "init").ShouldBe($"```toml\n{Command.Run(incident.Path, "init", "--stdout").Output}```\n");
    }

    [Fact]
    public void Every_command_and_option_is_documented()
    {
        var help = Command.Run(Repository.Root, "--help").Output;
        var readme = Repository.Read("README.md");
        foreach (var option in Regex.Matches(help, @"(?m)^  (?:-\w, )?(--[a-z-]+)").Select(static match => match.Groups[1].Value).Except(["--help", "--version"]))
        {
            readme.Should().Contain($"`{option}`");
        }

        var commands = Regex.Match(help, @"(?s)Commands:\n(.*)").Groups[1].Value;
        foreach (var name in Regex.Matches(commands, @"(?m)^  ([a-z]+)").Select(static match => match.Groups[1].Value).Except(["check"]))
        {
            Repository.Read("docs", "commands.md").Should().Contain($"## {name}\n");
        }
    }

    private static IEnumerable<string> Names(JsonElement value) => value.EnumerateObject().Select(static property => property.Name);

    private static string Text(CommandResult result) => $"```text\n{result.Output}```\n";

    private static string Block(string name) =>
        Regex.Match(Repository.Read("docs", "baseline.md"), $"(?s)<!-- begin {name} -->\n```[a-z]+\n(.*?)```\n<!-- end").Groups[1].Value;
}
