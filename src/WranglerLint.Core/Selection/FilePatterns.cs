using Microsoft.Extensions.FileSystemGlobbing;

namespace WranglerLint.Selection;

/// <summary>Files below the folder of a settings file: <c>*</c> stands for a part of a name, <c>**</c> for any folders.</summary>
internal sealed class FilePatterns
{
    private readonly string _folder;
    private readonly Matcher _matcher = new(StringComparison.Ordinal);

    /// <param name="folder">The folder, with forward slashes; empty for paths that are relative to it already.</param>
    /// <param name="patterns">The patterns, relative to the folder. A folder stands for all that it holds.</param>
    internal FilePatterns(string folder, IReadOnlyList<string> patterns)
    {
        _folder = folder;
        foreach (var pattern in patterns)
        {
            _matcher.AddInclude(pattern);
            _matcher.AddInclude(pattern.TrimEnd('/') + "/**");
        }
    }

    /// <summary>Whether a file is meant. Nothing is looked up on the disk.</summary>
    internal bool Match(string path) =>
        SettingsPath.Inside(_folder, path) is { Length: > 0 } inside && _matcher.Match("/", ["/" + inside]).HasMatches;
}
