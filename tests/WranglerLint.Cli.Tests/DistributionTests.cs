using System.Text.RegularExpressions;
using WranglerLint.Linting;

namespace WranglerLint.Tests;

/// <summary>What the ways to get the program repeat from the program.</summary>
public sealed class DistributionTests
{
    private static readonly string[] Names =
    [
        "wrangler.toml", "wrangler.json", "wrangler.jsonc", "wrangler-enhanced.toml", "wrangler.staging.jsonc", "wrangler_test.toml",
        "api.wrangler.toml", "my-api_wrangler.json", "api.wrangler.staging.toml", ".wrangler.toml", "-wrangler-.toml", "wrangler..toml",
        "wrangler.toml.json", "wrangler.wrangler.json", "a b.wrangler.toml", "wrangler.ü.toml",
        "wranglers.toml", "mywrangler.toml", "wrangler.toml.bak", "wranglerlint.toml", "wrangler.ts", "wrangler", "wrangler.yaml",
        "Wrangler.toml", "wrangler.TOML", "wrangler.jsonc5", "wrangler5.toml", "wranglertoml", "wrangler.tomljson", "package.json", "toml",
    ];

    [Fact]
    public void The_hooks_take_the_files_that_the_command_finds()
    {
        var patterns = Regex.Matches(Repository.Read(".pre-commit-hooks.yaml"), "(?m)^  files: (.+)$").Select(static match => match.Groups[1].Value).ToList();
        patterns.Should().HaveCount(3);
        foreach (var pattern in patterns.Distinct())
        {
            foreach (var path in Names.SelectMany(static name => new[] { name, "apps/my shop/" + name, "wrangler.toml/" + name, "wrangler./" + name }))
            {
                Regex.IsMatch(path, pattern).Should().Be(ConfigurationFiles.IsConfiguration(path), "{0}", path);
            }
        }

        Names.Where(ConfigurationFiles.IsConfiguration).Should().HaveCount(16);
    }

    [Fact]
    public void Nothing_runs_when_npm_s_packages_are_installed() =>
        Repository.Read("src", "npm", "generate.mjs").Should().NotMatchRegex(
            @"\b(scripts|gypfile|binding\.gyp|dependencies|bundle\w*)\b|\b((pre|post)?(install|prepare|pack)|prepublish(Only)?)[""']?\s*:",
            "npm-package.sh looks at the packages themselves");

    [Fact]
    public void The_action_runs_nothing_but_what_it_downloads()
    {
        var steps = Repository.Read("action.yml").Replace("shell: bash\n", "", StringComparison.Ordinal);
        steps.Should().NotMatchRegex(@"\b(npm|npx|pnpm|yarn|bunx?|deno|node|pipx?|python3?|dotnet|cargo|gem|apt|apt-get|brew|bash|sh|eval|source|sudo)\b(?!:)", "action.sh looks at what it runs");
        Regex.Matches(steps, @"(?m)^\s+(?:- )?uses: (.+)$").Select(static match => match.Groups[1].Value).Should().Equal("github/codeql-action/upload-sarif@v4");
    }

    [Theory]
    [InlineData("action.yml", "default: VERSION\n")]
    [InlineData("docs/pre-commit.md", "rev: vVERSION\n")]
    [InlineData("docs/github-code-scanning.md", "uses: wranglerlint/wranglerlint@vVERSION\n")]
    [InlineData("docs/install.md", "version=VERSION\n")]
    public void What_names_a_version_names_the_current_one(string path, string text)
    {
        var version = Regex.Match(Repository.Read("Directory.Build.props"), "<VersionPrefix>(.+)</VersionPrefix>").Groups[1].Value;
        Command.Run(Repository.Root, "--version").Output.Trim().Should().Be(version);
        var pattern = Regex.Escape(text).Replace("VERSION", @"(\d+\.\d+\.\d+)", StringComparison.Ordinal);
        var versions = Regex.Matches(Repository.Read(path.Split('/')), pattern).Select(static match => match.Groups[1].Value).ToList();
        versions.Should().NotBeEmpty().And.OnlyContain(named => named == version);
    }
}
