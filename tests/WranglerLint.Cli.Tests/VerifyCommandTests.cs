namespace WranglerLint.Tests;

/// <summary>What <c>verify</c> refuses before it asks anybody; src/tools/verify.sh runs it against the real runtime.</summary>
public sealed class VerifyCommandTests
{
    private const string Secret = "a-key-that-nobody-sees";
    private const string Nobody = "http://127.0.0.1:1";

    private static readonly Dictionary<string, string> Key = new() { ["X_API_KEY"] = Secret };

    [Theory]
    [InlineData("Option '--url' is required.")]
    [InlineData("the key would be readable on its way", "--url", "http://shop.example")]
    [InlineData("has no environment \"live\"", "--url", Nobody, "--env", "live")]
    [InlineData("there is no wrangler.toml", "--url", Nobody, "--config", "empty")]
    [InlineData("--timeout takes a number from 1 to 600", "--url", Nobody, "--timeout", "0")]
    [InlineData("--retries takes a number from 0 to 10", "--url", Nobody, "--retries", "11")]
    [InlineData("no-such-key: ", "--url", Nobody, "--api-key-file", "no-such-key")]
    [InlineData("there is no key in it", "--url", Nobody, "--api-key-file", "two-lines")]
    [InlineData("the command line is no place for a key", "--url", Nobody, "--api-key", Secret)]
    [InlineData("the command line is no place for a key", "--url", Nobody, "--api-key=" + Secret)]
    [InlineData("the folder does not exist", "--url", Nobody, "--output", "no/such/folder/report.json")]
    public void Bad_usage_gives_2_and_shows_no_key(string message, params string[] arguments)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", "name = 'a'\n"), ("empty/readme.md", ""), ("two-lines", Secret + "\n" + Secret));
        var result = Command.Run(folder.Path, Key, ["verify", .. arguments]);
        result.ExitCode.Should().Be(2);
        result.Output.Should().BeEmpty();
        result.Errors.Should().StartWith("wranglerlint: ").And.Contain(message).And.NotContain(Secret);
    }

    [Fact]
    public void Without_a_key_nobody_is_asked()
    {
        using var folder = new TemporaryFolder(("wrangler.toml", "name = 'a'\n"));
        Command.Run(folder.Path, "verify", "--url", Nobody).Errors.Should().Be("wranglerlint: there is no key: put it into X_API_KEY, or name a file with --api-key-file.\n");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0, "--fail-on", "never")]
    public void A_Worker_that_does_not_answer_fails(int exitCode, params string[] options)
    {
        using var folder = new TemporaryFolder(("wrangler.toml", "name = 'a'\n"));
        var result = Command.Run(folder.Path, Key, ["verify", "--url", Nobody, "--retries", "0", "--output", "json=verify.json", .. options]);
        (result.ExitCode, result.Errors).Should().Be((exitCode, ""));
        result.Output.Should().Contain("FAIL  answer: nothing answers at that address");
        File.ReadAllText(folder.PathOf("verify.json")).Should().Contain("\"problem\":\"WV0001\"");
    }
}
