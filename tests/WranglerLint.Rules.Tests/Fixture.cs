using System.Globalization;
using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Types;
using WranglerLint.TypeScript;

namespace WranglerLint.Tests;

/// <summary>
/// A file of <c>testdata/rules/ID.name/</c>, or a folder that is a small project, with the findings that it says it has.
/// </summary>
/// <remarks>
/// A comment on the finding's own line says <c>finding: WL2001 ^column#length path {{part of the message}}</c>, path and
/// message being optional; <c>finding@+1:</c> speaks of the next line. Plain JSON has a file <c>X.json.findings</c>
/// beside it, whose lines begin with <c>finding@LINE:</c>. <c>suppressed:</c> names a finding that is suppressed.
/// </remarks>
internal sealed partial class Fixture
{
    private Fixture(string path, IReadOnlyList<SourceText> texts, LintOptions options, IReadOnlyList<Expectation> expectations)
    {
        Path = path;
        Texts = texts;
        Options = options;
        Expectations = expectations;
    }

    internal string Path { get; }

    internal IReadOnlyList<SourceText> Texts { get; }

    internal LintOptions Options { get; }

    internal IReadOnlyList<Expectation> Expectations { get; }

    /// <summary>Relative paths of the fixtures below a folder of <c>testdata</c>.</summary>
    internal static IEnumerable<string> Find(string folder) =>
        from entry in Directory.EnumerateFileSystemEntries(Repository.PathOf("testdata", folder))
            .SelectMany(static path => Directory.Exists(path) ? Directory.EnumerateFileSystemEntries(path) : [path])
        where Directory.Exists(entry) || ConfigDocument.FormatOf(entry) is not null
        where System.IO.Path.GetFileName(entry) != Settings.FileName
        select System.IO.Path.GetRelativePath(Repository.PathOf("testdata"), entry).Replace('\\', '/');

    internal static Fixture Read(string path)
    {
        var full = Repository.PathOf("testdata", path);
        var isFolder = Directory.Exists(full);
        string[] files = isFolder ? [.. Directory.GetFiles(full, "*", SearchOption.AllDirectories).Where(static file => !file.EndsWith(".fixed", StringComparison.Ordinal))] : [full];
        Array.Sort(files, StringComparer.Ordinal);
        var root = isFolder ? full : System.IO.Path.GetDirectoryName(full)!;
        var texts = files
            .Select(file => new SourceText(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .ToList();
        var settings = System.IO.Path.Combine(root, Settings.FileName);
        var options = OptionsIn(
            File.Exists(settings) ? new SourceText(Settings.FileName, File.ReadAllText(settings)) : null,
            texts[0].Path,
            RuleOf().Match(path) is { Success: true } match ? match.Value : null);
        var expectations = texts.SelectMany(Expect).ToList();
        if (File.Exists(full + ".findings"))
        {
            expectations.AddRange(Expect(new SourceText(texts[0].Path, File.ReadAllText(full + ".findings")), absolute: true));
        }

        return new Fixture(path, texts, options, expectations);
    }

    /// <summary>
    /// What a settings file says about a file beside it. One rule runs in any case, also if it is off by default, so that its own
    /// fixtures and examples need no settings.
    /// </summary>
    internal static LintOptions OptionsIn(SourceText? text, string path, string? rule)
    {
        var chain = SettingsChain.Follow(Settings.FileName, name => Settings.Read(
            name == Settings.FileName
                ? new SourceText(name, $"extend = \"base.toml\"\n{text?.Content}")
                : new SourceText(name, rule is null ? "" : $"[rules]\n{rule} = \"on\"\n"),
            RuleCatalog.Index));
        chain.Problems.Should().BeEmpty();
        return chain.OptionsFor(path);
    }

    internal IReadOnlyList<Finding> Lint() => Lint(Texts, Options);

    internal static IReadOnlyList<Finding> Lint(IReadOnlyList<SourceText> texts, LintOptions options)
    {
        var linter = new Linter(RuleCatalog.All, SuppressionMode.Mark);
        var configurations = texts
            .Where(static text => ProjectOfTexts.IsConfiguration(text.Path))
            .Select(text => (
                Document: ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value),
                Files: ProjectOfTexts.Of(texts, text.Path) ?? UnknownFiles.Instance))
            .ToList();
        var findings = configurations.SelectMany(configuration => linter.Lint(configuration.Document, options, configuration.Files));
        var workspace = new Workspace(configurations
            .Where(static configuration => configuration.Document.Error is null)
            .Select(configuration => new WorkspaceFile(configuration.Document, configuration.Document.Text.Path, options, configuration.Files, isChecked: true)));
        var documents = configurations.Select(static configuration => configuration.Document).ToList();
        var entryPoints = documents.SelectMany(EntryPoints.Of).ToList();
        var sources = texts.Where(text => SourceFiles.IsTypeScript(text.Path) && SourceFiles.IsOfWorker(text.Path, entryPoints));
        var types = new WorkerTypes("", sources.Select(TypeScriptReader.Read), new OtherTexts(texts));
        return [.. findings, .. linter.Lint(workspace), .. linter.Lint(documents, types, options, ProjectOfTexts.Of(texts, ""))];
    }

    private sealed class OtherTexts(IReadOnlyList<SourceText> texts) : IOtherSources
    {
        public TypeSource? Find(string path) =>
            texts.FirstOrDefault(text => text.Path == path) is { } text ? TypeScriptReader.Read(text) : null;
    }

    private static IEnumerable<Expectation> Expect(SourceText text) => Expect(text, absolute: false);

    private static IEnumerable<Expectation> Expect(SourceText text, bool absolute)
    {
        for (var line = 1; line <= text.LineCount; line++)
        {
            foreach (Match match in Comment().Matches(text[text.GetLine(line)]))
            {
                var offset = Number(match.Groups["line"].Value);
                yield return new Expectation(
                    text.Path,
                    absolute ? offset : line + offset,
                    match.Groups["rule"].Value,
                    match.Groups["kind"].Value == "suppressed",
                    Number(match.Groups["column"].Value),
                    Number(match.Groups["length"].Value),
                    match.Groups["path"].Success ? match.Groups["path"].Value : null,
                    match.Groups["message"].Success ? match.Groups["message"].Value : null);
            }
        }
    }

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"WL\d{4}")]
    private static partial Regex RuleOf();

    [GeneratedRegex(@"(?<kind>finding|suppressed)(@(?<line>[+-]?\d+))?: (?<rule>WL\d{4}) \^(?<column>\d+)#(?<length>\d+)( (?<path>[^\s{][^\s]*))?( \{\{(?<message>.*?)\}\})?")]
    private static partial Regex Comment();
}

/// <summary>A finding that a fixture says it has.</summary>
internal sealed record Expectation(string File, int Line, string Rule, bool IsSuppressed, int Column, int Length, string? Path, string? Message)
{
    internal bool Matches(Finding finding) =>
        finding.Location.Text.Path == File
        && finding.Rule.Id == Rule
        && finding.Suppression is not null == IsSuppressed
        && finding.Location.Start == new LinePosition(Line, Column)
        && finding.Location.Span.Length == Length
        && (Path is null || finding.Location.LogicalName == Path)
        && (Message is null || finding.Message.Contains(Message, StringComparison.Ordinal));

    public override string ToString() => $"{File}:{Line}: {(IsSuppressed ? "suppressed " : "")}{Rule} ^{Column}#{Length} {Path} {{{{{Message}}}}}";
}
