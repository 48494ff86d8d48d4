using Microsoft.CodeAnalysis;

namespace WranglerLint.Inputs;

/// <summary>An additional file of a project.</summary>
internal sealed class ProjectFile
{
    /// <param name="text">The compiler's file.</param>
    /// <param name="projectFolder">The project's folder with forward slashes, the last one included; empty if it is not known.</param>
    internal ProjectFile(AdditionalText text, string projectFolder)
    {
        Text = text;
        Path = WithForwardSlashes(text.Path);
        IsInProject = projectFolder.Length > 0 && Path.StartsWith(projectFolder, StringComparison.Ordinal);
        ShownPath = IsInProject ? Path.Substring(projectFolder.Length) : Path;
    }

    /// <summary>The compiler's file.</summary>
    internal AdditionalText Text { get; }

    /// <summary>The full path, with forward slashes.</summary>
    internal string Path { get; }

    /// <summary>Whether it lies in the project's folder or below it.</summary>
    internal bool IsInProject { get; }

    /// <summary>
    /// The path inside the project: names of folders say what a configuration is for, and those above the project do not.
    /// </summary>
    internal string ShownPath { get; }

    /// <summary>The full path of the folder that holds the file.</summary>
    internal string Folder => FolderOf(Path);

    /// <summary>The file's name.</summary>
    internal string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>The path of what holds a file or folder; empty at the top.</summary>
    internal static string FolderOf(string path) => path.Substring(0, Math.Max(0, path.LastIndexOf('/')));

    /// <summary>A path as we compare it.</summary>
    internal static string WithForwardSlashes(string path) => path.Replace('\\', '/');
}
