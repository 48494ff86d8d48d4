using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace WranglerLint.Tests;

/// <summary>Suppression comments and <c>wranglerlint.toml</c> hold in a build as in the command, and the compiler's own switches win.</summary>
public sealed class SelectionTests
{
    private const string Placeholder = "name = \"w\"\nmain = \"a.ts\"\ncompatibility_date = \"2026-01-01\"\n\n[[kv_namespaces]]\nbinding = \"CACHE\"\nid = \"your-id\"\n";

    [Theory]
    [InlineData("", "Warning")]
    [InlineData("WL2001 = 'error'", "Error")]
    [InlineData("bindings = 'note'", "Info")]
    [InlineData("all = 'off'", null)]
    public void Severities_are_those_of_the_settings(string rules, string? expected) =>
        Analysis.Run(("/repo/wrangler.toml", Placeholder), ("/repo/wranglerlint.toml", "[rules]\n" + rules)).Select(Analysis.Show)
            .Should().Equal(expected is null ? [] : [$"/repo/wrangler.toml 7:6-7:15 {expected} WL2001"]);

    [Theory]
    [InlineData("error", ReportDiagnostic.Default, DiagnosticSeverity.Error)]
    [InlineData("error", ReportDiagnostic.Suppress, null)]
    [InlineData("error", ReportDiagnostic.Info, DiagnosticSeverity.Info)]
    [InlineData("note", ReportDiagnostic.Error, DiagnosticSeverity.Error)]
    [InlineData("off", ReportDiagnostic.Error, null)]
    public void What_the_compiler_is_told_wins_over_a_severity_and_not_over_off(string level, ReportDiagnostic option, DiagnosticSeverity? expected)
    {
        var diagnostics = Analysis.Run(("/repo/wrangler.toml", Placeholder), ("/repo/wranglerlint.toml", $"[rules]\nWL2001 = '{level}'\n"));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            .WithSpecificDiagnosticOptions(option == ReportDiagnostic.Default ? [] : [KeyValuePair.Create("WL2001", option)]);
        Effective(diagnostics, options).Select(static diagnostic => (DiagnosticSeverity?)diagnostic.Severity)
            .Should().Equal(expected is null ? [] : [expected]);
    }

    [Fact]
    public void Comments_suppress_and_are_checked_in_configurations_and_sources() =>
        Analysis.Run(
            ("/repo/wrangler.toml", Placeholder.Replace("\"your-id\"", "\"your-id\" # wranglerlint: ignore[WL2001]", StringComparison.Ordinal)),
            ("/repo/src/a.ts", "// wranglerlint: ignore[WL8001]\nexport interface Env { A: string }\n// wranglerlint: ignore[WL8001]\n"),
            ("/repo/src/b.ts", "export interface Env { A: number }"),
            ("/repo/x/wrangler.toml", Placeholder.Replace("\"w\"", "\"x\"", StringComparison.Ordinal).Replace("your-id", "0f2ac74b498b48028cb68387c421e279", StringComparison.Ordinal) + "# wranglerlint: ignore[WL2001]\n"))
            .Select(Analysis.Show)
            .Should().Equal("/repo/src/a.ts 3:25-3:31 Warning WL9003", "/repo/x/wrangler.toml 8:24-8:30 Warning WL9003");

    [Fact]
    public void A_comment_for_a_rule_that_looks_at_files_is_not_called_unused() =>
        Analysis.Run(("/repo/wrangler.toml", Placeholder.Replace("main = \"a.ts\"", "main = \"a.ts\" # wranglerlint: ignore[WL1210]", StringComparison.Ordinal)))
            .Select(static diagnostic => diagnostic.Id).Should().Equal("WL2001");

    [Fact]
    public void Settings_extend_others_and_exclude_files() =>
        Analysis.Run(
            "/repo/app/",
            ("/repo/base.toml", "[rules]\nWL2001 = 'error'\nWL2 = 'off'\n"),
            ("/repo/wranglerlint.toml", "extend = 'base.toml'\nexclude = ['app/old']\n"),
            ("/repo/app/wrangler.toml", Placeholder),
            ("/repo/app/old/wrangler.toml", Placeholder))
            .Select(Analysis.Show)
            .Should().Equal("/repo/app/wrangler.toml 7:6-7:15 Error WL2001", "/repo/base.toml 3:1-3:4 Error WL9001");

    [Fact]
    public void Settings_above_the_project_are_checked_only_if_they_hold() =>
        Analysis.Run(
            "/repo/app/",
            ("/repo/wranglerlint.toml", "nothing = 1\n"),
            ("/repo/app/wranglerlint.toml", "extend = '../missing.toml'\n"),
            ("/repo/app/wrangler.toml", Placeholder))
            .Select(Analysis.Show)
            .Should().Equal("/repo/app/wrangler.toml 7:6-7:15 Warning WL2001", "/repo/app/wranglerlint.toml 1:10-1:27 Error WL9001");

    /// <summary>What the compiler makes of diagnostics when it prints them.</summary>
    private static IEnumerable<Diagnostic> Effective(IEnumerable<Diagnostic> diagnostics, CSharpCompilationOptions options) =>
        Microsoft.CodeAnalysis.Diagnostics.CompilationWithAnalyzers.GetEffectiveDiagnostics(diagnostics, CSharpCompilation.Create("Project", options: options));
}
