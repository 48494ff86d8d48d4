using WranglerLint.Commands;
using WranglerLint.Discovery;
using WranglerLint.Linting;
using WranglerLint.Model;

namespace WranglerLint.Initialisation;

/// <summary>A named environment, and what the files that define it make of it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Purposes">What it is for, by file, relative to the new settings.</param>
internal sealed record FoundEnvironment(string Name, IReadOnlyList<(string File, EnvironmentPurpose Purpose)> Purposes)
{
    /// <summary>What it is for in all files; null where they differ.</summary>
    internal EnvironmentPurpose? Purpose => Purposes.All(one => one.Purpose == Purposes[0].Purpose) ? Purposes[0].Purpose : null;
}

/// <summary>What lies below a folder that is to get settings.</summary>
/// <param name="Configurations">How many configurations there are.</param>
/// <param name="Extends">The settings that hold there so far, relative to the folder; null if there are none.</param>
/// <param name="Environments">The named environments, by name.</param>
/// <param name="SharedBindings">The bindings that every deployed environment of every configuration has, by name.</param>
/// <param name="Patterns">Configurations that are templates, or that serve tests, relative to the folder.</param>
internal sealed record Survey(
    int Configurations,
    string? Extends,
    IReadOnlyList<FoundEnvironment> Environments,
    IReadOnlyList<string> SharedBindings,
    IReadOnlyList<string> Patterns)
{
    /// <summary>Looks at a folder. Configurations that cannot be read say nothing; neither do those that have settings of their own.</summary>
    /// <param name="folder">The folder's full path.</param>
    internal static Survey Of(string folder)
    {
        var settings = new SettingsFiles();
        var here = settings.For(Path.GetDirectoryName(folder) ?? folder);
        var tree = new FileTree();
        var shown = new ShownPaths(folder, tree);
        var workers = tree.Configurations(folder)
            .Where(file => !settings.For(Path.GetDirectoryName(file)!).Excludes(file))
            .Where(file => !HasOwnSettings(file, folder))
            .Select(file => Read(file, folder, shown, tree, here))
            .OfType<Input>()
            .Where(static input => input.Document.Error is null && ConfigurationFiles.LooksLikeConfiguration(input.Document))
            .Select(static input => (Configuration: WorkerConfiguration.Create(input.Document), input.Options.Purposes))
            .ToList();
        return new Survey(
            workers.Count,
            here.Files.LastOrDefault() is { } above ? Path.GetRelativePath(folder, above.Text.Path).Replace('\\', '/') : null,
            [
                .. workers
                    .SelectMany(static worker => worker.Configuration.NamedEnvironments.Select(environment =>
                        (Name: environment.Name!, File: worker.Configuration.Document.Text.Path, Purpose: worker.Purposes.Of(environment, worker.Configuration))))
                    .GroupBy(static environment => environment.Name, StringComparer.Ordinal)
                    .OrderBy(static same => same.Key, StringComparer.Ordinal)
                    .Select(static same => new FoundEnvironment(same.Key, [.. same.Select(static one => (one.File, one.Purpose))])),
            ],
            Shared([.. workers.Where(static worker => !IsPattern(worker.Configuration)).SelectMany(Deployed)]),
            [.. workers.Where(static worker => IsPattern(worker.Configuration)).Select(static worker => worker.Configuration.Document.Text.Path)]);
    }

    private static bool IsPattern(WorkerConfiguration configuration) =>
        configuration.IsTemplate || EnvironmentPurposes.IsLocalFile(configuration.Document.Text.Path);

    private static IEnumerable<WorkerEnvironment> Deployed((WorkerConfiguration Configuration, EnvironmentPurposes Purposes) worker) =>
        worker.Configuration.Environments.Where(environment => worker.Purposes.Of(environment, worker.Configuration) == EnvironmentPurpose.Deployed);

    private static IReadOnlyList<string> Shared(IReadOnlyList<WorkerEnvironment> environments) =>
        environments.Count == 0
            ? []
            : [
                .. environments[0].Bindings.Select(static binding => binding.Name).OfType<string>()
                    .Where(name => environments.All(environment => environment.Defines(name)))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

    /// <summary>Whether settings below the folder hold for a configuration, so that those of the folder will not.</summary>
    private static bool HasOwnSettings(string file, string folder)
    {
        for (var current = Path.GetDirectoryName(file)!; current.Length > folder.Length; current = Path.GetDirectoryName(current)!)
        {
            if (File.Exists(Path.Combine(current, Settings.FileName)))
            {
                return true;
            }
        }

        return false;
    }

    private static Input? Read(string file, string folder, ShownPaths shown, FileTree tree, SettingsChain settings)
    {
        try
        {
            return Input.Read(file, folder, shown, tree, settings.OptionsFor);
        }
        catch (UnreadableFileException)
        {
            // `check` says so.
            return null;
        }
    }
}
