using System.Globalization;
using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Rules;
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
/// beside it, whose lines begin with <c>finding@LINE:</c>.
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
        var files = isFolder ? Directory.GetFiles(full, "*", SearchOption.AllDirectories) : [full];
        Array.Sort(files, StringComparer.Ordinal);
        var root = isFolder ? full : System.IO.Path.GetDirectoryName(full)!;
        var texts = files
            .Select(file => new SourceText(System.IO.Path.GetRelativePath(root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .ToList();
        var settings = System.IO.Path.Combine(root, Settings.FileName);
        var options = File.Exists(settings) ? OptionsIn(new SourceText(Settings.FileName, File.ReadAllText(settings))) : LintOptions.Default;
        var expectations = texts.SelectMany(Expect).ToList();
        if (File.Exists(full + ".findings"))
        {
            expectations.AddRange(Expect(new SourceText(texts[0].Path, File.ReadAllText(full + ".findings")), absolute: true));
        }

        return new Fixture(path, texts, options, expectations);
    }

    internal static LintOptions OptionsIn(SourceText text)
    {
        var settings = Settings.Read(text);
        settings.Problems.Should().BeEmpty();
        return settings.Options;
    }

    /// <summary>Runs what is on by default and the rule that the fixture is about.</summary>
    internal IReadOnlyList<Finding> Lint() => Lint(Texts, Options, Path.Split('/')[1].Split('.')[0]);

    internal static IReadOnlyList<Finding> Lint(IReadOnlyList<SourceText> texts, LintOptions options, string subject)
    {
        var linter = new Linter([.. RuleCatalog.All.Where(rule => rule.Descriptor.IsOnByDefault || rule.Descriptor.Id == subject)]);
        var documents = texts
            .Where(static text => ProjectOfTexts.IsConfiguration(text.Path))
            .Select(text => (
                Document: ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value),
                Files: ProjectOfTexts.Of(texts, text.Path) ?? UnknownFiles.Instance))
            .ToList();
        var findings = documents.SelectMany(document => linter.Lint(document.Document, options, document.Files));
        var workspace = new Workspace(documents
            .Where(static document => document.Document.Error is null)
            .Select(document => new WorkspaceFile(document.Document, document.Document.Text.Path, options, document.Files, isChecked: true)));
        var sources = texts.Where(static text => SourceFiles.IsTypeScript(text.Path) && !SourceFiles.IsTest(text.Path) && !SourceFiles.IsGenerated(text));
        return [.. findings, .. linter.Lint(workspace), .. linter.Lint(new WorkerTypes("", sources.SelectMany(TypeScriptReader.Read)), options)];
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
                    Number(match.Groups["column"].Value),
                    Number(match.Groups["length"].Value),
                    match.Groups["path"].Success ? match.Groups["path"].Value : null,
                    match.Groups["message"].Success ? match.Groups["message"].Value : null);
            }
        }
    }

    private static int Number(string text) => text.Length == 0 ? 0 : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"finding(@(?<line>[+-]?\d+))?: (?<rule>WL\d{4}) \^(?<column>\d+)#(?<length>\d+)( (?<path>[^\s{][^\s]*))?( \{\{(?<message>.*?)\}\})?")]
    private static partial Regex Comment();
}

/// <summary>A finding that a fixture says it has.</summary>
internal sealed record Expectation(string File, int Line, string Rule, int Column, int Length, string? Path, string? Message)
{
    internal bool Matches(Finding finding) =>
        finding.Location.Text.Path == File
        && finding.Rule.Id == Rule
        && finding.Location.Start == new LinePosition(Line, Column)
        && finding.Location.Span.Length == Length
        && (Path is null || finding.Location.LogicalName == Path)
        && (Message is null || finding.Message.Contains(Message, StringComparison.Ordinal));

    public override string ToString() => $"{File}:{Line}: {Rule} ^{Column}#{Length} {Path} {{{{{Message}}}}}";
}
