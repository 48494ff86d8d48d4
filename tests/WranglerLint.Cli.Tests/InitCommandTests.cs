using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Tests;

/// <summary><c>init</c> writes settings that are valid, change nothing and say what was found.</summary>
public sealed class InitCommandTests
{
    private const string Worker = """
        name = "shop"
        main = "dist/a.js"
        compatibility_date = "2025-01-01"

        [env.production]
        kv_namespaces = [{ binding = "CARTS", id = "0f2ac74b498b48028cb68387c421e279" }]

        [env.staging]
        kv_namespaces = [{ binding = "CARTS", id = "your-id" }, { binding = "MORE", id = "7c1be5b4c0de4a9d8a5f3d2e1b60f94a" }]

        [env.dev]

        """;

    [Fact]
    public void What_was_found_is_written_down()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", Worker), ("fixtures/wrangler.toml", Worker.Replace("[env.dev]", "[env.qa]", StringComparison.Ordinal)));
        var before = Command.Run(folder.Path, "--format", "json");
        var result = Command.Run(folder.Path, "init");
        result.ExitCode.Should().Be(0);
        result.Errors.Should().Be("wranglerlint: wranglerlint.toml is written, from 2 configurations.\n");
        var settings = Settings(folder);
        settings.Should().Contain("\n# exclude = [\"fixtures/wrangler.toml\"]\n")
            .And.Contain("\n# critical_bindings = [\"CARTS\"]\n")
            .And.Contain("\n# deployed = [\"staging\"]\n")
            .And.Contain("\nlocal = [\"dev\", \"qa\"]\n")
            .And.Contain("\n# \"production\" gets deployed by wrangler.toml and is local in fixtures/wrangler.toml, by the name of that file.\n");
        Command.Run(folder.Path, "--format", "json").Output.Should().Be(before.Output);
        Command.Run(folder.Path, "init", "--stdout").Output.Should().Be(settings);
        Command.Run(folder.Path, "init", "-o", "-").Output.Should().Be(settings);
    }

    [Fact]
    public void A_file_that_is_there_stays_unless_it_is_meant_to_go()
    {
        using var folder = new TemporaryFolder(("wranglerlint.toml", "# mine\n"), ("wrangler.toml", Worker));
        var result = Command.Run(folder.Path, "init");
        result.ExitCode.Should().Be(2);
        result.Errors.Should().Be("wranglerlint: wranglerlint.toml: the file is there already; --force overwrites it.\n");
        Settings(folder).Should().Be("# mine\n");
        Command.Run(folder.Path, "init", "--force").ExitCode.Should().Be(0);
        Settings(folder).Should().Contain("deployed = [\"production\", \"staging\"]\nlocal = [\"dev\"]\n");
    }

    [Fact]
    public void Settings_that_hold_already_still_do()
    {
        using var folder = new TemporaryFolder(
            ("wranglerlint.toml", "[rules]\nWL2001 = 'note'\n[environments]\nlocal = ['staging']\n"),
            ("apps/shop/wrangler.toml", Worker),
            ("apps/own/wranglerlint.toml", ""),
            ("apps/own/wrangler.toml", Worker.Replace("staging", "elsewhere", StringComparison.Ordinal)));
        var before = Command.Run(folder.Path, "--format", "json").Output;
        Command.Run(folder.PathOf("apps"), "init").Errors.Should().Contain("from 1 configuration.");
        File.ReadAllText(folder.PathOf("apps/wranglerlint.toml")).Should().Contain("\nextend = \"../wranglerlint.toml\"\n").And.Contain("\n# local = [\"dev\", \"staging\"]\n");
        Command.Run(folder.Path, "--format", "json").Output.Should().Be(before);
    }

    [Fact]
    public void What_is_behind_the_comments_is_valid_too()
    {
        using var folder = new TemporaryFolder(("a \"b\"/wrangler.example.toml", Worker), ("wrangler.toml", Worker.Replace("env.dev", "env.\"d \\\" é\"", StringComparison.Ordinal)));
        Command.Run(folder.Path, "init").ExitCode.Should().Be(0);
        var text = Settings(folder);
        Problems(text).Should().BeEmpty();
        var uncommented = System.Text.RegularExpressions.Regex.Replace(text, "(?m)^# (?=[a-z_-]+ = )", "");
        uncommented.Should().Contain("\nexclude = [\"a \\\"b\\\"/wrangler.example.toml\"]\n").And.Contain("\nno-dead-letter-queue = \"on\"");
        Problems(uncommented).Should().BeEmpty();
    }

    [Fact]
    public void A_folder_without_configurations_gets_settings_too()
    {
        using var folder = new TemporaryFolder();
        Command.Run(folder.Path, "init").Errors.Should().Contain("from 0 configurations.");
        Problems(Settings(folder)).Should().BeEmpty();
    }

    private static string Settings(TemporaryFolder folder) => File.ReadAllText(folder.PathOf("wranglerlint.toml"));

    private static IEnumerable<string> Problems(string text) =>
        Linting.Settings.Read(new SourceText("wranglerlint.toml", text), RuleCatalog.Index).Problems.Select(static problem => problem.Message);
}
