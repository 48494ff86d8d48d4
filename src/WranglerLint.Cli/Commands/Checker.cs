using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Terminal;
using WranglerLint.Text;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Commands;

/// <summary>What checking some paths gave.</summary>
/// <param name="Findings">The findings in order.</param>
/// <param name="Suppressed">The findings that somebody suppressed, in order; empty unless they were asked for.</param>
/// <param name="Documents">The configurations that were checked.</param>
/// <param name="SourceCount">How many TypeScript sources were read with them.</param>
/// <param name="Problems">Inputs that cannot be read and settings that cannot be followed.</param>
internal sealed record CheckResult(
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<Finding> Suppressed,
    IReadOnlyList<ConfigDocument> Documents,
    int SourceCount,
    IReadOnlyList<string> Problems)
{
    /// <summary>The paths of the configurations, as findings show them.</summary>
    internal IReadOnlyList<string> Configurations { get; } = [.. Documents.Select(static document => document.Text.Path)];

    /// <summary>Gives the full path of a file from the one that findings show.</summary>
    internal required Func<string, string> FullPathOf { get; init; }

    /// <summary>The full paths of the settings files that were followed.</summary>
    internal required IReadOnlyCollection<string> SettingsPaths { get; init; }

    /// <summary>Tells of a full path whether this run would have found whatever is wrong there.</summary>
    internal required Predicate<string> IsLookedAt { get; init; }

    /// <summary>Gives the full path of the baseline that the settings name for a file, from the path that findings show.</summary>
    internal required Func<string, string?> BaselineOf { get; init; }

    /// <summary>The configurations with what belongs to them; empty for the standard input.</summary>
    internal IReadOnlyList<Input> Inputs { get; init; } = [];

    /// <summary>What was left out although it may matter.</summary>
    internal IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>Checks configurations and the types beside them.</summary>
/// <param name="currentFolder">The full path of the folder that the command runs in.</param>
/// <param name="tree">The disk.</param>
/// <param name="suppressions">What becomes of suppressed findings.</param>
/// <param name="today">The day in UTC as YYYY-MM-DD.</param>
/// <param name="progress">Is told how far it is; null if nobody wants to know.</param>
internal sealed class Checker(string currentFolder, FileTree tree, SuppressionMode suppressions, string today, Progress? progress = null)
{
    private readonly Linter _linter = new(RuleCatalog.All, suppressions);
    private readonly Fixer _fixer = new(RuleCatalog.All);
    private readonly ShownPaths _shown = new(currentFolder, tree);
    private readonly SettingsFiles _settings = new();
    private readonly List<string> _problems = [];

    /// <summary>Checks files.</summary>
    /// <param name="paths">Configurations, and folders to search for them.</param>
    internal CheckResult Check(IReadOnlyList<string> paths)
    {
        var inputs = Inputs(paths);
        progress?.Begin("Checking configurations", inputs.Count);
        var findings = Parallelism.Map(inputs, Lint).SelectMany(static own => own).ToList();
        findings.AddRange(new Workspaces(_shown, tree, OptionsFor).Of(inputs).SelectMany(_linter.Lint));
        var folders = inputs.GroupBy(static input => input.Folder, StringComparer.Ordinal).Select(static workers => workers.ToList()).ToList();
        progress?.Begin("Checking the code of Workers", folders.Count);
        var sources = Parallelism.Map(folders, LintSources);
        findings.AddRange(sources.SelectMany(static folder => folder.Findings));
        _problems.AddRange(sources.SelectMany(static folder => folder.Problems));
        findings.Sort(FindingOrder.Instance);
        return Result(findings, inputs.Select(static input => input.Document), sources.Sum(static folder => folder.SourceCount), full => IsLookedAt(full, paths, inputs)) with
        {
            Inputs = inputs,
            Notes = [.. tree.Nameless.Select(folder => $"{_shown.Of(folder, folder)}: nothing in this folder is checked, because its name is not UTF-8.")],
        };
    }

    /// <summary>The configurations that some paths lead to.</summary>
    /// <param name="paths">Configurations, and folders to search for them.</param>
    internal IReadOnlyList<Input> Inputs(IReadOnlyList<string> paths)
    {
        var documents = Parallelism.Map([.. Find(paths)], Read);
        _problems.AddRange(documents.Select(static document => document.Problem).OfType<string>());
        return
        [
            .. documents.Select(static document => document.Input).OfType<Input>()
                .Where(static input => input.IsExplicit || ConfigurationFiles.LooksLikeConfiguration(input.Document)),
        ];
    }

    /// <summary>
    /// Checks one text, without the TypeScript beside it: that belongs to the folder, and whoever has one file at hand would
    /// get it again with each.
    /// </summary>
    /// <param name="input">The text; null if there is none that can be checked, which was noted.</param>
    internal CheckResult Check(Input? input) => input is null ? Result([], [], 0) : Result(Lint(input), [input.Document], 0);

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
        return new Input(document, full, full, OptionsFor(full), path is not null && Directory.Exists(folder) ? tree.ProjectIn(folder) : UnknownFiles.Instance);
    }

    private IReadOnlyList<Finding> Lint(Input input)
    {
        var findings = _linter.Lint(input.Document, input.Options, input.Files);
        _fixer.Verify(input.Document, input.Options, input.Files, findings);
        progress?.Step();
        return findings;
    }

    /// <summary>A configuration in JSON begins with a brace or a comment, as no TOML does.</summary>
    private static string NameFor(string content) => content.TrimStart() is ['{' or '/', ..] ? "wrangler.jsonc" : "wrangler.toml";

    private static string NoConfiguration(string path) => $"{path}: a configuration ends in .toml, .json or .jsonc.";

    private LintOptions OptionsFor(string path) => _settings.For(Path.GetDirectoryName(path)!).OptionsFor(path) with { Today = today };

    /// <param name="findings">The findings, suppressed ones included.</param>
    /// <param name="documents">The configurations that were checked.</param>
    /// <param name="sourceCount">How many sources were read with them.</param>
    /// <param name="isLookedAt">See <see cref="CheckResult.IsLookedAt"/>; null where some rules could not look at anything.</param>
    private CheckResult Result(IReadOnlyList<Finding> findings, IEnumerable<ConfigDocument> documents, int sourceCount, Predicate<string>? isLookedAt = null) =>
        new(
            [.. findings.Where(static finding => finding.Suppression is null)],
            [.. findings.Where(static finding => finding.Suppression is not null)],
            [.. documents],
            sourceCount,
            [.. _problems.Concat(_settings.Problems).Distinct()])
        {
            FullPathOf = _shown.FullOf,
            SettingsPaths = _settings.Paths,
            IsLookedAt = isLookedAt ?? (static _ => false),
            BaselineOf = shown => _settings.For(Path.GetDirectoryName(_shown.FullOf(shown))!).Baseline is { } baseline ? Path.GetFullPath(baseline) : null,
        };

    /// <summary>Of the files in a folder that was asked for, all; else the configurations themselves and the sources that were read for them.</summary>
    private bool IsLookedAt(string full, IReadOnlyList<string> paths, IReadOnlyList<Input> inputs) =>
        paths.Select(path => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, currentFolder)))
            .Any(path => Directory.Exists(path) && full.StartsWith(path + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        || (ConfigDocument.FormatOf(full) is null ? _shown.Contains(full) : inputs.Any(input => input.FullPath == full));

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
                files = tree.Configurations(full).Where(file => !IsExcluded(file));
                if (tree.ProblemOf(full) is { } problem)
                {
                    _problems.Add($"{argument}: {problem}");
                }
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

    private (Input? Input, string? Problem) Read((string Path, string Argument) file)
    {
        try
        {
            return (Input.Read(file.Path, file.Argument, _shown, tree, OptionsFor), null);
        }
        catch (UnreadableFileException exception)
        {
            return (null, exception.Message);
        }
    }

    /// <summary>Checks the sources of the Workers in one folder.</summary>
    private (IReadOnlyList<Finding> Findings, IReadOnlyList<string> Problems, int SourceCount) LintSources(IReadOnlyList<Input> workers)
    {
        // A configuration that was not asked for may bind what those that were do not.
        var worker = workers[0];
        var own = workers.Select(static input => input.FullPath).ToHashSet(StringComparer.Ordinal);
        var others = tree.ConfigurationsIn(worker.Folder)
            .Where(path => !own.Contains(path))
            .Select(path => Read((path, worker.Argument)))
            .ToList();
        IReadOnlyList<ConfigDocument> documents =
        [
            .. workers.Select(static input => input.Document),
            .. others.Select(static other => other.Input?.Document).OfType<ConfigDocument>().Where(ConfigurationFiles.LooksLikeConfiguration),
        ];
        var entryPoints = workers.SelectMany(static input => EntryPoints.Of(input.Document)).Distinct(StringComparer.Ordinal).ToList();
        var sources = new WorkerSources(worker.Folder, entryPoints, tree, IsExcluded).Read(worker.Options.EnvironmentTypes, path => _shown.Of(path, worker.Argument));
        var root = _shown.Of(worker.Folder, worker.Argument);
        var imported = new ImportedSources(worker.Folder, root, tree, _shown);
        var findings = _linter.Lint(documents, new WorkerTypes(root, sources, imported), worker.Options, worker.Files);
        progress?.Step();
        return (
            findings,
            [.. others.Select(static other => other.Problem).OfType<string>()],
            sources.Count(static source => !source.IsGenerated) + imported.Count);
    }
}
