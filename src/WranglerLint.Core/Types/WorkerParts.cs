namespace WranglerLint.Types;

/// <summary>Tells the sources of several Workers apart that are configured in one folder.</summary>
internal static class WorkerParts
{
    /// <summary>
    /// The sources without those that are known to be other Workers': what only others import, and what lies in another's
    /// folder. What nobody imports may be anybody's.
    /// </summary>
    /// <param name="types">All sources below the folder.</param>
    /// <param name="main">The Worker's entry point, relative to the folder.</param>
    /// <param name="others">The other Workers' entry points.</param>
    internal static IReadOnlyList<TypeSource> Of(WorkerTypes types, string main, IReadOnlyList<string> others)
    {
        var own = Owned(types, main, others);
        var foreign = new HashSet<TypeSource>(others.SelectMany(other => Owned(types, other, [.. others.Where(next => next != other), main])));
        return [.. types.Sources.Where(source => own.Contains(source) || !foreign.Contains(source))];
    }

    /// <summary>What an entry point imports, and what lies in its folder as long as no other one lies there, above or below it.</summary>
    private static HashSet<TypeSource> Owned(WorkerTypes types, string main, IReadOnlyList<string> others)
    {
        var owned = Reached(types, main);
        var folder = FolderOf(main);
        if (!others.Select(FolderOf).Any(other => Lies(other, folder) || Lies(folder, other)))
        {
            owned.UnionWith(types.Sources.Where(source => Lies(FolderOf(types.PathInside(source.Text)), folder)));
        }

        return owned;
    }

    private static HashSet<TypeSource> Reached(WorkerTypes types, string main)
    {
        var reached = new HashSet<TypeSource>();
        var open = new Stack<TypeSource>();
        if (types.At(main) is { } entryPoint)
        {
            open.Push(entryPoint);
        }

        while (open.Count > 0)
        {
            var source = open.Pop();
            if (reached.Add(source))
            {
                var modules = source.Imports.Select(static import => import.Module).Concat(source.Exports.Select(static export => export.Module).OfType<string>());
                foreach (var target in modules.Distinct(StringComparer.Ordinal).Select(module => types.Import(source, module)).OfType<TypeSource>())
                {
                    open.Push(target);
                }
            }
        }

        return reached;
    }

    private static bool Lies(string folder, string above) =>
        above.Length == 0 || folder == above || folder.StartsWith(above + "/", StringComparison.Ordinal);

    private static string FolderOf(string path) => Plain(path).Substring(0, Math.Max(0, Plain(path).LastIndexOf('/')));

    private static string Plain(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path;
}
