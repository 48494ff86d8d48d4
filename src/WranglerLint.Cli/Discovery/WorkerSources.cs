using System.Buffers;
using WranglerLint.Linting;
using WranglerLint.Text;
using WranglerLint.Types;
using WranglerLint.TypeScript;
using WranglerLint.TypeScript.Projects;

namespace WranglerLint.Discovery;

/// <summary>
/// Finds the TypeScript that belongs to the Workers of a folder: below it, and in the folder of an entry point elsewhere, up to
/// other packages, as far as <c>tsconfig.json</c> does not say otherwise.
/// </summary>
/// <param name="folder">The full path of the configurations' folder.</param>
/// <param name="entryPoints">What the configurations deploy, relative to the folder.</param>
/// <param name="isExcluded">Whether the user's settings leave a file out.</param>
internal sealed class WorkerSources(string folder, IReadOnlyList<string> entryPoints, Predicate<string> isExcluded)
{
    /// <summary>Larger files are bundles or generated.</summary>
    private const long LargestFile = 1024 * 1024;

    /// <summary>The paths of the sources, tests left out, ignored files not yet.</summary>
    internal IReadOnlyList<FoundFile> Find()
    {
        var project = TypeScriptProject.Read(Slashed(folder), ReadProject);
        return
        [
            .. Folders()
                .SelectMany(static root => Discovery.Folders.Files(root, SourceFiles.IsTypeScript, IsPackage))
                .Where(file => SourceFiles.IsOfWorker(Slashed(Path.GetRelativePath(folder, file.Path)), entryPoints))
                .Where(file => project is null || IsAmbient(file.Path) || project.Includes(Slashed(file.Path), entryPoints))
                .Where(file => !isExcluded(file.Path)),
        ];
    }

    /// <summary>
    /// Reads the sources that may define an environment, and all declaration files. The bytes of all sources are searched on
    /// all cores; what remains is a small part of them, and what that imports is read when somebody follows it.
    /// </summary>
    internal IReadOnlyList<TypeSource> Read(IEnumerable<string> names, Func<string, string> shownAs)
    {
        var filter = new NameFilter(names);
        var found = Find();
        var sources = new TypeSource?[found.Count];
        Parallel.For(0, found.Count, index =>
        {
            var file = found[index];
            if ((IsPagesFunction(file.Path) || MayMatter(file.Path, filter)) && !file.IsIgnored)
            {
                sources[index] = SourceReader.Read(file.Path, shownAs(file.Path));
            }
        });
        return [.. sources.OfType<TypeSource>()];
    }

    private static bool IsPackage(string name) => name == "package.json" || ConfigurationFiles.IsConfiguration(name);

    /// <summary>Declarations that everything sees, such as those of <c>wrangler types</c>, need not be listed by the Worker's own project.</summary>
    private static bool IsAmbient(string path) => path.EndsWith("worker-configuration.d.ts", StringComparison.Ordinal);

    /// <summary>Nothing imports the functions of a Pages project, which the runtime finds by their paths.</summary>
    private bool IsPagesFunction(string path) => Lies(path, Path.Join(folder, "functions")) && new FileInfo(path).Length <= LargestFile;

    private static string Slashed(string path) => path.Replace('\\', '/');

    private static SourceText? ReadProject(string path)
    {
        try
        {
            return File.Exists(path) ? TextFile.Read(path, path) : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static bool MayMatter(string path, NameFilter filter)
    {
        try
        {
            // Other ways to share a file, and hints about its use, cost a call to the system for each file.
            using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var length = RandomAccess.GetLength(handle);
            if (length > LargestFile)
            {
                return false;
            }

            if (SourceFiles.IsDeclarationFile(path))
            {
                return true;
            }

            var buffer = ArrayPool<byte>.Shared.Rent((int)length);
            try
            {
                var filled = 0;
                for (int count; filled < length && (count = RandomAccess.Read(handle, buffer.AsSpan(filled, (int)length - filled), filled)) > 0;)
                {
                    filled += count;
                }

                return filter.MayDefine(buffer.AsSpan(0, filled));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A source that cannot be read is the compiler's matter.
            return false;
        }
    }

    /// <summary>The folder, and those of entry points that lie outside of it in the same repository.</summary>
    private IEnumerable<string> Folders()
    {
        var repository = IgnoreRules.RepositoryOf(folder);
        var outside = entryPoints
            .Select(main => Path.GetDirectoryName(Path.GetFullPath(main, folder))!)
            .Where(other => repository is not null && Lies(other, repository) && !Lies(other, folder) && !Lies(folder, other) && Directory.Exists(other))
            .Distinct(StringComparer.Ordinal);
        return outside.Prepend(folder);
    }

    private static bool Lies(string inner, string outer) =>
        inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
