using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Tree;
using WranglerLint.Types;
using WranglerLint.TypeScript;

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
    private readonly Linter _linter = new(RuleCatalog.OnByDefault);
    private readonly ShownPaths _shown = new(currentFolder);
    private readonly SettingsFiles _settings = new();
    private readonly List<string> _problems = [];
    private int _sourceCount;

    internal CheckResult Check(IReadOnlyList<string> paths)
    {
        var documents = Find(paths).Select(Read).OfType<Input>().ToList();
        var inputs = documents.Where(static input => input.IsExplicit || ConfigurationFiles.LooksLikeConfiguration(input.Document)).ToList();
        var findings = inputs.SelectMany(input => _linter.Lint(input.Document, input.Options, input.Files)).ToList();
        findings.AddRange(new Workspaces(_shown, _settings).Of(inputs).SelectMany(_linter.Lint));
        foreach (var worker in inputs.DistinctBy(static input => input.Folder))
        {
            findings.AddRange(_linter.Lint(TypesOf(worker), worker.Options));
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
            return new Input(document, file.Path, file.Argument, _settings.For(folder), new ProjectFiles(folder));
        }
        catch (UnreadableFileException exception)
        {
            _problems.Add(exception.Message);
            return null;
        }
    }

    private WorkerTypes TypesOf(Input worker)
    {
        var definitions = new List<TypeDefinition>();
        foreach (var path in WorkerSources.In(worker.Folder))
        {
            try
            {
                var text = TextFile.Read(path, _shown.Of(path, worker.Argument));
                if (!SourceFiles.IsGenerated(text))
                {
                    definitions.AddRange(TypeScriptReader.Read(text));
                    _sourceCount++;
                }
            }
            catch (UnreadableFileException)
            {
                // A source that is no text is the compiler's matter.
            }
        }

        return new WorkerTypes(_shown.Of(worker.Folder, worker.Argument), definitions);
    }
}
