using Microsoft.CodeAnalysis.Diagnostics;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Rules;
using WranglerLint.Tree;
using WranglerLint.Types;
using WranglerLint.TypeScript;
using WranglerLint.TypeScript.Projects;
using SourceText = WranglerLint.Text.SourceText;

namespace WranglerLint.Inputs;

/// <summary>The additional files of a project, by what they are to us. Nothing is read from the disk.</summary>
internal sealed class ProjectFiles : IOtherSources
{
    /// <summary>Larger sources are bundles or generated.</summary>
    private const int LargestSource = 1024 * 1024;

    private static readonly ParsedTexts<ConfigDocument> Documents = new(static text => ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value));

    private static readonly ParsedTexts<Settings> SettingsTexts = new(static text => Settings.Read(text, RuleCatalog.Index));

    private static readonly ParsedTexts<TypeSource> Sources = new(static text =>
        text.Length > LargestSource ? new TypeSource(text) { IsModule = true } : TypeScriptReader.Read(text));

    private static readonly HashSet<string> Skipped = new(ConfigurationFiles.SkippedFolders, StringComparer.OrdinalIgnoreCase);

    private readonly IReadOnlyList<ProjectFile> _files;
    private readonly CancellationToken _cancellation;

    /// <param name="options">What the compiler was given.</param>
    /// <param name="cancellation">Stops the reading of files.</param>
    internal ProjectFiles(AnalyzerOptions options, CancellationToken cancellation)
    {
        var folder = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue("build_property.ProjectDir", out var value)
            ? ProjectFile.WithForwardSlashes(value)
            : "";
        _files =
        [
            .. options.AdditionalFiles
                .Select(file => new ProjectFile(file, folder))
                .GroupBy(static file => file.Path, StringComparer.Ordinal)
                .Select(static group => group.First())
                .OrderBy(static file => file.Path, StringComparer.Ordinal),
        ];
        _cancellation = cancellation;
    }

    /// <inheritdoc/>
    public TypeSource? Find(string path) =>
        _files.FirstOrDefault(file => file.ShownPath == path && SourceFiles.IsTypeScript(path)) is { } file ? Read(file) : null;

    /// <summary>The path that the compiler knows a file by.</summary>
    internal string FullPathOf(string shownPath) => _files.First(file => file.ShownPath == shownPath).Text.Path;

    /// <summary>A file of the project.</summary>
    internal ProjectFile Find(Microsoft.CodeAnalysis.AdditionalText text)
    {
        var path = ProjectFile.WithForwardSlashes(text.Path);
        return _files.First(file => file.Path == path);
    }

    /// <summary>A configuration as it was read; null for other files.</summary>
    internal ConfigDocument? ConfigurationOf(ProjectFile file) =>
        ConfigurationFiles.IsConfiguration(file.Path)
        && Documents.Of(file.Text, file.ShownPath, _cancellation)?.Value is { } document
        && ConfigurationFiles.LooksLikeConfiguration(document)
        && !SettingsFor(file.Folder).Excludes(file.Path)
            ? document
            : null;

    /// <summary>What cannot be followed in a settings file, or in one that only it leads to.</summary>
    internal IEnumerable<SettingsProblem> ProblemsIn(ProjectFile file) =>
        Follow(file).Problems.Where(problem => problem.Text.Path == file.ShownPath || !IsCalledSettings(problem.Text.Path));

    /// <summary>
    /// Whether a settings file matters: all in the project do, and of those above it the ones that hold for a configuration.
    /// </summary>
    internal bool IsInEffect(ProjectFile file) =>
        file.IsInProject
        || _files.Where(static other => ConfigurationFiles.IsConfiguration(other.Path))
            .SelectMany(other => SettingsFor(other.Folder).Files)
            .Any(settings => settings.Text.Path == file.ShownPath);

    /// <summary>What the nearest settings file at or above a folder says, with those that it extends.</summary>
    internal SettingsChain SettingsFor(string folder)
    {
        while (true)
        {
            if (_files.FirstOrDefault(file => file.Name == Settings.FileName && file.Folder == folder) is { } settings)
            {
                return Follow(settings);
            }

            if (folder.Length == 0)
            {
                return SettingsChain.Empty;
            }

            folder = ProjectFile.FolderOf(folder);
        }
    }

    /// <summary>Each folder with configurations: the path of the first one, all of them, and the types of all Workers there.</summary>
    internal IEnumerable<(string Folder, string Configuration, IReadOnlyList<ConfigDocument> Documents, WorkerTypes Types)> Workers()
    {
        var foreign = new HashSet<string>(_files.Where(IsRootOfPackage).Select(static file => file.Folder), StringComparer.Ordinal);
        var workers = _files.Where(file => ConfigurationOf(file) is not null).GroupBy(static file => file.Folder, StringComparer.Ordinal);
        foreach (var worker in workers)
        {
            var shownFolder = ProjectFile.FolderOf(worker.First().ShownPath);
            var documents = worker.Select(ConfigurationOf).OfType<ConfigDocument>().ToList();
            var entryPoints = documents.SelectMany(EntryPoints.Of).Distinct(StringComparer.Ordinal).ToList();
            var sources = SourcesOf(worker.Key, foreign, entryPoints).Select(Read).OfType<TypeSource>();
            yield return (worker.Key, worker.First().Path, documents, new WorkerTypes(shownFolder, sources, this));
        }
    }

    /// <summary>All configurations of the project, held against each other.</summary>
    internal Workspace Workspace() => new(
        from file in _files
        let document = ConfigurationOf(file)
        where document is { Error: null }
        select new WorkspaceFile(document, file.ShownPath, SettingsFor(file.Folder).OptionsFor(file.Path), UnknownFiles.Instance, isChecked: true));

    private static bool IsRootOfPackage(ProjectFile file) => file.Name == "package.json" || ConfigurationFiles.IsConfiguration(file.Path);

    private static bool IsCalledSettings(string path) => path.Substring(path.LastIndexOf('/') + 1) == Settings.FileName;

    private SettingsChain Follow(ProjectFile file) => SettingsChain.Follow(
        file.Path,
        path => _files.FirstOrDefault(other => other.Path == path) is { } found
            ? SettingsTexts.Of(found.Text, found.ShownPath, _cancellation)?.Value
            : null);

    private IEnumerable<ProjectFile> SourcesOf(string worker, HashSet<string> foreign, IReadOnlyList<string> entryPoints)
    {
        var project = TypeScriptProject.Read(worker, path =>
            _files.FirstOrDefault(file => file.Path == path)?.Text.GetText(_cancellation) is { } text ? new SourceText(path, text.ToString()) : null);
        return _files
            .Where(file => IsSource(file, worker, foreign, entryPoints) && (project is null || project.Includes(file.Path, entryPoints)))
            .Where(file => !SettingsFor(file.Folder).Excludes(file.Path));
    }

    private TypeSource? Read(ProjectFile file) => Sources.Of(file.Text, file.ShownPath, _cancellation)?.Value;

    /// <summary>Whether a file is a source that people wrote for a Worker: below its folder, up to other packages, no test.</summary>
    private static bool IsSource(ProjectFile file, string worker, HashSet<string> foreign, IReadOnlyList<string> entryPoints)
    {
        var start = worker.Length == 0 ? 0 : worker.Length + 1;
        if (!SourceFiles.IsTypeScript(file.Path)
            || string.CompareOrdinal(file.Path, 0, worker + "/", 0, start) != 0
            || !SourceFiles.IsOfWorker(file.Path.Substring(start), entryPoints))
        {
            return false;
        }

        for (var folder = file.Folder; folder.Length > worker.Length; folder = ProjectFile.FolderOf(folder))
        {
            if (foreign.Contains(folder) || Skipped.Contains(folder.Substring(folder.LastIndexOf('/') + 1)))
            {
                return false;
            }
        }

        return true;
    }
}
