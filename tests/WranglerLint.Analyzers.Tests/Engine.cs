using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>What the engine itself says, which every host has to repeat.</summary>
internal static class Engine
{
    private static readonly Linter Linter = new(RuleCatalog.All);

    internal static IEnumerable<Finding> Lint(string path, string text, LintOptions options) =>
        Linter.Lint(ConfigDocument.Parse(new SourceText(path, text), ConfigDocument.FormatOf(path)!.Value), options);

    /// <summary>What settings in the outermost folder say about a configuration.</summary>
    internal static LintOptions OptionsIn(string settings, string path) =>
        SettingsChain.Follow(Settings.FileName, _ => Settings.Read(new SourceText(Settings.FileName, settings), RuleCatalog.Index)).OptionsFor(path);

    /// <summary>As <see cref="Analysis.Show(Microsoft.CodeAnalysis.Diagnostic)"/>.</summary>
    internal static string Show(Finding finding) =>
        $"{finding.Location.Text.Path} {finding.Location.Start}-{finding.Location.End} {(finding.Severity == Severity.Note ? "Info" : finding.Severity)} {finding.Rule.Id}";
}
