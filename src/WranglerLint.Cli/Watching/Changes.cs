using WranglerLint.Discovery;
using WranglerLint.Tree;
using WranglerLint.TypeScript;

namespace WranglerLint.Watching;

/// <summary>Waits until something changes that a check depends on.</summary>
internal sealed class Changes : IDisposable
{
    /// <summary>An editor makes several changes of one save; a person saves again later than this.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromMilliseconds(10);

    /// <summary>Whoever writes without a pause is not waited for longer than this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<string> _paths;
    private readonly IReadOnlyList<string> _reports;
    private readonly AutoResetEvent _changed = new(initialState: false);
    private readonly Dictionary<(string Folder, bool WithSubfolders), FileSystemWatcher> _watchers = [];
    private HashSet<string> _settings = [];
    private volatile bool _areStale;

    /// <param name="paths">The full paths of what is checked; they need not exist.</param>
    /// <param name="reports">The full paths of files that a check writes itself.</param>
    /// <exception cref="IOException">The system cannot watch so many folders.</exception>
    internal Changes(IEnumerable<string> paths, IReadOnlyList<string> reports)
    {
        _paths = [.. paths.Select(Path.TrimEndingDirectorySeparator)];
        _reports = reports;
        Follow([]);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Forget();
        _changed.Dispose();
    }

    /// <summary>Watches what is there by now. What changed since the last time is not lost.</summary>
    /// <param name="settings">The full paths of settings, which may lie elsewhere.</param>
    /// <exception cref="IOException">The system cannot watch so many folders.</exception>
    internal void Follow(IEnumerable<string> settings)
    {
        if (_areStale)
        {
            _areStale = false;
            Forget();
        }

        _settings = new HashSet<string>(settings, StringComparer.Ordinal);
        var wanted = Wanted().Distinct().ToList();
        foreach (var folder in _watchers.Keys.Except(wanted).ToList())
        {
            _watchers[folder].Dispose();
            _watchers.Remove(folder);
        }

        foreach (var folder in wanted.Except(_watchers.Keys).ToList())
        {
            _watchers.Add(folder, Start(folder.Folder, folder.WithSubfolders));
        }
    }

    /// <summary>Returns when something has changed since the last call, and is not about to change again.</summary>
    internal void Wait()
    {
        _changed.WaitOne();
        for (var waited = TimeSpan.Zero; waited < Longest && _changed.WaitOne(Settling); waited += Settling)
        {
        }
    }

    /// <summary>
    /// What is checked, with all below it; for what has gone away, and for settings, the folders above, as far as they exist, up to
    /// the root of the repository.
    /// </summary>
    private IEnumerable<(string Folder, bool WithSubfolders)> Wanted()
    {
        foreach (var path in _paths)
        {
            var root = RootOf(path);
            if (Directory.Exists(root))
            {
                yield return (root, true);
            }

            var last = new FileTree().RepositoryOf(root);
            for (var above = Path.GetDirectoryName(root); above is not null; above = Path.GetDirectoryName(above))
            {
                var exists = Directory.Exists(above);
                if (exists)
                {
                    yield return (above, false);
                }

                if (exists && (last is null || above.Length <= last.Length))
                {
                    break;
                }
            }
        }

        foreach (var folder in _settings.Select(static path => Path.GetDirectoryName(path)!).Where(Directory.Exists))
        {
            if (!_paths.Any(path => Lies(folder, RootOf(path))))
            {
                yield return (folder, false);
            }
        }
    }

    private static string RootOf(string path) => ConfigDocument.FormatOf(path) is null || Directory.Exists(path) ? path : Path.GetDirectoryName(path)!;

    private FileSystemWatcher Start(string folder, bool withSubfolders)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = withSubfolders,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite,
        };
        watcher.Changed += (_, change) => Tell(change.FullPath, isNew: false);
        watcher.Created += (_, change) => Tell(change.FullPath, isNew: true);
        watcher.Deleted += (_, change) => Tell(change.FullPath, isNew: true);
        watcher.Renamed += (_, change) =>
        {
            Tell(change.OldFullPath, isNew: true);
            Tell(change.FullPath, isNew: true);
        };
        watcher.Error += (_, _) =>
        {
            // Changes were lost, or the folder was: everything is looked at again.
            _areStale = true;
            _changed.Set();
        };
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <param name="path">What changed.</param>
    /// <param name="isNew">Whether it came or went, and not only its content.</param>
    private void Tell(string path, bool isNew)
    {
        if (isNew && _paths.Any(root => Lies(RootOf(root), path)))
        {
            // A folder that goes away takes its watcher with it.
            _areStale = true;
            _changed.Set();
        }
        else if (!IsReport(path) && (_settings.Contains(path) || _paths.Any(root => Matters(path, RootOf(root), isNew))))
        {
            _changed.Set();
        }
    }

    /// <summary>Whether a check could find something else now. Rules ask of any file whether it exists, but read few.</summary>
    private static bool Matters(string path, string root, bool isNew)
    {
        var name = Path.GetFileName(path);
        var isRead = ConfigDocument.FormatOf(name) is not null || SourceFiles.IsTypeScript(name) || name == IgnoreRules.FileName;
        return Lies(path, root)
            ? (isNew || isRead) && !FileTree.IsSkipped(Path.GetRelativePath(root, path))
            : isRead && Lies(root, Path.GetDirectoryName(path)!);
    }

    /// <summary>A report is written beside its place first, under a name that begins with its own.</summary>
    private bool IsReport(string path) => _reports.Any(report =>
        path == report
        || (Path.GetDirectoryName(path) == Path.GetDirectoryName(report)
            && Path.GetFileName(path).StartsWith($".{Path.GetFileName(report)}.", StringComparison.Ordinal)));

    private static bool Lies(string inner, string outer) =>
        inner == outer || inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private void Forget()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }

        _watchers.Clear();
    }
}
