using WranglerLint.Discovery;
using WranglerLint.Text;

namespace WranglerLint.Fixing;

/// <summary>Puts a fixed text in the place of the one that was read.</summary>
internal static class FixedFile
{
    /// <summary>Replaces a file, or what a link leads to, keeping its mode and byte order mark. On any error it stays as it was.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="root">The folder that no link may lead out of.</param>
    /// <param name="before">The text that was read.</param>
    /// <param name="after">The text to write.</param>
    /// <returns>Why that cannot be done; null if it was.</returns>
    internal static string? Replace(string path, string root, SourceText before, SourceText after)
    {
        try
        {
            var target = RealPath(path);
            if (!target.StartsWith(Path.TrimEndingDirectorySeparator(RealPath(root)) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                return "it is a link to a file elsewhere, which is left as it is.";
            }

            var bytes = RegularFile.ReadAllBytes(target);
            if (TextFile.Decode(bytes) != before.Content)
            {
                return "somebody has changed the file meanwhile, and it is left as it is.";
            }

            AtomicFile.Write(target, stream => stream.Write(TextFile.Encode(bytes, after.Content)));
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Text.DecoderFallbackException)
        {
            return $"the fixes cannot be written: {SystemErrors.Of(exception)}";
        }
    }

    /// <summary>Where a path leads to when all links on the way are followed. One that cannot be followed, or is gone by now, leads to itself.</summary>
    internal static string RealPath(string path)
    {
        if (Path.GetDirectoryName(path) is not { } folder)
        {
            return path;
        }

        var real = Path.Combine(RealPath(folder), Path.GetFileName(path));
        FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true) is { } target ? RealPath(target.FullName) : real;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return real;
        }
    }
}
