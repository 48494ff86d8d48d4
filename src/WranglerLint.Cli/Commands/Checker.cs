using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Tree;
using WranglerLint.Types;

namespace WranglerLint.Commands;

/// <summary>What checking some paths gave.</summary>
/// <param name="Findings">The findings in order.</param>
/// <param name="ConfigurationCount">How many configurations were read.</param>
/// <param name="SourceCount">How many TypeScript sources were read with them.</param>
/// <param name="Problems">Inputs that cannot be read and settings that cannot be followed.</param>
internal sealed record CheckResult(IReadOnlyList<Finding> Findings, int ConfigurationCount, int SourceCount, IReadOnlyList<string> Problems);

/// <summary>Checks configurations and the types beside them.</summary>
/// <param name="currentFolder">The full path of the folder that the command runs in.</param>
internal sealed class Checker(string currentFolder)
{
    private readonly Linter _linter = new(RuleCatalog.All);
    private readonly ShownPaths _shown = new(currentFolder);
    private readonly SettingsFiles _settings = new();
    private readonly List<string> _problems = [];
    private int _sourceCount;

    internal CheckResult Check(IReadOnlyList<string> paths)
    {
        var documents = Find(paths).Select(Read).OfType<Input>().ToList();
        var inputs = documents.Where(static input => input.IsExplicit || ConfigurationFiles.LooksLikeConfiguration(input.Document)).ToList();
        var findings = inputs.SelectMany(input => _linter.Lint(input.Document, input.Options, new ProjectFiles(input.Folder))).ToList();
        foreach (var workers in inputs.GroupBy(static input => input.Folder))
        {
            findings.AddRange(LintSources([.. workers]));
        }

        findings.Sort(FindingOrder.Instance);
        return new CheckResult(findings, inputs.Count, _sourceCount, [.. _problems, .. _settings.Problems]);
    }

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
                files = Folders.Configurations(full);
            }
            else if (!File.Exists(full))
            {
                _problems.Add($"{argument}: there is no such file or folder.");
            }
            else if (ConfigDocument.FormatOf(full) is null)
            {
                _problems.Add($"{argument}: a configuration ends in .toml, .json or .jsonc.");
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

    private Input? Read((string Path, string Argument) file)
    {
        try
        {
            var text = TextFile.Read(file.Path, _shown.Of(file.Path, file.Argument));
            var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(file.Path)!.Value);
            var folder = Path.GetDirectoryName(file.Path)!;
            return new Input(document, file.Path, folder, file.Argument, _settings.For(folder));
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
            .Where(path => asked.All(input => input.Path != path))
            .Select(path => Read((path, asked[0].Argument))?.Document)
            .OfType<ConfigDocument>()
            .Where(ConfigurationFiles.LooksLikeConfiguration),
    ];

    /// <summary>Two Workers that share a file have its findings once.</summary>
    private IEnumerable<Finding> LintSources(IReadOnlyList<Input> workers)
    {
        var types = TypesOf(workers);
        return types
            .ByEntryPoint(workers.Select(static input => EntryPoints.Of(input.Document).FirstOrDefault()))
            .SelectMany(part => _linter.Lint(part, workers[0].Options))
            .DistinctBy(static finding => (finding.Rule.Id, finding.Location, finding.Message))
            .Concat(_linter.Lint(AllIn(workers), types, workers[0].Options, new ProjectFiles(workers[0].Folder)));
    }

    private WorkerTypes TypesOf(IReadOnlyList<Input> workers)
    {
        var worker = workers[0];
        var entryPoints = workers.SelectMany(static input => EntryPoints.Of(input.Document)).Distinct(StringComparer.Ordinal).ToList();
        var sources = new WorkerSources(worker.Folder, entryPoints).Read(worker.Options.EnvironmentTypes, path => _shown.Of(path, worker.Argument));
        _sourceCount += sources.Count(static source => !source.IsGenerated);
        var root = _shown.Of(worker.Folder, worker.Argument);
        return new WorkerTypes(root, sources, new ImportedSources(worker.Folder, root));
    }

    /// <summary>A configuration that was read.</summary>
    private sealed record Input(ConfigDocument Document, string Path, string Folder, string Argument, LintOptions Options)
    {
        internal bool IsExplicit => File.Exists(Argument);
    }
}
