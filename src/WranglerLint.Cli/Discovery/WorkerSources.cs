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
/// <param name="tree">The disk.</param>
/// <param name="isExcluded">Whether the user's settings leave a file out.</param>
internal sealed class WorkerSources(string folder, IReadOnlyList<string> entryPoints, FileTree tree, Predicate<string> isExcluded)
{
    /// <summary>What one read takes of a file: more than almost all sources have. In bytes.</summary>
    private const int UsualSize = 64 * 1024;

    /// <summary>So many are read before the threads of another core have started.</summary>
    private const int FewSources = 15;

    /// <summary>The paths of the sources, tests left out, ignored files not yet.</summary>
    internal IReadOnlyList<FoundFile> Find()
    {
        var project = TypeScriptProject.Read(Slashed(folder), ReadProject);
        var isOfWorker = new Dictionary<FoundFolder, bool>(ReferenceEqualityComparer.Instance);
        return
        [
            .. Folders()
                .SelectMany(root => tree.Files(root, SourceFiles.IsTypeScript, IsPackage))
                .Where(file => IsOfWorker(file.Folder) && !SourceFiles.IsTestName(file.Name))
                .Where(file => project is null || IsAmbient(file.Name) || project.Includes(Slashed(file.Path), entryPoints))
                .Where(file => !isExcluded(file.Path)),
        ];

        bool IsOfWorker(FoundFolder found)
        {
            if (!isOfWorker.TryGetValue(found, out var verdict))
            {
                verdict = SourceFiles.IsFolderOfWorker(Slashed(Path.GetRelativePath(folder, found.Path)) + "/", entryPoints);
                isOfWorker.Add(found, verdict);
            }

            return verdict;
        }
    }

    /// <summary>
    /// Reads the sources that may define an environment, and all declaration files. The bytes of all sources are searched on
    /// all cores; what remains is a small part of them, and what that imports is read when somebody follows it.
    /// </summary>
    internal IReadOnlyList<TypeSource> Read(IEnumerable<string> names, Func<string, string> shownAs)
    {
        var filter = new NameFilter(names);
        return [.. Parallelism.Map(Find(), ReadOne, FewSources).OfType<TypeSource>()];

        TypeSource? ReadOne(FoundFile file)
        {
            var path = file.Path;
            if ((!IsPagesFunction(path) && !MayMatter(path, filter)) || file.IsIgnored)
            {
                return null;
            }

            var source = SourceReader.Read(path, shownAs(path));
            _ = source?.Definitions;
            return source;
        }
    }

    private static bool IsPackage(string name) => name == "package.json" || ConfigurationFiles.IsConfiguration(name);

    /// <summary>Declarations that everything sees, such as those of <c>wrangler types</c>, need not be listed by the Worker's own project.</summary>
    private static bool IsAmbient(string name) => name.EndsWith("worker-configuration.d.ts", StringComparison.Ordinal);

    /// <summary>Nothing imports the functions of a Pages project, which the runtime finds by their paths.</summary>
    private bool IsPagesFunction(string path) => Lies(path, Path.Join(folder, "functions"));

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
        var isDeclarationFile = SourceFiles.IsDeclarationFile(path);
        var buffer = ArrayPool<byte>.Shared.Rent(UsualSize);
        try
        {
            using var handle = RegularFile.Open(path);
            var filled = RandomAccess.Read(handle, buffer, 0);
            if (filled == buffer.Length && RandomAccess.GetLength(handle) is var length && length > filled)
            {
                if (length > SourceReader.LargestFile)
                {
                    return false;
                }

                var larger = ArrayPool<byte>.Shared.Rent((int)length);
                buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
                for (int count; filled < length && (count = RandomAccess.Read(handle, buffer.AsSpan(filled, (int)length - filled), filled)) > 0;)
                {
                    filled += count;
                }
            }

            return isDeclarationFile || filter.MayDefine(buffer.AsSpan(0, filled));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A source that cannot be read is the compiler's matter.
            return false;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The folder, and those of entry points that lie outside of it in the same repository.</summary>
    private IEnumerable<string> Folders()
    {
        var repository = tree.RepositoryOf(folder);
        var outside = entryPoints
            .Select(main => Path.GetDirectoryName(Path.GetFullPath(main, folder))!)
            .Where(other => repository is not null && Lies(other, repository) && !Lies(other, folder) && !Lies(folder, other) && Directory.Exists(other))
            .Distinct(StringComparer.Ordinal);
        return outside.Prepend(folder);
    }

    private static bool Lies(string inner, string outer) =>
        inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
