using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Model;
using WranglerLint.Tree;

namespace WranglerLint.Commands;

/// <summary>The one configuration that a command is about.</summary>
/// <param name="Configuration">The configuration.</param>
/// <param name="Options">What the user says about it.</param>
/// <param name="FullPath">Where it lies.</param>
internal sealed record OneConfiguration(WorkerConfiguration Configuration, LintOptions Options, string FullPath)
{
    internal string Folder => Path.GetDirectoryName(FullPath)!;

    internal string FileName => Path.GetFileName(FullPath);

    /// <summary>Reads a configuration.</summary>
    /// <param name="path">The file, or its folder.</param>
    /// <exception cref="UnreadableFileException">It is not there, there are several, or it cannot be read.</exception>
    internal static OneConfiguration Read(string path)
    {
        var current = Directory.GetCurrentDirectory();
        var tree = new FileTree();
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, current));
        var file = Directory.Exists(full) ? FindIn(full, path, tree) : full;
        if (ConfigDocument.FormatOf(file) is not { } format)
        {
            throw new UnreadableFileException($"{path}: a configuration ends in .toml, .json or .jsonc.");
        }

        var settings = new SettingsFiles();
        var options = settings.For(Path.GetDirectoryName(file)!).OptionsFor(file);
        if (settings.Problems is [var problem, ..])
        {
            throw new UnreadableFileException(problem);
        }

        var document = ConfigDocument.Parse(TextFile.Read(file, new ShownPaths(current, tree).Of(file, full)), format);
        return document.Error is { } error
            ? throw new UnreadableFileException(PlacedMessage.Of(document.Text, error.Span, error.Message))
            : new OneConfiguration(WorkerConfiguration.Create(document), options, file);
    }

    private static string FindIn(string folder, string argument, FileTree tree)
    {
        if (Workspaces.DefaultNames.Select(name => Path.Join(folder, name)).FirstOrDefault(File.Exists) is { } file)
        {
            return file;
        }

        return tree.ConfigurationsIn(folder).ToList() switch
        {
            [var single] => single,
            [] => throw new UnreadableFileException($"{argument}: there is no wrangler.toml, wrangler.json or wrangler.jsonc."),
            var several => throw new UnreadableFileException(
                $"{argument}: name one of the configurations: {string.Join(", ", several.Select(Path.GetFileName))}."),
        };
    }
}
