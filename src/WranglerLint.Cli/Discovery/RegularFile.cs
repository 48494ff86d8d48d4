using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace WranglerLint.Discovery;

/// <summary>
/// Opens files for reading. What lies in a repository may be anything under any name: a pipe would keep the run waiting for a writer,
/// and a device has no end.
/// </summary>
internal static partial class RegularFile
{
    /// <summary>Larger files are not read whole. In bytes: a hundred times what the largest known configuration has.</summary>
    internal const int LargestFile = 8 * 1024 * 1024;

    private const int InvalidPath = 22; // EINVAL

    /// <summary>Open at once, whatever it is, and leave the handle to no child.</summary>
    private static readonly int NonBlocking = OperatingSystem.IsLinux() ? 0x800 | 0x80000 : 0x4 | 0x1000000;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">There is none, or it is none that can be read from beginning to end.</exception>
    /// <exception cref="UnauthorizedAccessException">It is closed to us.</exception>
    internal static SafeFileHandle Open(string path)
    {
        var handle = OperatingSystem.IsWindows() ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : OpenOnUnix(path);
        try
        {
            // Only what has a length can be read at a place. The length of a device is 0.
            _ = RandomAccess.GetLength(handle);
            return handle;
        }
        catch (NotSupportedException)
        {
            handle.Dispose();
            throw new IOException("it is no file but a pipe or a device.");
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="largest">How many bytes it may have.</param>
    /// <exception cref="IOException">There is none, it is none that can be read from beginning to end, or it is too large.</exception>
    /// <exception cref="UnauthorizedAccessException">It is closed to us.</exception>
    internal static byte[] ReadAllBytes(string path, int largest = LargestFile)
    {
        using var handle = Open(path);
        var length = RandomAccess.GetLength(handle);

        // One more than it says: files of the system say 0, and others grow.
        var buffer = new byte[Math.Min(length, largest) + 1];
        var filled = 0;
        for (int count; (count = RandomAccess.Read(handle, buffer.AsSpan(filled), filled)) > 0;)
        {
            filled += count;
            if (filled > largest)
            {
                throw new IOException($"it is larger than {largest / 1024 / 1024} MB, which is too much to be checked.");
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, (int)Math.Min(2L * filled, largest + 1L));
            }
        }

        Array.Resize(ref buffer, filled);
        return buffer;
    }

    /// <summary>The lines of a file that is text more or less.</summary>
    /// <exception cref="IOException">As for <see cref="ReadAllBytes"/>.</exception>
    /// <exception cref="UnauthorizedAccessException">It is closed to us.</exception>
    internal static string ReadAllText(string path)
    {
        using var reader = new StreamReader(new MemoryStream(ReadAllBytes(path)), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    private static SafeFileHandle OpenOnUnix(string path)
    {
        if (path.Contains('\0'))
        {
            throw new IOException(SystemErrors.Of(InvalidPath));
        }

        var handle = new SafeFileHandle(OpenFile(path, NonBlocking), ownsHandle: true);
        if (!handle.IsInvalid)
        {
            return handle;
        }

        var message = SystemErrors.Of(Marshal.GetLastPInvokeError());
        handle.Dispose();

        // A name that is not UTF-8 has been decoded, and cannot be encoded again.
        throw new IOException(path.Contains('\uFFFD') ? $"its name is not UTF-8, and it cannot be opened: {message}" : message);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenFile(string path, int flags);
}
