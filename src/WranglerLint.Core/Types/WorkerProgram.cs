using WranglerLint.Linting;

namespace WranglerLint.Types;

/// <summary>How the sources of the Workers that are configured in one folder are tied to each other.</summary>
internal sealed class WorkerProgram
{
    /// <summary>Below this, threads take longer to start than they save.</summary>
    private const int FewSources = 8;

    private static readonly string[] Endings = [".ts", ".tsx", ".mts", ".d.ts", "/index.ts", "/index.tsx", ".js", ".jsx", ".mjs", "/index.js", "/index.jsx"];

    /// <summary>How projects write paths from the root of their sources.</summary>
    private static readonly string[] Aliases = ["@/", "~/", "#/", "@@/", "~~/", "$lib/", "src/", "app/", "#"];

    /// <summary>Where that root lies in the Worker's folder.</summary>
    private static readonly string[] Roots = ["src/", "", "app/", "src/lib/"];

    private readonly WorkerTypes _types;

    internal WorkerProgram(WorkerTypes types) => _types = types;

    /// <summary>The source at a path below the folder; null if there is none, or nobody wrote it in TypeScript or JavaScript.</summary>
    internal TypeSource? Find(string path) =>
        EntryPoints.IsSource(path) && (SourceExtensions.IsTypeScript(path) || SourceExtensions.IsScript(path)) ? _types.At(path) : null;

    /// <summary>The sources that some others import, themselves included, as far as imports can be followed.</summary>
    internal HashSet<TypeSource> ReachableFrom(IEnumerable<TypeSource> roots)
    {
        var found = new HashSet<TypeSource>();
        for (var next = roots.Where(found.Add).ToList(); next.Count > 0;)
        {
            var targets = new IReadOnlyList<TypeSource>[next.Count];
            if (next.Count < FewSources)
            {
                for (var index = 0; index < next.Count; index++)
                {
                    Follow(index);
                }
            }
            else
            {
                Parallel.For(0, next.Count, Follow);
            }

            next = targets.SelectMany(static some => some).Where(found.Add).ToList();

            void Follow(int index) => targets[index] = [.. next[index].Code.Modules.SelectMany(module => Targets(next[index], module))];
        }

        return found;
    }

    /// <summary>Whether an import can be followed.</summary>
    internal bool Leads(TypeSource from, string module) => Targets(from, module).Any();

    /// <summary>The values that a source exports, those of other modules included; null if not all are known.</summary>
    internal HashSet<string>? ExportsOf(TypeSource source)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        return Collect(source, names, []) ? names : null;
    }

    private bool Collect(TypeSource source, HashSet<string> names, HashSet<TypeSource> seen)
    {
        if (!seen.Add(source))
        {
            return true;
        }

        names.UnionWith(source.ExportedValues);
        foreach (var export in source.Exports.Where(static export => !export.IsTypeOnly))
        {
            // Without a module, a value is exported under the name "*", which is a string there.
            if (export.Name != "*" || export.Module is not { } module)
            {
                names.Add(export.Name);
            }
            else if (_types.Import(source, module) is not { } target || !Collect(target, names, seen))
            {
                return false;
            }
        }

        return source.KnowsExportedValues;
    }

    private IEnumerable<TypeSource> Targets(TypeSource from, string module)
    {
        if (_types.Import(from, module) is { } target)
        {
            return [target];
        }

        var alias = Aliases.FirstOrDefault(alias => module.StartsWith(alias, StringComparison.Ordinal));
        if (alias is null)
        {
            return [];
        }

        var end = module.Substring(alias.Length);
        var paths =
            from root in Roots
            from ending in Endings
            select root + end + ending;
        return paths.Select(_types.At).OfType<TypeSource>().Take(1);
    }
}
