using System.Text.Json;
using WranglerLint.Rules;

namespace WranglerLint.Tests;

/// <summary><c>explain</c> and <c>rules</c>.</summary>
public sealed class RuleCommandsTests
{
    [Theory]
    [InlineData("WL2001")]
    [InlineData("wl2001")]
    [InlineData("placeholder-id")]
    public void A_rule_is_explained_by_its_page(string name)
    {
        var page = Command.Run(Repository.Root, "explain", name);
        page.ExitCode.Should().Be(0);
        page.Output.Should().StartWith("placeholder-id (WL2001)\n  A resource's id is still a placeholder.\n");
        Command.Run(Repository.Root, "explain", name, "--format", "markdown").Output
            .Should().Be(Repository.Read("rules", "Bindings", "PlaceholderId.md").ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Several_rules_and_categories_are_explained_each_once()
    {
        var pages = Command.Run(Repository.Root, "explain", "WL9003", "usage", "WL2001").Output;
        System.Text.RegularExpressions.Regex.Matches(pages, @"(?m)^[a-z-]+ \((WL\d{4})\)$").Select(static match => match.Groups[1].Value)
            .Should().Equal("WL9003", "WL9002", "WL9004", "WL9005", "WL9006", "WL2001");
    }

    [Theory]
    [InlineData("placeholder-di", "Did you mean WL2001 (placeholder-id)?")]
    [InlineData("2001", "Did you mean WL2001 (placeholder-id)?")]
    [InlineData("trigger", "Did you mean triggers?")]
    [InlineData("WL2999", "`wranglerlint rules` lists all.")]
    public void What_is_no_rule_is_bad_usage(string name, string hint)
    {
        var result = Command.Run(Repository.Root, "explain", "WL2001", name);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be($"wranglerlint: there is no rule or category \"{name}\". {hint}\n");
        result.Output.Should().BeEmpty();
    }

    [Fact]
    public void All_rules_are_listed_in_each_format()
    {
        var ids = RuleCatalog.All.Select(static rule => rule.Descriptor.Id).ToList();
        using var folder = new TemporaryFolder();
        Command.Run(folder.Path, "rules").Output.TrimEnd('\n').Split('\n').Select(static line => line[..6]).Should().Equal(ids);
        Command.Run(folder.Path, "rules", "-f", "markdown").Output.TrimEnd('\n').Split('\n').Skip(2).Select(static line => line[3..9]).Should().Equal(ids);
        using var json = JsonDocument.Parse(Command.Run(folder.Path, "rules", "--format", "json").Output);
        json.RootElement.EnumerateArray().Select(static rule => rule.GetProperty("id").GetString()).Should().Equal(ids);
        json.RootElement.EnumerateArray().Select(static rule => rule.GetProperty("effectiveLevel").GetString())
            .Should().Equal(RuleCatalog.All.Select(static rule => rule.Descriptor.IsOnByDefault ? rule.Descriptor.Severity.ToString().ToLowerInvariant() : "off"));
    }

    [Fact]
    public void A_list_shows_what_the_settings_of_the_folder_make_of_a_rule()
    {
        using var folder = new TemporaryFolder(("wranglerlint.toml", "[rules]\nusage = 'off'\nWL9004 = 'error'\n"), ("app/readme.md", ""));
        Command.Run(folder.PathOf("app"), "rules", "--category", "usage").Output.Split('\n').Select(static line => line.Length < 37 ? "" : line[29..].Split("  ")[0])
            .Should().Equal("off (by default warning)", "off (by default warning)", "error (by default note, off)", "off (by default warning)", "off (by default warning)", "");
        using var broken = new TemporaryFolder(("wranglerlint.toml", "[rules]\nusages = 'off'\n"));
        var result = Command.Run(broken.Path, "rules");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Contain("Did you mean usage?");
    }
}
