using System.Text.Json;
using WranglerLint.Discovery;

namespace WranglerLint.Tests;

/// <summary>Patterns of <c>.gitignore</c> against git: testdata/gitignore, written by src/tools/gitignore/record.py.</summary>
public sealed class IgnorePatternTests
{
    [Fact]
    public void Matches_what_git_matches()
    {
        var lines = File.ReadAllLines(Repository.PathOf("testdata", "gitignore", "verdicts.recorded.jsonl"))
            .Select(static line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        var paths = Strings(lines[0], "paths");
        foreach (var line in lines.Skip(1))
        {
            var text = line.GetProperty("pattern").GetString()!;
            var pattern = IgnorePattern.Read(text);
            paths.Where(path => Matches(pattern, path, isFolder: false)).Should().Equal(Strings(line, "files"), "these are files that {0} matches", text);
            paths.Where(path => Matches(pattern, path, isFolder: true)).Should().Equal(Strings(line, "folders"), "these are folders that {0} matches", text);
        }
    }

    /// <summary>With a regular expression the second one took a second for each eighth of the letters, and no end for all of them.</summary>
    [Theory]
    [InlineData("**/a/**/a/**/a/**/a/**/a/**/a/**/a/**/b", "a/")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b", "a")]
    [InlineData("**/*a*a*a*a*a*a/**/*a*a*a*a*a*a/**/b", "aaaaaaaaaaaaaaaaaaaaaaaa/")]
    public void No_pattern_makes_matching_slow(string pattern, string part) =>
        IgnorePattern.Read(pattern)!.Matches(string.Concat(Enumerable.Repeat(part, 200)) + "c", isFolder: false).Should().BeFalse();

    [Fact]
    public void A_pattern_that_git_cannot_read_ignores_nothing()
    {
        using var folder = new TemporaryFolder((".git/HEAD", ""), (".gitignore", "[\n"), ("wrangler.toml", ""));
        Command.Run(folder.Path).Output.Should().Contain("1 file");
    }

    /// <summary>What lies in a folder that matches is ignored with it.</summary>
    private static bool Matches(IgnorePattern? pattern, string path, bool isFolder) =>
        pattern is not null
        && (pattern.Matches(path, isFolder) || (path.LastIndexOf('/') is > 0 and var end && Matches(pattern, path[..end], isFolder: true)));

    private static List<string> Strings(JsonElement line, string name) => [.. line.GetProperty(name).EnumerateArray().Select(static item => item.GetString()!)];
}
