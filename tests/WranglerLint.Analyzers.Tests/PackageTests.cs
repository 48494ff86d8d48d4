using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;

namespace WranglerLint.Tests;

/// <summary>The package, as those who install it meet it.</summary>
public sealed class PackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    private const string Placeholder = "name = \"w\"\nmain = \"index.js\"\ncompatibility_date = \"2026-01-01\"\n\n[[kv_namespaces]]\nbinding = \"CACHE\"\nid = \"your-id\"\n";

    [Fact]
    public void A_build_has_the_findings_of_the_incident()
    {
        using var project = new Consumer(package);
        var root = Repository.PathOf("testdata", "incident", "before");
        foreach (var path in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories))
        {
            project.Write("worker/" + Path.GetRelativePath(root, path), File.ReadAllText(path));
        }

        // What the defaults find already, spelled in other ways.
        project.Extend("<ItemGroup><AdditionalFiles Include=\"./worker/wrangler.toml;$(MSBuildProjectDirectory)/worker/src/types.ts\" /></ItemGroup>\n");
        project.Write(".globalconfig", Page.Block(".globalconfig"));
        project.Write("worker/node_modules/other/wrangler.toml", "name = ");
        project.Write("worker/dist/types.ts", "export interface CloudflareEnvironment { A: string }");
        var options = Engine.OptionsIn(File.ReadAllText(Path.Combine(root, Settings.FileName)), "wrangler.toml");
        var expected = new[] { "wrangler.toml", "wrangler-enhanced.toml" }
            .SelectMany(name => Engine.Lint("worker/" + name, File.ReadAllText(Path.Combine(root, name)), options))
            .Select(static finding => new BuildDiagnostic(
                finding.Location.Text.Path, finding.Location.Start.Line, finding.Location.Start.Column, LevelOf(finding), finding.Rule.Id, finding.Message))
            .ToList();
        expected.Should().HaveCount(19);

        var build = project.Install();

        build.ExitCode.Should().Be(1, build.Output);
        build.Diagnostics.Where(static diagnostic => diagnostic.Id != "WL8001").Should().BeEquivalentTo(expected, build.Output);
        var types = build.Diagnostics.Single(static diagnostic => diagnostic.Id == "WL8001");
        types.Place.Should().Be("worker/src/types.ts(2,18): warning WL8001");
        types.Message.Should().Contain("worker/src/types/index.ts".Replace("worker/", "", StringComparison.Ordinal)).And.NotContain("dist");
        Regex.Count(build.Output.Split("Build FAILED", 2)[0], "WL2004").Should().Be(2, "no file is looked at twice");
    }

    [Fact]
    public void Edits_and_severities_are_followed()
    {
        using var project = new Consumer(package);
        project.Write("Class.cs", "namespace App;\n\npublic sealed class Class;\n");
        project.Write("wrangler.toml", Placeholder);

        var first = project.Install();
        first.Diagnostics.Select(static diagnostic => diagnostic.ToString()).Should().Equal(Page.Block("example").TrimEnd());
        first.ExitCode.Should().Be(0);
        project.Build("--no-restore").Diagnostics.Should().BeEmpty("nothing changed");

        project.Write("wrangler.toml", "# one line more\n" + Placeholder + "colour = \"red\"\n[env.staging]\n[[env.staging.queues.producers]]\nbinding = \"Q\"\nqueue = \"q\"\n");
        project.Build("--no-restore").Places.Should().Equal(
            "wrangler.toml(10,6): warning WL3001",
            "wrangler.toml(2,1): warning WL3002",
            "wrangler.toml(8,6): warning WL2001",
            "wrangler.toml(9,1): warning WL1002");

        project.Build("--no-restore", "--no-incremental", "-p:TreatWarningsAsErrors=true").Places.Should().HaveCount(4).And.OnlyContain(static place => place.Contains(": error "));
        project.Extend(Page.Block("severities"));
        var properties = project.Build("--no-restore");
        properties.ExitCode.Should().Be(1);
        properties.Places.Should().Contain("wrangler.toml(8,6): error WL2001").And.Contain("wrangler.toml(2,1): warning WL3002").And.NotContain(static place => place.Contains("WL1002"));
        project.Write("App.csproj", Page.Block("project").Replace("</Project>", "<ItemGroup><PackageReference Include=\"WranglerLint.Analyzers\" Version=\"0.1.0\" /></ItemGroup></Project>", StringComparison.Ordinal));
        project.Write(".globalconfig", Page.Block(".globalconfig"));
        project.Build("--no-restore").Places.Should().Equal(
            "wrangler.toml(10,6): warning WL3001",
            "wrangler.toml(8,6): error WL2001",
            "wrangler.toml(9,1): warning WL1002");

        project.Build("--no-restore", "--no-incremental", "-p:WranglerLintEnabled=false").Diagnostics.Should().BeEmpty();
        project.Items().Should().Contain("wrangler.toml");
        project.Items("-p:EnableDefaultWranglerLintItems=false").Should().NotContain("wrangler.toml");
        project.Items("-p:WranglerLintConfigurations=other/**/wrangler.toml").Should().NotContain("wrangler.toml");
    }

    [Fact]
    public void A_project_that_compiles_nothing_is_checked_all_the_same()
    {
        // What Microsoft.Build.NoTargets does, which would have to be downloaded.
        using var project = new Consumer(package);
        project.Extend("<PropertyGroup><UsingMicrosoftNoTargetsSdk>true</UsingMicrosoftNoTargetsSdk><NoWarn>$(NoWarn);WL1002</NoWarn></PropertyGroup>");
        project.Write("Directory.Build.targets", "<Project><Target Name=\"CoreCompile\" /><Target Name=\"CopyFilesToOutputDirectory\" /></Project>");
        project.Write(".globalconfig", Page.Block(".globalconfig"));
        project.Write("wrangler.toml", "colour = 1\n" + Placeholder);
        project.Install().Places.Should().Equal("wrangler.toml(8,6): error WL2001");
    }

    [Fact]
    public void It_asks_for_nothing_that_the_oldest_host_lacks()
    {
        using var archive = package.Open();
        archive.Entries.Select(static entry => entry.FullName).Should().Contain(["analyzers/dotnet/cs/WranglerLint.Analyzers.dll", "analyzers/dotnet/cs/Tomlyn.dll", "buildTransitive/WranglerLint.Analyzers.targets", "README.md"])
            .And.NotContain(static name => name.StartsWith("lib/", StringComparison.Ordinal) || name.Contains("Microsoft.CodeAnalysis"));
        var bundled = archive.Entries.Where(static entry => entry.FullName.StartsWith("analyzers/", StringComparison.Ordinal))
            .ToDictionary(static entry => Path.GetFileNameWithoutExtension(entry.Name), static entry => References(entry.Open()));

        // The compiler of the .NET SDK 8.0.100: Roslyn 4.8, which types are shared with.
        bundled["WranglerLint.Analyzers"].Should().OnlyContain(static reference =>
            !reference.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) || reference.Version <= new Version(4, 8, 0, 0));
        bundled["WranglerLint.Analyzers"].Single(static reference => reference.Name == "System.Collections.Immutable").Version!.Major.Should().BeLessThanOrEqualTo(7);
        bundled.Values.SelectMany(static references => references).Select(static reference => reference.Name)
            .Where(static name => name != "netstandard" && !name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
            .Should().BeSubsetOf(bundled.Keys);
    }

    [Fact]
    public void It_is_not_packed_with_the_solution()
    {
        IsPackable().Should().Be("true");
        IsPackable("-p:BuildingSolutionFile=true").Should().Be("false");

        static string IsPackable(params string[] options) =>
            DotNet.Run(Repository.PathOf("src", "WranglerLint.Analyzers"), packages: null, ["msbuild", "-getProperty:IsPackable", .. options]).Output.Trim();
    }

    [Fact]
    public void The_targets_leave_out_the_folders_that_the_command_leaves_out()
    {
        var targets = Repository.Read("src", "WranglerLint.Analyzers", "buildTransitive", "WranglerLint.Analyzers.targets");
        Regex.Matches(targets, @"\*\*/([^*/;]+)/\*\*").Select(static match => match.Groups[1].Value).Should().Equal(ConfigurationFiles.SkippedFolders);
    }

    /// <summary>With the page's <c>.globalconfig</c>.</summary>
    private static string LevelOf(Finding finding) => finding.Severity == Severity.Error || finding.Rule.Id == "WL2001" ? "error" : "warning";

    private static List<System.Reflection.AssemblyName> References(Stream stream)
    {
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        copy.Position = 0;
        using var file = new PEReader(copy);
        var metadata = file.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle).GetAssemblyName())];
    }
}
