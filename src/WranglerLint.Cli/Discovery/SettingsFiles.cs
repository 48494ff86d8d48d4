using WranglerLint.Linting;
using WranglerLint.Text;

namespace WranglerLint.Discovery;

/// <summary>Finds the nearest <c>wranglerlint.toml</c> at or above a folder, reading each file once.</summary>
internal sealed class SettingsFiles
{
    private readonly Dictionary<string, LintOptions> _byFolder = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>What cannot be followed in the files read so far: <c>path:line:column: message</c>.</summary>
    internal IReadOnlyList<string> Problems => _problems;

    /// <summary>The options for files in a folder.</summary>
    internal LintOptions For(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var options))
        {
            return options;
        }

        var path = Path.Combine(folder, Settings.FileName);
        options = File.Exists(path) ? Read(path)
            : Path.GetDirectoryName(folder) is { } parent ? For(parent)
            : LintOptions.Default;
        _byFolder.Add(folder, options);
        return options;
    }

    private LintOptions Read(string path)
    {
        SourceText text;
        try
        {
            text = TextFile.Read(path, path);
        }
        catch (UnreadableFileException exception)
        {
            _problems.Add(exception.Message);
            return LintOptions.Default;
        }

        var settings = Settings.Read(text);
        _problems.AddRange(settings.Problems.Select(problem => $"{path}:{text.GetPosition(problem.Span.Start)}: {problem.Message}"));
        return settings.Options;
    }
}
