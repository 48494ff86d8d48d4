using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Commands;

/// <summary>What checking some paths gave.</summary>
/// <param name="Findings">The findings in order.</param>
/// <param name="Suppressed">The findings that somebody suppressed, in order; empty unless they were asked for.</param>
/// <param name="Configurations">The paths of the configurations that were read, as findings show them.</param>
/// <param name="SourceCount">How many TypeScript sources were read with them.</param>
/// <param name="Problems">Inputs that cannot be read and settings that cannot be followed.</param>
internal sealed record CheckResult(
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Finding> Suppressed,
    IReadOnlyList<string> Configurations,
    int SourceCount,
    IReadOnlyList<string> Problems);

/// <summary>Checks configurations and the types beside them.</summary>
/// <param name="currentFolder">The full path of the folder that the command runs in.</param>
/// <param name="suppressions">What becomes of suppressed findings.</param>
/// <param name="today">The day in UTC as YYYY-MM-DD.</param>
internal sealed class Checker(string currentFolder, SuppressionMode suppressions, string today)
{
    private readonly Linter _linter = new(RuleCatalog.All, suppressions);
    private readonly Fixer _fixer = new(RuleCatalog.All);
    private readonly ShownPaths _shown = new(currentFolder);
    private readonly SettingsFiles _settings = new();
    private readonly List<string> _problems = [];
    private readonly List<ImportedSources> _imported = [];
    private int _sourceCount;

    /// <summary>Checks files.</summary>
    /// <param name="paths">Configurations, and folders to search for them.</param>
    internal CheckResult Check(IReadOnlyList<string> paths)
    {
        var inputs = Inputs(paths);
        var findings = inputs.SelectMany(Lint).ToList();
        findings.AddRange(new Workspaces(_shown, OptionsFor).Of(inputs).SelectMany(_linter.Lint));
        foreach (var workers in inputs.GroupBy(static input => input.Folder))
        {
            findings.AddRange(LintSources([.. workers]));
        }

        findings.Sort(FindingOrder.Instance);
        return Result(findings, inputs.Select(static input => input.Document));
    }

    /// <summary>The configurations that some paths lead to.</summary>
    /// <param name="paths">Configurations, and folders to search for them.</param>
    internal IReadOnlyList<Input> Inputs(IReadOnlyList<string> paths) =>
    [
        .. Find(paths).Select(Read).OfType<Input>()
            .Where(static input => input.IsExplicit || ConfigurationFiles.LooksLikeConfiguration(input.Document)),
    ];

    /// <summary>
    /// Checks one text, without the TypeScript beside it: that belongs to the folder, and whoever has one file at hand would
    /// get it again with each.
    /// </summary>
    /// <param name="input">The text; null if there is none that can be checked, which was noted.</param>
    internal CheckResult Check(Input? input) => input is null ? Result([], []) : Result(Lint(input), [input.Document]);

    /// <summary>One text in place of a file.</summary>
    /// <param name="content">The text.</param>
    /// <param name="path">The file that it is, or is to become; null for a text of which nothing is known.</param>
    /// <returns>null if there is no such configuration, which is noted.</returns>
    internal Input? InputOf(string content, string? path)
    {
        var full = Path.GetFullPath(path ?? NameFor(content), currentFolder);
        if (ConfigDocument.FormatOf(full) is not { } format)
        {
            _problems.Add(NoConfiguration(path!));
            return null;
        }

        var folder = Path.GetDirectoryName(full)!;
        var document = ConfigDocument.Parse(new SourceText(_shown.Of(full, full), content), format);
        return new Input(document, full, full, OptionsFor(full), path is not null && Directory.Exists(folder) ? new ProjectFiles(folder) : UnknownFiles.Instance);
    }

    private IReadOnlyList<Finding> Lint(Input input)
    {
        var findings = _linter.Lint(input.Document, input.Options, input.Files);
        _fixer.Verify(input.Document, input.Options, input.Files, findings);
        return findings;
    }

    /// <summary>A configuration in JSON begins with a brace or a comment, as no TOML does.</summary>
    private static string NameFor(string content) => content.TrimStart() is ['{' or '/', ..] ? "wrangler.jsonc" : "wrangler.toml";

    private static string NoConfiguration(string path) => $"{path}: a configuration ends in .toml, .json or .jsonc.";

    private LintOptions OptionsFor(string path) => _settings.For(Path.GetDirectoryName(path)!).OptionsFor(path) with { Today = today };

    private CheckResult Result(IReadOnlyList<Finding> findings, IEnumerable<ConfigDocument> documents) =>
        new(
            [.. findings.Where(static finding => finding.Suppression is null)],
            [.. findings.Where(static finding => finding.Suppression is not null)],
            [.. documents.Select(static document => document.Text.Path)],
            _sourceCount + _imported.Sum(static sources => sources.Count),
            [.. _problems, .. _settings.Problems]);

    /// <summary>Full paths of configurations, each with the argument that led to it; a file that is found twice counts once.</summary>
    private IEnumerable<(string Path, string Argument)> Find(IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in paths)
        {
            var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(argument, currentFolder));
            IEnumerable<string> files = [];
            if (Directory.Exists(full))
            {
                files = Folders.Configurations(full).Where(file => !IsExcluded(file));
            }
            else if (!File.Exists(full))
            {
                _problems.Add($"{argument}: there is no such file or folder.");
            }
            else if (ConfigDocument.FormatOf(full) is null)
            {
                _problems.Add(NoConfiguration(argument));
            }
            else
            {
                files = [full];
            }

            foreach (var file in files.Where(seen.Add))
            {
                yield return (file, full);
            }
        }
    }

    private bool IsExcluded(string path) => _settings.For(Path.GetDirectoryName(path)!).Excludes(path);

    private Input? Read((string Path, string Argument) file)
    {
        try
        {
            return Input.Read(file.Path, file.Argument, _shown, OptionsFor);
        }
        catch (UnreadableFileException exception)
        {
            _problems.Add(exception.Message);
            return null;
        }
    }

    /// <summary>A configuration that was not asked for may bind what those that were do not.</summary>
    private List<ConfigDocument> AllIn(IReadOnlyList<Input> asked) =>
    [
        .. asked.Select(static input => input.Document),
        .. Folders.ConfigurationsIn(asked[0].Folder)
            .Where(path => asked.All(input => input.FullPath != path))
            .Select(path => Read((path, asked[0].Argument))?.Document)
            .OfType<ConfigDocument>()
            .Where(ConfigurationFiles.LooksLikeConfiguration),
    ];

    private IReadOnlyList<Finding> LintSources(IReadOnlyList<Input> workers) =>
        _linter.Lint(AllIn(workers), TypesOf(workers), workers[0].Options, workers[0].Files);

    private WorkerTypes TypesOf(IReadOnlyList<Input> workers)
    {
        var worker = workers[0];
        var entryPoints = workers.SelectMany(static input => EntryPoints.Of(input.Document)).Distinct(StringComparer.Ordinal).ToList();
        var sources = new WorkerSources(worker.Folder, entryPoints, IsExcluded).Read(worker.Options.EnvironmentTypes, path => _shown.Of(path, worker.Argument));
        _sourceCount += sources.Count(static source => !source.IsGenerated);
        var root = _shown.Of(worker.Folder, worker.Argument);
        var imported = new ImportedSources(worker.Folder, root);
        _imported.Add(imported);
        return new WorkerTypes(root, sources, imported);
    }
}
