namespace WranglerLint.Tests;

/// <summary>Where reports go.</summary>
public sealed class OutputTests
{
    private const string Warning = """
        name = "a"
        main = "dist/a.js"
        compatibility_date = "2025-01-01"
        [[kv_namespaces]]
        binding = "KV"
        id = "your-id"

        """;

    [Fact]
    public void A_format_in_front_of_a_file_leaves_the_standard_output_its_own_report()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        var result = Command.Run(folder.Path, "--output", "sarif=out.sarif", "-o", "gitlab=out.json", "--format", "github");
        result.ExitCode.Should().Be(1);
        result.Errors.Should().BeEmpty();
        result.Output.Should().Be(Command.Run(folder.Path, "--format", "github").Output);
        Text(folder, "out.sarif").Should().Be(Command.Run(folder.Path, "--format", "sarif").Output);
        Text(folder, "out.json").Should().Be(Command.Run(folder.Path, "--format", "gitlab").Output);
        Names(folder).Should().Equal("out.json", "out.sarif", "wrangler.toml");
    }

    [Fact]
    public void A_file_alone_takes_the_report_of_the_standard_output()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        var result = Command.Run(folder.Path, "-o", "report.txt", "-o", "junit=report.xml", "-f", "msbuild");
        result.Output.Should().BeEmpty();
        Text(folder, "report.txt").Should().Be(Command.Run(folder.Path, "--format", "msbuild").Output).And.Contain("): warning WL2001: ");
        Text(folder, "report.xml").Should().StartWith("<?xml ");
    }

    [Theory]
    [InlineData("xml=out")]
    [InlineData("SARIF=out")]
    [InlineData("1=out")]
    [InlineData("=out")]
    [InlineData("out=sarif=json")]
    public void What_stands_behind_no_format_is_a_part_of_the_name(string name)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        Command.Run(folder.Path, "--format", "json", "--output", name).Output.Should().BeEmpty();
        Text(folder, name).Should().StartWith("{\"version\":1,");
    }

    [Fact]
    public void A_name_may_have_an_equals_sign_behind_the_format()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning));
        Command.Run(folder.Path, "--output=json=a=b.json").ExitCode.Should().Be(1);
        Text(folder, "a=b.json").Should().StartWith("{\"version\":1,");
    }

    [Theory]
    [InlineData("a.json: two reports cannot go to one file.", "json=a.json", "sarif=a.json")]
    [InlineData("./x/../a.json: two reports cannot go to one file.", "a.json", "./x/../a.json")]
    [InlineData("no/a.json: a report cannot go there, because the folder does not exist.", "json=no/a.json")]
    [InlineData("no/a.json: a report cannot go there, because the folder does not exist.", "sarif=a.sarif", "no/a.json")]
    [InlineData("x: a report cannot go there, because it is a folder.", "json=x")]
    [InlineData("--output names no file.", "json=")]
    [InlineData("--output names no file.", "")]
    public void A_file_that_cannot_be_written_is_bad_usage_and_nothing_is_checked(string message, params string[] outputs)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning), ("x/readme.md", ""));
        var result = Command.Run(folder.Path, [.. outputs.SelectMany(static output => new[] { "--output", output })]);
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be($"wranglerlint: {message}\n");
        result.Output.Should().BeEmpty();
        Names(folder).Should().Equal("wrangler.toml", "x");
    }

    [Fact]
    public void A_report_takes_the_place_of_an_older_one_and_keeps_its_permissions()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning), ("report.json", new string('x', 100_000)));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.PathOf("report.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        }

        using (var older = new FileStream(folder.PathOf("report.json"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete))
        {
            Command.Run(folder.Path, "--output", "json=report.json").ExitCode.Should().Be(1);

            // Whoever has the older one open reads it to its end.
            new StreamReader(older).ReadToEnd().Should().HaveLength(100_000);
        }

        Text(folder, "report.json").Should().StartWith("{\"version\":1,");
        Names(folder).Should().Equal("report.json", "wrangler.toml");
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(folder.PathOf("report.json"))
                .Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite);
        }
    }

    [Fact]
    public void A_file_that_is_read_only_stays_as_it_is()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Warning), ("report.json", "old"));
        File.SetAttributes(folder.PathOf("report.json"), FileAttributes.ReadOnly);
        var result = Command.Run(folder.Path, "--output", "json=report.json", "--output", "github=report.txt");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be("wranglerlint: report.json: the report cannot be written: the file is read-only.\n");
        Text(folder, "report.json").Should().Be("old");
        Text(folder, "report.txt").Should().StartWith("::warning ");
        Names(folder).Should().Equal("report.json", "report.txt", "wrangler.toml");
        File.SetAttributes(folder.PathOf("report.json"), FileAttributes.Normal);
    }

    [Fact]
    public void Links_and_devices_are_written_and_not_replaced()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var folder = new TemporaryFolder(("wrangler.toml", Warning), ("real/report.json", "old"));
        File.CreateSymbolicLink(folder.PathOf("link.json"), "real/report.json");
        File.CreateSymbolicLink(folder.PathOf("null"), "/dev/null");
        var result = Command.Run(folder.Path, "-o", "json=link.json", "-o", "json=null", "-o", "json=/dev/null", "-o", "github=/dev/stdout");
        result.ExitCode.Should().Be(1);
        result.Output.Should().Contain("::warning file=wrangler.toml,").And.Contain("warning[WL2001]");
        new FileInfo(folder.PathOf("link.json")).LinkTarget.Should().Be("real/report.json");
        Text(folder, "real/report.json").Should().StartWith("{\"version\":1,");
        new FileInfo("/dev/null").Length.Should().Be(0);
        File.ReadAllText("/dev/null").Should().BeEmpty();
    }

    /// <summary>As the shell's <c>&gt;</c> does: whoever names the file means what is behind it.</summary>
    [Theory]
    [InlineData("old")]
    [InlineData(null)]
    public void A_link_leads_a_report_wherever_it_leads(string? old)
    {
        using var elsewhere = new TemporaryFolder();
        using var folder = new TemporaryFolder(("wrangler.toml", Warning), (".git/HEAD", ""));
        if (old is not null)
        {
            elsewhere.Write("report.json", old);
        }

        File.CreateSymbolicLink(folder.PathOf("link.json"), elsewhere.PathOf("report.json"));
        Command.Run(folder.Path, "--output", "json=link.json").ExitCode.Should().Be(1);
        Text(elsewhere, "report.json").Should().StartWith("{\"version\":1,").And.EndWith("}\n");
        new FileInfo(folder.PathOf("link.json")).LinkTarget.Should().Be(elsewhere.PathOf("report.json"));
    }

    private static string Text(TemporaryFolder folder, string path) => File.ReadAllText(folder.PathOf(path));

    private static IEnumerable<string> Names(TemporaryFolder folder) =>
        Directory.EnumerateFileSystemEntries(folder.Path).Select(static path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
