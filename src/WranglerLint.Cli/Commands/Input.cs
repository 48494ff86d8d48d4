using WranglerLint.Discovery;
using WranglerLint.Linting;
using WranglerLint.Tree;

namespace WranglerLint.Commands;

/// <summary>A configuration that was read.</summary>
/// <param name="Document">What is in it.</param>
/// <param name="FullPath">Where it lies.</param>
/// <param name="Argument">The full path of the argument that led to it.</param>
/// <param name="Options">What the user says about its folder.</param>
/// <param name="Files">The files around it.</param>
internal sealed record Input(ConfigDocument Document, string FullPath, string Argument, LintOptions Options, IProjectFiles Files)
{
    internal string Folder => Path.GetDirectoryName(FullPath)!;

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="UnreadableFileException">The file cannot be opened or is not UTF-8.</exception>
    internal static Input Read(string path, string argument, ShownPaths shown, FileTree tree, Func<string, LintOptions> optionsOf)
    {
        var text = TextFile.Read(path, shown.Of(path, argument));
        var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(path)!.Value);
        return new Input(document, path, argument, optionsOf(path), tree.ProjectIn(Path.GetDirectoryName(path)!));
    }

    internal bool IsExplicit => File.Exists(Argument);
}
