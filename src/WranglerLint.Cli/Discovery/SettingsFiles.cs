using System.Collections.Concurrent;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;

namespace WranglerLint.Discovery;

/// <summary>
/// Finds the nearest <c>wranglerlint.toml</c> at or above a file, reading each settings file once. Several threads may ask at the
/// same time.
/// </summary>
internal sealed class SettingsFiles
{
    private readonly Lock _reading = new();
    private readonly ConcurrentDictionary<string, SettingsChain> _byFolder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Settings?> _files = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>What cannot be followed in the files read so far, in ordinal order: <c>path:line:column: message</c>.</summary>
    internal IReadOnlyList<string> Problems => [.. _problems.Order(StringComparer.Ordinal)];

    /// <summary>The full paths of the files that were looked for, because the search or another file led there.</summary>
    internal IReadOnlyCollection<string> Paths => _files.Keys;

    /// <summary>What holds for the configurations of a folder.</summary>
    internal SettingsChain For(string folder)
    {
        if (_byFolder.TryGetValue(folder, out var chain))
        {
            return chain;
        }

        lock (_reading)
        {
            return _byFolder.GetOrAdd(folder, Find);
        }
    }

    private SettingsChain Find(string folder)
    {
        var path = Path.Combine(folder, Settings.FileName);
        return File.Exists(path) ? Follow(path)
            : Path.GetDirectoryName(folder) is { } parent ? For(parent)
            : SettingsChain.Empty;
    }

    private SettingsChain Follow(string path)
    {
        var chain = SettingsChain.Follow(path, Read);
        var problems = chain.Problems.Select(static problem => PlacedMessage.Of(problem.Text, problem.Span, problem.Message));
        _problems.AddRange(problems.Except(_problems).ToList());
        return chain;
    }

    /// <summary>A settings file; null if there is none, or if it cannot be read, which is a problem of its own.</summary>
    private Settings? Read(string path)
    {
        if (!_files.TryGetValue(path, out var settings))
        {
            try
            {
                settings = File.Exists(path) ? Settings.Read(TextFile.Read(path, path), RuleCatalog.Index) : null;
            }
            catch (UnreadableFileException exception)
            {
                _problems.Add(exception.Message);
            }

            _files.Add(path, settings);
        }

        return settings;
    }
}
