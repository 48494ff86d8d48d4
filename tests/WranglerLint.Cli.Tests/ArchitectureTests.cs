using System.Reflection;

namespace WranglerLint.Tests;

/// <summary>Dependencies point downwards only.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["wranglerlint"] = ["WranglerLint.Core", "WranglerLint.Reporting", "WranglerLint.Rules", "WranglerLint.Scaffold", "WranglerLint.Syntax", "WranglerLint.TypeScript", "WranglerLint.Verification"],
        ["WranglerLint.Verification"] = ["WranglerLint.Core", "WranglerLint.Reporting", "WranglerLint.Scaffold", "WranglerLint.Syntax"],
        ["WranglerLint.Scaffold"] = ["WranglerLint.Core", "WranglerLint.Syntax"],
        ["WranglerLint.Analyzers"] = ["WranglerLint.Core", "WranglerLint.Rules", "WranglerLint.Syntax", "WranglerLint.TypeScript"],
        ["WranglerLint.Rules"] = ["WranglerLint.Core", "WranglerLint.Syntax"],
        ["WranglerLint.TypeScript"] = ["WranglerLint.Core", "WranglerLint.Syntax"],
        ["WranglerLint.Reporting"] = ["WranglerLint.Core", "WranglerLint.Syntax"],
        ["WranglerLint.Core"] = ["WranglerLint.Syntax"],
        ["WranglerLint.Syntax"] = [],
    };

    public static TheoryData<string> Assemblies => [.. Arrows.Keys];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void A_project_refers_only_to_those_below_it(string name) =>
        References(name).Where(static reference => reference.StartsWith("WranglerLint", StringComparison.Ordinal)).Should().BeSubsetOf(Arrows[name]);

    [Theory]
    [InlineData("WranglerLint.Core")]
    [InlineData("WranglerLint.Rules")]
    [InlineData("WranglerLint.TypeScript")]
    [InlineData("WranglerLint.Scaffold")]
    public void The_engine_knows_no_parser_no_console_and_no_files(string name) =>
        References(name).Should().NotContain(static reference =>
            reference == "Tomlyn" || reference == "System.Text.Json" || reference == "System.Console" || reference == "System.IO.FileSystem" || reference == "Sarif");

    private static IEnumerable<string> References(string name) =>
        Assembly.Load(name).GetReferencedAssemblies().Select(static reference => reference.Name!);
}
