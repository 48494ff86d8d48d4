using System.Text;
using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary><c>--fix</c>, <c>--unsafe-fixes</c> and <c>--diff</c>, and what <c>docs/fixes.md</c> says of them.</summary>
public sealed class FixCommandTests
{
    private const string Page = "docs/fixes.md";
    private const string Before = "name = \"a\"\nmain = \"dist/a.js\"\ncompatibility_date = 2025-01-01 # day\n";
    private const string After = "name = \"a\"\nmain = \"dist/a.js\"\ncompatibility_date = \"2025-01-01\" # day\n";

    [Fact]
    public void Files_are_fixed_and_reported_as_they_are_then()
    {
        using var folder = new TemporaryFolder(("a/wrangler.toml", Before), ("b/wrangler.toml", After));
        Command.Run(folder.Path).ExitCode.Should().Be(1);
        Command.Run(folder.Path, "--fix").Should().Be(new CommandResult(0, "No findings in 2 files.\n", "Fixed 1 finding in 1 file.\n"));
        File.ReadAllText(folder.PathOf("a/wrangler.toml")).Should().Be(After);
        Command.Run(folder.Path, "--fix").Should().Be(new CommandResult(0, "No findings in 2 files.\n", ""));
        Directory.EnumerateFiles(folder.PathOf("a")).Should().ContainSingle();
    }

    [Fact]
    public void A_diff_writes_nothing_and_can_be_applied()
    {
        using var folder = new TemporaryFolder(("a b/wrangler.toml", Before.TrimEnd('\n')), ("c/wrangler.toml", Before.Replace("\n", "\r\n", StringComparison.Ordinal)));
        var result = Command.Run(folder.Path, "--diff");
        result.ExitCode.Should().Be(1);
        result.Errors.Should().Be("Would fix 2 findings in 2 files.\n");
        result.Output.Should().StartWith("--- a/a b/wrangler.toml\n+++ b/a b/wrangler.toml\n@@ -1,3 +1,3 @@\n name = \"a\"\n")
            .And.Contain("-compatibility_date = 2025-01-01 # day\n\\ No newline at end of file\n+compatibility_date = \"2025-01-01\" # day\n\\ No newline at end of file\n");
        File.ReadAllText(folder.PathOf("a b/wrangler.toml")).Should().Be(Before.TrimEnd('\n'));
        folder.Write("fix.patch", result.Output);
        using (var git = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("git", ["apply", "fix.patch"]) { WorkingDirectory = folder.Path })!)
        {
            git.WaitForExit();
            git.ExitCode.Should().Be(0);
        }

        File.ReadAllText(folder.PathOf("a b/wrangler.toml")).Should().Be(After.TrimEnd('\n'));
        Command.Run(folder.Path, "--diff").Should().Be(new CommandResult(0, "", ""));
    }

    [Fact]
    public void Unsafe_fixes_are_made_only_on_demand()
    {
        var text = After + "\n[ai]\nbinding = \"AI\"\n\n[env.staging]\nname = \"b\"\n";
        using var folder = new TemporaryFolder(("wrangler.toml", text));
        Command.Run(folder.Path, "--fix").Output.Should().EndWith("1 can be fixed with --fix --unsafe-fixes.\n");
        File.ReadAllText(folder.PathOf("wrangler.toml")).Should().Be(text);
        Command.Run(folder.Path, "--fix", "--unsafe-fixes").ExitCode.Should().Be(0);
        File.ReadAllText(folder.PathOf("wrangler.toml")).Should().Be(text + "\n[env.staging.ai]\nbinding = \"AI\"\n");
    }

    [Fact]
    public void Line_ends_mark_and_mode_stay()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", ""));
        var path = folder.PathOf("wrangler.toml");
        byte[] mark = [0xEF, 0xBB, 0xBF];
        File.WriteAllBytes(path, [.. mark, .. Encoding.UTF8.GetBytes(Before.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.UserExecute;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, Mode);
        }

        Command.Run(folder.Path, "--fix").ExitCode.Should().Be(0);
        File.ReadAllBytes(path).Should().Equal([.. mark, .. Encoding.UTF8.GetBytes(After.Replace("\n", "\r\n", StringComparison.Ordinal))]);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(path).Should().Be(Mode);
        }
    }

    [Fact]
    public void A_link_is_followed_inside_of_the_folder_only()
    {
        using var elsewhere = new TemporaryFolder(("wrangler.toml", Before));
        using var folder = new TemporaryFolder(("inside/real.toml", Before));
        File.CreateSymbolicLink(folder.PathOf("wrangler.toml"), folder.PathOf("inside/real.toml"));
        File.CreateSymbolicLink(folder.PathOf("inside/wrangler.toml"), elsewhere.PathOf("wrangler.toml"));
        var result = Command.Run(folder.Path, "--fix");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be("Fixed 1 finding in 1 file.\nwranglerlint: inside/wrangler.toml: it is a link to a file elsewhere, which is left as it is.\n");
        File.ReadAllText(elsewhere.PathOf("wrangler.toml")).Should().Be(Before);
        File.ReadAllText(folder.PathOf("inside/real.toml")).Should().Be(After);
        new FileInfo(folder.PathOf("wrangler.toml")).LinkTarget.Should().NotBeNull();
    }

    [Theory]
    [InlineData("out/wrangler.toml")]
    [InlineData("./in/../out/wrangler.toml")]
    [InlineData("out")]
    [InlineData("in/twice/wrangler.toml")]
    [InlineData("chain.toml")]
    [InlineData("dots.toml")]
    public void No_link_is_followed_out_of_a_repository(string argument)
    {
        using var elsewhere = new TemporaryFolder(("wrangler.toml", Before));
        using var folder = new TemporaryFolder((".git/HEAD", ""), ("in/readme.md", ""));
        Directory.CreateSymbolicLink(folder.PathOf("out"), elsewhere.Path);
        Directory.CreateSymbolicLink(folder.PathOf("in/twice"), "../out");
        File.CreateSymbolicLink(folder.PathOf("first.toml"), elsewhere.PathOf("wrangler.toml"));
        File.CreateSymbolicLink(folder.PathOf("chain.toml"), "first.toml");
        File.CreateSymbolicLink(folder.PathOf("dots.toml"), $"../{Path.GetFileName(elsewhere.Path)}/wrangler.toml");
        var result = Command.Run(folder.Path, "--fix", argument);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().EndWith(": it is a link to a file elsewhere, which is left as it is.\n");
        File.ReadAllText(elsewhere.PathOf("wrangler.toml")).Should().Be(Before);
        Directory.EnumerateFiles(elsewhere.Path).Should().ContainSingle();
    }

    [Fact]
    public void A_search_enters_no_link_to_a_folder()
    {
        using var elsewhere = new TemporaryFolder(("wrangler.toml", Before));
        using var folder = new TemporaryFolder(("in/wrangler.toml", Before));
        Directory.CreateSymbolicLink(folder.PathOf("out"), elsewhere.Path);
        Command.Run(folder.Path, "--fix").Errors.Should().Be("Fixed 1 finding in 1 file.\n");
        File.ReadAllText(elsewhere.PathOf("wrangler.toml")).Should().Be(Before);
    }

    [Fact]
    public void A_folder_that_is_named_may_be_elsewhere_or_a_link()
    {
        using var other = new TemporaryFolder(("wrangler.toml", Before), ("below/wrangler.toml", Before));
        using var elsewhere = new TemporaryFolder(("wrangler.toml", Before));
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(folder.PathOf("link"), other.Path);
        File.CreateSymbolicLink(other.PathOf("out.wrangler.toml"), elsewhere.PathOf("wrangler.toml"));
        var result = Command.Run(folder.Path, "--fix", "link/below", $"../{Path.GetFileName(other.Path)}");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be("Fixed 2 findings in 2 files.\nwranglerlint: out.wrangler.toml: it is a link to a file elsewhere, which is left as it is.\n");
        File.ReadAllText(other.PathOf("below/wrangler.toml")).Should().Be(After);
        File.ReadAllText(other.PathOf("wrangler.toml")).Should().Be(After);
        File.ReadAllText(elsewhere.PathOf("wrangler.toml")).Should().Be(Before);
    }

    [Fact]
    public void Another_name_of_a_file_keeps_the_old_text()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var elsewhere = new TemporaryFolder(("wrangler.toml", Before));
        using var folder = new TemporaryFolder();
        using (var link = System.Diagnostics.Process.Start("ln", [elsewhere.PathOf("wrangler.toml"), folder.PathOf("wrangler.toml")]))
        {
            link.WaitForExit();
            link.ExitCode.Should().Be(0);
        }

        Command.Run(folder.Path, "--fix").ExitCode.Should().Be(0);
        File.ReadAllText(folder.PathOf("wrangler.toml")).Should().Be(After);
        File.ReadAllText(elsewhere.PathOf("wrangler.toml")).Should().Be(Before);
    }

    [Fact]
    public void What_cannot_be_written_stays()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Before));
        File.SetAttributes(folder.PathOf("wrangler.toml"), FileAttributes.ReadOnly);
        var result = Command.Run(folder.Path, "--fix");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be("wranglerlint: wrangler.toml: the fixes cannot be written: the file is read-only.\n");
        File.ReadAllText(folder.PathOf("wrangler.toml")).Should().Be(Before);
        File.SetAttributes(folder.PathOf("wrangler.toml"), FileAttributes.Normal);
    }

    [Theory]
    [InlineData(Before, After, 0)]
    [InlineData("\uFEFFname = \"a\"\r\nmain = \"dist/a.js\"\r\ncompatibility_date = 2025-01-01\r\n", "\uFEFFname = \"a\"\r\nmain = \"dist/a.js\"\r\ncompatibility_date = \"2025-01-01\"\r\n", 0)]
    [InlineData("name = \n", "name = \n", 1)]
    [InlineData("", "", 0)]
    public void The_standard_input_comes_out_fixed(string before, string after, int exitCode)
    {
        using var folder = new TemporaryFolder();
        var result = Command.RunWithInput(folder.Path, before, "--fix", "--stdin-filename", "wrangler.toml");
        result.ExitCode.Should().Be(exitCode);
        result.Output.TrimStart('\uFEFF').Should().Be(after.TrimStart('\uFEFF'));
        result.Errors.Should().Contain(exitCode == 0 ? "No findings in 1 file." : "error[WL1001]");
        Directory.EnumerateFileSystemEntries(folder.Path).Should().BeEmpty();
    }

    [Fact]
    public void Suppressed_findings_are_not_fixed()
    {
        var text = Before.Replace("# day", "# wranglerlint: ignore[WL1004] on purpose", StringComparison.Ordinal);
        using var folder = new TemporaryFolder(("wrangler.toml", text));
        Command.Run(folder.Path, "--fix").Should().Be(new CommandResult(0, "No findings in 1 file.\n", ""));
        Command.Run(folder.Path, "--fix", "--no-suppressions").Output.Should().Contain("WL1004").And.NotContain("--fix");
        File.ReadAllText(folder.PathOf("wrangler.toml")).Should().Be(text);
    }

    [Fact]
    public void A_secret_is_in_no_diff_and_in_no_report()
    {
        const string Secret = "sk_live_4eC39HqLyjWDarjtT1zdp7dc";
        using var folder = new TemporaryFolder(("wrangler.jsonc", $$"""
            {
              "name": "a",
              "main": "dist/a.js",
              "compatibility_date": "2025-01-01",
              "usage_model": "bundled",
              "vars": { "STRIPE_SECRET_KEY": "{{Secret}}", "triggers": { "crons": ["{{Secret}}"] } }
            }
            """));
        foreach (var arguments in new[] { ["--diff", "--unsafe-fixes"], ["--format", "json"], new[] { "--format", "sarif" } })
        {
            var result = Command.Run(folder.Path, arguments);
            (result.Output + result.Errors).Should().NotContain(Secret);
        }

        Command.Run(folder.Path, "--fix");
        File.ReadAllText(folder.PathOf("wrangler.jsonc")).Should().Contain(Secret).And.NotContain("usage_model");
    }

    [Theory]
    [InlineData("--unsafe-fixes changes nothing alone: give it with --fix or --diff.", "--unsafe-fixes")]
    [InlineData("--diff writes no report, and --output and --write-baseline cannot stand beside it.", "--diff", "--output", "report.json")]
    public void Bad_usage_gives_2(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Before));
        Command.Run(folder.Path, arguments).Should().Be(new CommandResult(2, "", $"wranglerlint: {message}\n"));
    }

    [Fact]
    public void The_page_shows_what_the_command_does()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Block("before")));
        Recorded.Section(Page, "diff").ShouldBe($"```diff\n{Command.Run(folder.Path, "--diff").Output}```\n");
        Command.Run(folder.Path, "--fix").ExitCode.Should().Be(1);
        Recorded.Section(Page, "unsafe").ShouldBe($"```diff\n{Command.Run(folder.Path, "--diff", "--unsafe-fixes").Output}```\n");
        Command.Run(folder.Path, "--fix", "--unsafe-fixes").Output.Should().Contain("WL2001");
    }

    [Fact]
    public void The_command_for_editors_works()
    {
        using var folder = new TemporaryFolder(("apps/shop/readme.md", ""));
        var command = Block("editor").Trim();
        command.Should().StartWith("wranglerlint ").And.EndWith(" <unsaved.toml");
        Command.RunWithInput(folder.Path, Before, command.Split(' ')[1..^1]).Output.Should().Be(After);
    }

    private static string Block(string name) =>
        Regex.Match(Repository.Read(Page.Split('/')), $"(?s)<!-- begin {name} -->\n```\\w+\n(.*?)```\n<!-- end {name} -->").Groups[1].Value;
}
