using WranglerLint.Findings;
using WranglerLint.Fuzz.Running;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Types;
using WranglerLint.TypeScript;
using WranglerLint.TypeScript.Projects;

namespace WranglerLint.Fuzz.Targets;

/// <summary>
/// Several files at once: rules about repositories, about the files around a configuration, and about types in several files.
/// One text holds them all, each behind a line <c>// @filename: PATH</c>, as in the tests of TypeScript's compiler.
/// </summary>
internal sealed class ProjectTarget : FuzzTarget
{
    internal const string Mark = "// @filename: ";

    private const int MostFiles = 30;

    private static readonly Linter Linter = new(RuleCatalog.All);

    internal override string Name => "project";

    internal override IReadOnlyList<string> FileNames { get; } = ["project.txt"];

    internal override IReadOnlyList<string> SeedFolders { get; } = [];

    internal override IEnumerable<SourceText> MoreSeeds =>
        from rule in Directory.EnumerateDirectories(TestData.PathOf("rules"))
        from folder in Directory.EnumerateDirectories(rule)
        select Join(folder);

    internal override int Share => 20;

    internal override void Run(SourceText text)
    {
        var texts = Split(text.Content);
        var files = new ProjectOf(texts);
        var documents = texts
            .Where(static file => ConfigDocument.FormatOf(file.Path) is not null && ConfigurationFiles.IsConfiguration(file.Path))
            .Select(static file => ConfigDocument.Parse(file, ConfigDocument.FormatOf(file.Path)!.Value))
            .ToList();
        var findings = documents.SelectMany(document => Linter.Lint(document, FuzzOptions.All, files)).ToList();
        findings.AddRange(Linter.Lint(new Workspace(documents
            .Where(static document => document.Error is null)
            .Select(document => new WorkspaceFile(document, document.Text.Path, FuzzOptions.All, files, isChecked: true)))));
        var entryPoints = documents.SelectMany(EntryPoints.Of).ToList();
        var project = TypeScriptProject.Read("", path => texts.FirstOrDefault(file => file.Path == path));
        var sources = texts.Where(file =>
            SourceFiles.IsTypeScript(file.Path) && SourceFiles.IsOfWorker(file.Path, entryPoints) && project?.Includes(file.Path, entryPoints) != false);
        var types = new WorkerTypes("", sources.Select(TypeScriptReader.Read), new OtherTexts(texts));
        findings.AddRange(Linter.Lint(documents, types, FuzzOptions.All, files));
        findings.Sort(FindingOrder.Instance);
        FindingPromises.Check(findings, documents);
    }

    private static List<SourceText> Split(string content) =>
        [
            .. content.Split(Mark)
                .Skip(1)
                .Take(MostFiles)
                .Select(static part => part.Split('\n', 2))
                .Where(static parts => parts[0].Length > 0)
                .DistinctBy(static parts => parts[0])
                .Select(static parts => new SourceText(parts[0], parts.ElementAtOrDefault(1) ?? "")),
        ];

    private static SourceText Join(string folder) =>
        new("project.txt", string.Concat(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static file => !file.EndsWith(".fixed", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => $"{Mark}{Path.GetRelativePath(folder, file).Replace('\\', '/')}\n{File.ReadAllText(file)}")));

    private sealed class OtherTexts(IReadOnlyList<SourceText> texts) : IOtherSources
    {
        public TypeSource? Find(string path) => texts.FirstOrDefault(text => text.Path == path) is { } text ? TypeScriptReader.Read(text) : null;
    }

    /// <summary>Knows of a path what the texts tell.</summary>
    private sealed class ProjectOf(IReadOnlyList<SourceText> texts) : IProjectFiles
    {
        public string? WranglerVersion => texts.FirstOrDefault(static text => text.Path == "package.json")?.Content.Length is { } length ? $"{length % 6}.{length % 100}.0" : null;

        public IReadOnlyDictionary<string, string> Scripts =>
            texts.FirstOrDefault(static text => text.Path == "package.json") is { } text
            && ConfigDocument.Parse(text, ConfigFormat.Json).Root.FindTable("scripts") is { } scripts
                ? scripts.Entries.Where(static entry => entry.Value is ConfigString).ToDictionary(static entry => entry.Key, static entry => ((ConfigString)entry.Value).Value, StringComparer.Ordinal)
                : new Dictionary<string, string>();

        public bool? FileExists(string path) => texts.Any(text => text.Path == path);

        public bool? FolderExists(string path) => texts.Any(text => text.Path.StartsWith(path + "/", StringComparison.Ordinal));

        public bool IsIgnored(string path) => path.Length % 5 == 0;

        public bool? IsTracked(string path) => path.Length % 3 == 0 ? null : path.Length % 3 == 1;
    }
}
