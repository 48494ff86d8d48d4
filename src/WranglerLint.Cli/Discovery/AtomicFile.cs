using System.Runtime.InteropServices;

namespace WranglerLint.Discovery;

/// <summary>Writes files, each of them wholly or not at all: whoever reads one meanwhile sees what was there before.</summary>
internal static class AtomicFile
{
    /// <summary>Creates a file or puts it in the place of another one, whose mode it gets. It is on the disk when this returns.</summary>
    /// <param name="path">The file; no link.</param>
    /// <param name="write">Writes what is in it.</param>
    /// <exception cref="IOException">It cannot be written, or must not be.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    internal static void Write(string path, Action<Stream> write)
    {
        var target = new FileInfo(path);
        if (target.Exists && target.IsReadOnly)
        {
            throw new IOException("the file is read-only.");
        }

        // Whoever ends the run finds no beginning of a file; the signal then does what it always does.
        var temporary = Path.Combine(target.DirectoryName!, $".{target.Name}.{Path.GetRandomFileName()}");
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => File.Delete(temporary));
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => File.Delete(temporary));
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
