namespace WranglerLint.Discovery;

/// <summary>Writes files, each of them wholly or not at all: whoever reads one meanwhile sees what was there before.</summary>
internal static class AtomicFile
{
    /// <summary>Creates a file or puts it in the place of another one, whose mode it gets. It is on the disk when this returns.</summary>
    /// <param name="path">The file; no link.</param>
    /// <param name="write">Writes what is in it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written, or must not be.</exception>
    internal static void Write(string path, Action<Stream> write)
    {
        var target = new FileInfo(path);
        if (target.Exists && target.IsReadOnly)
        {
            throw new UnauthorizedAccessException("the file is read-only.");
        }

        var temporary = Path.Combine(target.DirectoryName!, $".{target.Name}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (target.Exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, target.UnixFileMode);
            }

            File.Move(temporary, target.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
