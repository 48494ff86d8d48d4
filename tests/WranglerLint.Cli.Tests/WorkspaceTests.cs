using System.Text.Json;

namespace WranglerLint.Tests;

/// <summary>What the command sees beside the configurations that it was given.</summary>
public sealed class WorkspaceTests
{
    private const string Toml = "name = \"a\"\nmain = \"dist/a.js\"\ncompatibility_date = \"2025-01-01\"\n";
    private const string Json = "{ \"name\": \"b\", \"main\": \"dist/b.js\", \"compatibility_date\": \"2025-01-01\" }\n";

    [Fact]
    public void One_file_is_compared_with_what_lies_beside_and_above_it()
    {
        using var folder = new TemporaryFolder((".git/HEAD", ""), ("wrangler.json", Json), ("a/wrangler.toml", Toml), ("b/wrangler.jsonc", Json), ("b/wrangler.toml", Toml));
        Findings(folder, "a/wrangler.toml").Should().Equal("a/wrangler.toml WL0002");
        Findings(folder, "b/wrangler.toml").Should().Equal("b/wrangler.toml WL0001");
        Findings(folder, "b/wrangler.jsonc").Should().Equal("b/wrangler.jsonc WL0001", "b/wrangler.jsonc WL0002");
    }

    [Fact]
    public void Folders_above_the_repository_and_other_repositories_do_not_count()
    {
        using var folder = new TemporaryFolder(
            ("wrangler.json", Json),
            ("a/.git/HEAD", ""),
            ("a/wrangler.toml", Toml),
            ("b/.git/HEAD", ""),
            ("b/wrangler.toml", Toml.Replace("dist/a.js", "dist/b.js", StringComparison.Ordinal)));
        Findings(folder, ".").Should().BeEmpty();
        Directory.CreateDirectory(folder.PathOf(".git"));
        Directory.Delete(folder.PathOf("a/.git"), recursive: true);
        Directory.Delete(folder.PathOf("b/.git"), recursive: true);
        Findings(folder, ".").Should().Equal("a/wrangler.toml WL0002", "b/wrangler.toml WL0002", "b/wrangler.toml WL0006");
    }

    [Fact]
    public void What_git_has_in_its_index_is_committed()
    {
        using var folder = new TemporaryFolder((".git/HEAD", ""), ("a/wrangler.toml", Toml), ("a/.dev.vars", "TOKEN=never-shown\n"));
        Findings(folder, ".").Should().BeEmpty("there is no index yet");
        File.WriteAllBytes(folder.PathOf(".git/index"), Index("a/.dev.vars.example", "a/.dev.varsity", "a/wrangler.toml"));
        Findings(folder, ".").Should().BeEmpty();
        File.WriteAllBytes(folder.PathOf(".git/index"), Index("README.md", "a/.dev.vars", "a/wrangler.toml"));
        Findings(folder, ".").Should().Equal("a/wrangler.toml WL0007");
        Command.Run(folder.Path, ".").Output.Should().NotContain("never-shown");
        File.WriteAllBytes(folder.PathOf(".git/index"), Index("README.md", "a/.dev.vars", "a/wrangler.toml")[..^60]);
        Findings(folder, ".").Should().Equal("a/wrangler.toml WL0007");
        File.WriteAllBytes(folder.PathOf(".git/index"), [.. "DIRC"u8, 0, 0, 0, 4, 0, 0, 0, 1]);
        Findings(folder, ".").Should().BeEmpty("paths are compressed in that version");
    }

    /// <summary>An index of version 2 as git writes it, with nothing but paths in it.</summary>
    private static byte[] Index(params string[] paths)
    {
        var bytes = new List<byte> { (byte)'D', (byte)'I', (byte)'R', (byte)'C', 0, 0, 0, 2, 0, 0, 0, (byte)paths.Length };
        foreach (var path in paths)
        {
            var entry = new byte[(62 + path.Length + 8) / 8 * 8];
            System.Text.Encoding.UTF8.GetBytes(path).CopyTo(entry, 62);
            bytes.AddRange(entry);
        }

        return [.. bytes, .. new byte[20]];
    }

    private static IEnumerable<string> Findings(TemporaryFolder folder, string argument)
    {
        using var json = JsonDocument.Parse(Command.Run(folder.Path, argument, "--format", "json").Output);
        return
        [
            .. json.RootElement.GetProperty("findings").EnumerateArray()
                .Select(static finding => $"{finding.GetProperty("path").GetString()} {finding.GetProperty("rule").GetString()}"),
        ];
    }
}
