using System.Text.Json;
using WranglerLint.Reporting.Tests;

namespace WranglerLint.Tests;

/// <summary>What the command says of settings, baselines, names and arguments of strangers: sentences on the standard error that nothing obeys.</summary>
public sealed class HostileMessageTests
{
    private const string Configuration = """{ "name": "a", "main": "dist/a.js", "compatibility_date": "2025-01-01" }""";
    private const string Hostile = "\e[31m\e]0;x\a\r\n::error::owned\u009b31m\u202ex\u2028y\u200bz\u007f";
    private const string Secret = "ghp" + "_Kq7Zt2Wm9Xc4Rb5Yn8Kq7Zt2Wm9Xc4Rb5Yn8";

    /// <summary>The text as a string of JSON and of TOML.</summary>
    private static readonly string Written = JsonSerializer.Serialize(Hostile);

    /// <summary>Nobody follows these, each for a reason of its own.</summary>
    public static TheoryData<string> Settings =>
    [
        "§ = 1",
        "[rules]\n§ = 'off'",
        "[rules]\nall = §",
        "extend = §",
        "extend = [§]",
        "baseline = §",
        "baseline = [§]",
        "exclude = [1, §]\nexclud = §",
        "[[overrides]]\nfiles = [§]\nrules = { § = 'off' }",
        "[[overrides]]\nfiles = §",
        "ignore = [{ rule = §, path = 'x' }]",
        "ignore = [{ rule = 'WL2001', path = 1, reason = §, § = 1 }]",
        "[environments]\n§ = §",
        "max_findings = §",
        "critical_bindings = §\ncritical_bindings = §",
        "critical_bindings = § §",
        "x = ¶",
        "# ¶",
    ];

    public static TheoryData<string> Baselines => ["§", "{ § : 1 }", "{ \"version\": § }", "{ \"version\": 1, \"findings\": [{ § : § }] }", "{ \"version\": 1, \"findings\": [{ \"rule\": §, \"path\": § }] }", "{ ¶"];

    /// <summary>Each of them is shown with what is wrong.</summary>
    public static TheoryData<string[]> Arguments =>
    [
        ["§"],
        ["§.toml"],
        ["wrangler.json", "§"],
        ["--§"],
        ["--format", "§"],
        ["--fail-on", "§"],
        ["--output", "§/x.json"],
        ["--output", "json=§/x.json"],
        ["--baseline", "§"],
        ["--stdin-filename", "§"],
        ["explain", "§"],
        ["rules", "--category", "§"],
        ["rules", "§"],
        ["bindings", "§"],
        ["bindings", "--output", "§/x.html"],
        ["init", "--output", "§/x.toml"],
        ["completions", "§"],
        ["scaffold", "self-test", "§"],
        ["scaffold", "self-test", ".", "--env", "§"],
        ["verify", "--url", "http://127.0.0.1:1", "--env", "§"],
        ["verify", "--url", "http://127.0.0.1:1", "--api-key-file", "§"],
    ];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Settings_of_strangers(string settings) =>
        Judge([("wrangler.json", Configuration), ("wranglerlint.toml", Fill(settings))], []);

    [Theory]
    [MemberData(nameof(Baselines))]
    public void Baselines_of_strangers(string baseline) =>
        Judge([("wrangler.json", Configuration), ("known.json", Fill(baseline))], ["--baseline", "known.json"]);

    [Theory]
    [MemberData(nameof(Arguments))]
    public void Arguments_of_strangers(params string[] arguments) =>
        Judge([("wrangler.json", Configuration)], [.. arguments.Select(static argument => argument.Replace("§", Hostile, StringComparison.Ordinal))])
            .Should().Contain(@"\x1b[31m\x1b]0;x\x07\r\n::error::owned\x9b31m\u202ex\u2028y\u200bz\x7f");

    [Theory]
    [InlineData("scaffold", "self-test", ".", "--prefix", Hostile)]
    [InlineData("verify", "--url", Hostile)]
    public void Arguments_that_no_message_shows(params string[] arguments) => Judge([("wrangler.json", Configuration)], arguments);

    [Fact]
    public void Names_of_strangers()
    {
        if (!OperatingSystem.IsWindows())
        {
            Judge([($"{Hostile}/wrangler.json", "\0\u0001"), ($"{Hostile}/wranglerlint.toml", "x"), ($"{Hostile}/x.wrangler.json", "\ufffe{")], []).Should().Contain(@"\x1b[31m");
            Judge([("wrangler.json", Configuration), ("wranglerlint.toml", $"extend = {Written}"), (Hostile, "x = 1")], []).Should().Contain(@"\x1b[31m");
        }
    }

    [Theory]
    [InlineData("[rules]\n'§' = 'off'")]
    [InlineData("[rules]\nall = '§'")]
    [InlineData("extend = '§'")]
    [InlineData("API_TOKEN = '§'")]
    [InlineData("API_TOKEN = § x")]
    [InlineData("ignore = [{ rule = '§' }]")]
    public void Secrets_in_settings(string settings)
    {
        using var folder = new TemporaryFolder(("wrangler.json", Configuration), ("wranglerlint.toml", settings.Replace("§", Secret, StringComparison.Ordinal)), ("known.json", $$"""{ "version": "{{Secret}}" }"""));
        var result = Command.Run(folder.Path, "--baseline", "known.json");
        result.ExitCode.Should().Be(2);
        SecretTexts.LeakIn(result.Output + result.Errors).Should().BeNull();
    }

    [Theory]
    [InlineData("bindings", "wrangler.toml")]
    [InlineData("scaffold", "self-test")]
    [InlineData("verify", "--url", "http://127.0.0.1:1")]
    public void Secrets_in_what_cannot_be_read(params string[] arguments)
    {
        foreach (var line in new[] { "API_TOKEN = §", "API_TOKEN = \"§\" §", "§ §", "\"§\" = 1\n\"§\" = 1" })
        {
            using var folder = new TemporaryFolder(("wrangler.toml", line.Replace("§", Secret, StringComparison.Ordinal)));
            var result = Command.Run(folder.Path, new Dictionary<string, string> { ["X_API_KEY"] = "k" }, arguments);
            result.ExitCode.Should().Be(2);
            result.Errors.Should().Contain("wrangler.toml:");
            SecretTexts.LeakIn(result.Output + result.Errors).Should().BeNull();
        }
    }

    private static string Fill(string text) =>
        text.Replace("§", Written, StringComparison.Ordinal).Replace("¶", Hostile, StringComparison.Ordinal);

    /// <summary>What the command says.</summary>
    private static string Judge((string Path, string Text)[] files, string[] arguments)
    {
        using var folder = new TemporaryFolder(files);
        var result = Command.Run(folder.Path, arguments);
        result.ExitCode.Should().Be(2);
        (result.Output + result.Errors).EnumerateRunes().Where(HostileTexts.IsObeyed).Should().BeEmpty();
        var lines = result.Errors.TrimEnd('\n').Split('\n');
        lines.Should().OnlyContain(static line => line.StartsWith("wranglerlint: ") || line.StartsWith("  "));
        return result.Errors;
    }
}
