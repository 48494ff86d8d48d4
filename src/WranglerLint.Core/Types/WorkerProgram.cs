using WranglerLint.Text;

namespace WranglerLint.Types;

/// <summary>The TypeScript sources of the Workers that are configured in one folder; tests left out.</summary>
public sealed class WorkerProgram
{
    private static readonly string[] Endings =
    [
        "", ".ts", ".tsx", ".mts", ".cts", ".d.ts", "/index.ts", "/index.tsx", "/index.mts",
    ];

    /// <summary>How projects write paths from the root of their sources; what follows is looked for at the end of paths.</summary>
    private static readonly string[] Aliases = ["@/", "~/", "#/", "@@/", "~~/", "$lib/", "src/", "app/", "#"];

    private readonly Dictionary<string, SourceModule> _byPath = new(StringComparer.Ordinal);

    /// <param name="root">The folder, as paths are shown; empty if that is where the run began.</param>
    /// <param name="modules">The sources.</param>
    public WorkerProgram(string root, IEnumerable<SourceModule> modules)
    {
        Modules = [.. modules.OrderBy(static module => module.Text.Path, StringComparer.Ordinal)];
        Types = new WorkerTypes(root, Modules.Where(static module => !module.IsGenerated).SelectMany(static module => module.Definitions));
        foreach (var module in Modules)
        {
            _byPath[Types.PathInside(module.Text)] = module;
        }
    }

    /// <summary>The sources, by path.</summary>
    public IReadOnlyList<SourceModule> Modules { get; }

    /// <summary>The types that people wrote.</summary>
    public WorkerTypes Types { get; }

    /// <summary>A file's path inside the folder.</summary>
    public string PathInside(SourceText text) => Types.PathInside(text);

    /// <summary>The source at a path below the folder, with or without its extension; null if there is none.</summary>
    public SourceModule? Find(string path)
    {
        var plain = Normalize("", path);
        return plain is null ? null : FindNormalized(plain);
    }

    /// <summary>The source that a relative import finds; null if it is none of these.</summary>
    public SourceModule? Resolve(SourceModule from, string specifier)
    {
        var path = PathInside(from.Text);
        return specifier.StartsWith(".", StringComparison.Ordinal)
            && Normalize(path.Substring(0, Math.Max(0, path.LastIndexOf('/'))), specifier) is { } target
                ? FindNormalized(target)
                : null;
    }

    /// <summary>The sources that some others import, themselves included, as far as imports can be followed.</summary>
    public IReadOnlyCollection<SourceModule> ReachableFrom(IEnumerable<SourceModule> roots)
    {
        var found = new HashSet<SourceModule>();
        var open = new Stack<SourceModule>(roots);
        while (open.Count > 0)
        {
            var module = open.Pop();
            if (found.Add(module))
            {
                foreach (var target in module.Imports.SelectMany(specifier => Targets(module, specifier)))
                {
                    open.Push(target);
                }
            }
        }

        return found;
    }

    private IEnumerable<SourceModule> Targets(SourceModule from, string specifier)
    {
        if (Resolve(from, specifier) is { } target)
        {
            return [target];
        }

        var alias = Aliases.FirstOrDefault(alias => specifier.StartsWith(alias, StringComparison.Ordinal));
        if (alias is null)
        {
            return [];
        }

        var end = specifier.Substring(alias.Length);
        return _byPath
            .Where(entry => Endings.Any(ending => entry.Key == end + ending || entry.Key.EndsWith("/" + end + ending, StringComparison.Ordinal)))
            .Select(static entry => entry.Value);
    }

    private SourceModule? FindNormalized(string path)
    {
        foreach (var ending in Endings)
        {
            if (_byPath.TryGetValue(path + ending, out var module))
            {
                return module;
            }
        }

        // TypeScript's imports may name the JavaScript that will be there.
        var extension = path.LastIndexOf('.');
        return extension > 0 && path.Substring(extension) is ".js" or ".jsx" or ".mjs" or ".cjs"
            ? FindNormalized(path.Substring(0, extension))
            : null;
    }

    /// <summary>A path without <c>.</c> and <c>..</c>; null if it leaves the folder.</summary>
    private static string? Normalize(string folder, string path)
    {
        var parts = new List<string>(folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
            {
                if (parts.Count == 0)
                {
                    return null;
                }

                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or "."))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }
}
