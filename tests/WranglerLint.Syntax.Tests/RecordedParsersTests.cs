using System.Text.Json;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>Our readers against wrangler's parsers: testdata/syntax, written by src/tools/conformance/record-texts.mjs.</summary>
public sealed class RecordedParsersTests
{
    [Theory]
    [InlineData(ConfigFormat.Toml)]
    [InlineData(ConfigFormat.Json)]
    public void Reads_what_wrangler_reads(ConfigFormat format)
    {
        var differing = new List<string>();
        foreach (var (text, isAccepted) in Recorded(format))
        {
            var error = Parse(text, format).Error;
            if ((error is null) != isAccepted && !IsDeliberate(text, isAccepted, error))
            {
                differing.Add($"{JsonSerializer.Serialize(text)}: wrangler {(isAccepted ? "accepts" : "refuses")}, we say {error?.Message ?? "nothing"}");
            }
        }

        differing.Should().BeEmpty();
    }

    [Theory]
    [InlineData(ConfigFormat.Toml)]
    [InlineData(ConfigFormat.Json)]
    public void Every_error_has_a_place_and_a_sentence(ConfigFormat format)
    {
        foreach (var (text, _) in Recorded(format))
        {
            var document = Parse(text, format);
            if (document.Error is { } error)
            {
                var inside = new SourceSpan(0, document.Text.Length).Contains(error.Span);
                inside.Should().BeTrue("the error of {0} is at {1}", text, error.Span);
                error.Message.Should().EndWith(".").And.NotContain("\n");
            }
        }
    }

    /// <summary>Where we differ on purpose.</summary>
    private static bool IsDeliberate(string text, bool isAccepted, SyntaxError? error) =>
        isAccepted && (
            // Later steps recurse: 64 levels in TOML and 128 in JSON are enough for any configuration.
            error is { IsLimit: true }

            // wrangler takes an array for a configuration without fields, or with fields named 0, 1, 2.
            || text[0] == '['

            // smol-toml takes any number of signs in an exponent.
            || text is "a = 1e+-5" or "a = 1e-+5" or "a = 1e++5" or "a = 1e--5"

            // smol-toml skips six characters for an offset without looking at them.
            || text.EndsWith("+0700", StringComparison.Ordinal));

    private static IEnumerable<(string Text, bool IsAccepted)> Recorded(ConfigFormat format) =>
        from line in File.ReadLines(Repository.PathOf("testdata", "syntax", $"{format.ToString().ToLowerInvariant()}.recorded.jsonl")).Skip(1)
        let record = JsonSerializer.Deserialize<JsonElement[]>(line)!
        select (record[0].GetString()!, record[1].GetBoolean());

    /// <summary>A file's reader takes one byte order mark away, as wrangler does.</summary>
    private static ConfigDocument Parse(string text, ConfigFormat format) =>
        ConfigDocument.Parse(new SourceText("wrangler", text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text), format);
}
