using System.Text.Json;
using System.Text.RegularExpressions;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>The JSON schema of <c>wranglerlint.toml</c>, which editors follow, and the reader accept and refuse the same.</summary>
public sealed class SettingsSchemaTests
{
    private static readonly JsonElement Schema = JsonElement.Parse(Repository.Read("docs", "wranglerlint.schema.json"));

    public static TheoryData<string> Shown =>
    [
        .. new[] { "docs/settings.md", "docs/suppressions.md", "docs/commands.md", "docs/baseline.md", "README.md" }
            .Concat(RuleCatalog.All.Select(static rule => "rules/" + rule.Descriptor.PagePath))
            .SelectMany(static page => Regex.Matches(Repository.Read(page.Split('/')), @"(?ms)^```toml\n(?<text>.*?)^```$").Select(static match => match.Groups["text"].Value))
            .Where(static text => text.Contains("file: wranglerlint.toml\n", StringComparison.Ordinal) || Regex.IsMatch(text, @"(?m)^(\[rules\]|baseline = |critical_bindings = )"))
            .Distinct(),
    ];

    [Theory]
    [MemberData(nameof(Shown))]
    public void Both_accept_what_the_documentation_shows(string text)
    {
        Problems(text).Should().BeEmpty();
        IsValid(text).Should().BeTrue();
    }

    [Fact]
    public void The_documentation_shows_settings() => Shown.Should().HaveCountGreaterThan(8);

    [Theory]
    [InlineData("critical_binding = []")]
    [InlineData("critical_bindings = 'A'")]
    [InlineData("critical_bindings = [1]")]
    [InlineData("baseline = ['a']")]
    [InlineData("extend = 1")]
    [InlineData("env = 1")]
    [InlineData("[env.x]\nvars = 1")]
    [InlineData("[env]\nx = 1")]
    [InlineData("rules = 1")]
    [InlineData("[rules]\nWL9999 = 'off'")]
    [InlineData("[rules]\nbinding = 'off'")]
    [InlineData("[rules]\nWL2001 = 'warn'")]
    [InlineData("[rules]\nWL2001 = false")]
    [InlineData("[environments]\ndeployd = []")]
    [InlineData("ignore = 'WL2001'")]
    [InlineData("ignore = [{ rule = 'WL2001' }]")]
    [InlineData("ignore = [{ rule = 'placeholder', path = 'a' }]")]
    [InlineData("[overrides]\nfiles = ['a']")]
    [InlineData("max_findings = 0\n")]
    [InlineData("max_findings = 1.5\n")]
    [InlineData("max_findings = \"all\"\n")]
    [InlineData("[[overrides]]\nfiles = 'a'\nrules = { all = 'off' }")]
    public void Both_refuse_what_cannot_be_followed(string text)
    {
        Problems(text).Should().NotBeEmpty();
        IsValid(text).Should().BeFalse();
    }

    private static IReadOnlyList<SettingsProblem> Problems(string text) => Settings.Read(new SourceText(Settings.FileName, text), RuleCatalog.Index).Problems;

    private static bool IsValid(string text)
    {
        var document = ConfigDocument.Parse(new SourceText(Settings.FileName, text), ConfigFormat.Toml);
        document.Error.Should().BeNull();
        return IsValid(document.Root, Schema);
    }

    /// <summary>What draft 7 says of the keywords that the schema uses.</summary>
    private static bool IsValid(ConfigNode value, JsonElement schema) => schema.EnumerateObject().All(keyword => keyword.Name switch
    {
        "type" => keyword.Value.GetString() == value switch { ConfigTable => "object", ConfigArray => "array", ConfigString => "string", ConfigNumber { Value: var number } when Math.Floor(number) == number => "integer", _ => "another" },
        "enum" => value is ConfigString text && keyword.Value.EnumerateArray().Any(allowed => allowed.GetString() == text.Value),
        "minimum" => value is not ConfigNumber number || number.Value >= keyword.Value.GetDouble(),
        "items" => value is not ConfigArray array || array.Items.All(item => IsValid(item, keyword.Value)),
        "required" => value is not ConfigTable table || keyword.Value.EnumerateArray().All(name => table.Find(name.GetString()!) is not null),
        "properties" => value is not ConfigTable table || table.Entries.All(entry => !keyword.Value.TryGetProperty(entry.Key, out var property) || IsValid(entry.Value, property)),
        "additionalProperties" => value is not ConfigTable table || table.Entries.All(entry =>
            (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(entry.Key, out _))
            || (keyword.Value.ValueKind == JsonValueKind.Object && IsValid(entry.Value, keyword.Value))),
        "allOf" => keyword.Value.EnumerateArray().All(part => IsValid(value, part)),
        "$ref" => IsValid(value, Schema.GetProperty("definitions").GetProperty(keyword.Value.GetString()!["#/definitions/".Length..])),
        "$schema" or "$id" or "title" or "description" or "definitions" => true,
        _ => throw new NotSupportedException(keyword.Name),
    });
}
