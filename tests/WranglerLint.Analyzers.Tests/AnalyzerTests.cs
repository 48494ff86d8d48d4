using System.Text;
using Microsoft.CodeAnalysis;
using WranglerLint.Linting;
using WranglerLint.Rules;

namespace WranglerLint.Tests;

/// <summary>The analyzers say what the engine says, where the engine says it.</summary>
public sealed class AnalyzerTests
{
    private const string Placeholder = "name = \"w\"\nmain = \"a.ts\"\ncompatibility_date = \"2026-01-01\"\n\n[[kv_namespaces]]\nbinding = \"CACHE\"\nid = \"your-id\"\n";

    private const string Noise = "[]{}\"'=,.#\\\n\r\0\uD800é\u2028";

    private const string TwoEnvironments = Placeholder + "[env.staging]\n";

    public static TheoryData<string> Configurations =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("testdata"), "*", SearchOption.AllDirectories)
            .Where(static path => Path.GetFileName(path) != Settings.FileName && Tree.ConfigDocument.FormatOf(path) is not null)
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(static path => !path.EndsWith("/package.json", StringComparison.Ordinal))
            .Where(static path => !path.StartsWith("testdata/conformance/", StringComparison.Ordinal) && !path.StartsWith("testdata/fuzz/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Configurations))]
    public void Configurations_have_the_engines_findings(string path)
    {
        var text = Repository.Read(path.Split('/'));
        var settings = new FileInfo(Repository.PathOf(Path.GetDirectoryName(path)!, Settings.FileName));
        var settingsText = settings.Exists ? File.ReadAllText(settings.FullName) : "";
        var name = $"folder/wrangler.{Path.GetFileName(path)}";
        var expected = Engine.Lint(name, text, Engine.OptionsIn(settingsText, name))
            .OrderBy(static finding => finding.Location.Span)
            .ThenBy(static finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Message, StringComparer.Ordinal)
            .ToList();

        var diagnostics = Analysis.Run((name, text), ("folder/" + Settings.FileName, settingsText));

        diagnostics.Select(Analysis.Show).Should().Equal(expected.Select(Engine.Show));
        diagnostics.Select(static diagnostic => diagnostic.GetMessage(null)).Should().Equal(expected.Select(static finding => finding.Message));
        diagnostics.Select(static diagnostic => diagnostic.AdditionalLocations.Count).Should().Equal(expected.Select(static finding => finding.Related.Count));
    }

    [Fact]
    public void The_incident_is_found_with_its_types()
    {
        var diagnostics = Analysis.Run(Incident("/repo/app/"));
        diagnostics.Should().HaveCount(20);
        diagnostics.Select(Analysis.Show).Should().Contain(
        [
            "/repo/app/wrangler.toml 19:6-19:40 Warning WL2004",
            "/repo/app/wrangler-enhanced.toml 8:6-8:26 Warning WL2001",
            "/repo/app/wrangler-enhanced.toml 30:6-30:16 Error WL3003",
            "/repo/app/src/types.ts 2:18-2:39 Warning WL8001",
        ]);
        var types = diagnostics.Single(static diagnostic => diagnostic.Id == "WL8001");
        types.AdditionalLocations.Select(Analysis.Show).Should().Equal("/repo/app/src/types/index.ts 2:18-2:39");
        types.GetMessage(null).Should().Contain("src/types.ts and src/types/index.ts").And.NotContain("/repo");
    }

    [Fact]
    public void The_order_of_the_files_and_the_run_do_not_matter()
    {
        var files = Incident("/repo/app/");
        var once = Analysis.Run(files).Select(static diagnostic => diagnostic.ToString());
        Analysis.Run([.. files.Reverse()]).Select(static diagnostic => diagnostic.ToString()).Should().Equal(once);
    }

    [Fact]
    public void Paths_of_windows_are_reported_as_the_compiler_gave_them()
    {
        var diagnostics = Analysis.Run(@"C:\repo\", [.. Incident("/repo/app/").Select(static file => ("C:" + file.Path.Replace('/', '\\'), file.Text))]);
        diagnostics.Should().HaveCount(20);
        diagnostics.Select(Analysis.Show).Should().Contain(@"C:\repo\app\src\types.ts 2:18-2:39 Warning WL8001");
        diagnostics.Single(static diagnostic => diagnostic.Id == "WL8001").GetMessage(null).Should().Contain("src/types.ts and src/types/index.ts");
    }

    [Fact]
    public void The_nearest_settings_hold()
    {
        const string critical = "critical_bindings = [\"QUEUE\"]\n";
        var settings = ("/repo/wranglerlint.toml", critical);
        Ids(("/repo/a/wrangler.toml", TwoEnvironments), settings).Should().Contain("WL3003");
        Ids(("/repo/a/wrangler.toml", TwoEnvironments), settings, ("/repo/a/wranglerlint.toml", "")).Should().NotContain("WL3003");
        Ids(("/repo/a/wrangler.toml", TwoEnvironments), ("/repo/b/wranglerlint.toml", critical)).Should().NotContain("WL3003");
        Ids(("wrangler.toml", TwoEnvironments), ("wranglerlint.toml", critical)).Should().Contain("WL3003");
    }

    [Fact]
    public void A_setting_that_cannot_be_followed_is_reported_at_its_place() =>
        Analysis.Run(("/repo/wranglerlint.toml", "# ours\ncritical = 1\n"), ("/repo/wrangler.toml", "")).Select(Analysis.Show)
            .Should().Equal("/repo/wranglerlint.toml 2:1-2:9 Error WL9001");

    [Fact]
    public void Lines_are_those_of_the_engine()
    {
        // The compiler ends a line at U+2028; editors, TOML and SARIF do not.
        Analysis.Run(("wrangler.toml", Placeholder.Replace("[[kv", "# \u2028\u0085\n[[kv", StringComparison.Ordinal))).Select(Analysis.Show)
            .Should().Equal("wrangler.toml 8:6-8:15 Warning WL2001");
    }

    [Fact]
    public void Files_with_other_names_or_contents_are_left_alone() =>
        Ids(
            ("appsettings.toml", Placeholder),
            ("wrangler.toml.bak", Placeholder),
            ("/repo/wrangler-schema.json", "{ \"properties\": {} }"),
            ("/repo/src/a.ts", "export interface Env { A: string }"),
            ("/repo/src/b.ts", "export interface Env { A: number }")).Should().BeEmpty();

    [Fact]
    public void Folders_above_the_project_say_nothing_about_a_configuration()
    {
        var file = ("/home/fixtures/app-template.v2/project/wrangler.toml", Placeholder);
        Analysis.Run("/home/fixtures/app-template.v2/project/", file).Should().ContainSingle();
        Analysis.Run("/home/", file).Should().BeEmpty();
    }

    [Theory]
    [InlineData("/repo/src/b.ts", true)]
    [InlineData("/repo/src/b.test.ts", false)]
    [InlineData("/repo/tests/b.ts", false)]
    [InlineData("/repo/dist/b.ts", false)]
    [InlineData("/repo/node_modules/x/b.ts", false)]
    [InlineData("/repo/packages/other/src/b.ts", false)]
    [InlineData("/repo/workers/second/src/b.ts", false)]
    [InlineData("/repository/src/b.ts", false)]
    public void A_workers_sources_are_those_that_the_command_takes(string path, bool isSource) =>
        Ids(
            ("/repo/wrangler.toml", "name = \"w\"\nmain = \"src/a.ts\"\ncompatibility_date = \"2026-01-01\"\n"),
            ("/repo/src/a.ts", "export interface Env { A: string }"),
            ("/repo/packages/other/package.json", "{}"),
            ("/repo/workers/second/wrangler.jsonc", "{}"),
            (path, "export interface Env { A: number }")).Should().HaveCount(isSource ? 1 : 0);

    [Fact]
    public void Garbage_is_reported_and_breaks_nothing()
    {
        var random = new Random(1);
        var seeds = new[] { Placeholder, TwoEnvironments, "{ \"env\": { \"a\": [1, {}] } }", "\"\\", "{", "\uFEFF", "export interface Env {" };
        string[] names = ["wrangler.toml", "wrangler.json", "wrangler.jsonc", "wranglerlint.toml", "src/a.ts", "src/b.ts", "package.json"];
        for (var round = 0; round < 300; round++)
        {
            var files = names.Select(name => ("/repo/" + name, Damage(seeds[random.Next(seeds.Length)], random))).ToArray();
            Analysis.Run(files).Select(static diagnostic => diagnostic.Id).Should().NotContain("AD0001");
        }
    }

    [Fact]
    public void Every_rule_has_a_descriptor_and_only_those_and_the_settings()
    {
        var descriptors = Analysis.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics).ToList();
        descriptors.Select(static descriptor => descriptor.Id).Distinct().Should().BeEquivalentTo([.. RuleCatalog.All.Select(static rule => rule.Descriptor.Id), "WL9001"]);
        descriptors.Should().OnlyContain(static descriptor => descriptor.IsEnabledByDefault && descriptor.HelpLinkUri.StartsWith("https://"));
        descriptors.Where(static descriptor => descriptor.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd)).Select(static descriptor => descriptor.Id)
            .Should().Equal(RuleCatalog.All.Where(static rule => rule is TypeRule or WorkerRule or RepositoryRule).Select(static rule => rule.Descriptor.Id));
    }

    private static IEnumerable<string> Ids(params (string Path, string Text)[] files) =>
        Analysis.Run(files).Select(static diagnostic => diagnostic.Id).Where(static id => id is not ("WL2001" or "WL3001"));

    private static (string Path, string Text)[] Incident(string folder)
    {
        var root = Repository.PathOf("testdata", "incident", "before");
        return
        [
            .. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(path => (folder + Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path))),
        ];
    }

    private static string Damage(string text, Random random)
    {
        var builder = new StringBuilder(text);
        for (var i = random.Next(6); i >= 0; i--)
        {
            var position = random.Next(builder.Length + 1);
            if (random.Next(2) == 0 && builder.Length > 0)
            {
                builder.Remove(position / 2, Math.Min(random.Next(20), builder.Length - (position / 2)));
            }
            else
            {
                builder.Insert(position, Noise[random.Next(Noise.Length)]);
            }
        }

        return builder.ToString();
    }
}
