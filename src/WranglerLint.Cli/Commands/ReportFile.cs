using System.Text;
using WranglerLint.Discovery;
using WranglerLint.Terminal;

namespace WranglerLint.Commands;

/// <summary>A file that a report goes to.</summary>
/// <param name="Format">The format in front of the name; null for that of <c>--format</c>.</param>
/// <param name="Path">The file as the user wrote it.</param>
internal sealed record ReportFile(ReportFormat? Format, string Path)
{
    private static readonly StringComparer FileNames =
        OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    /// <summary>Reads <c>FILE</c> or <c>FORMAT=FILE</c>.</summary>
    internal static ReportFile Parse(string argument) =>
        argument.IndexOf('=', StringComparison.Ordinal) is > 0 and var separator && ReportFormats.Find(argument[..separator]) is { } format
            ? new ReportFile(format, argument[(separator + 1)..])
            : new ReportFile(null, argument);

    /// <summary>Why reports cannot go to these files, as far as that can be told without writing; null if they can.</summary>
    internal static string? ProblemOf(IEnumerable<ReportFile> files)
    {
        var seen = new HashSet<string>(FileNames);
        foreach (var file in files)
        {
            if (file.Path.Length == 0)
            {
                return "--output names no file.";
            }

            var full = System.IO.Path.GetFullPath(file.Path);
            if (Directory.Exists(full))
            {
                return $"{file.Path}: a report cannot go there, because it is a folder.";
            }

            if (!Directory.Exists(System.IO.Path.GetDirectoryName(full)))
            {
                return $"{file.Path}: a report cannot go there, because the folder does not exist.";
            }

            if (!seen.Add(full))
            {
                return $"{file.Path}: two reports cannot go to one file.";
            }
        }

        return null;
    }

    /// <summary>Writes the file; says what is wrong if that is impossible.</summary>
    /// <returns>Whether it was written.</returns>
    internal bool TryWrite(Action<TextWriter> write, TextWriter errors)
    {
        try
        {
            Write(write);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.Say($"{Path}: the report cannot be written: {SystemErrors.Of(exception)}");
            return false;
        }
    }

    /// <summary>Writes the file, all of it or nothing: whoever reads it meanwhile sees what was there before.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    internal void Write(Action<TextWriter> write)
    {
        var target = new FileInfo(Path);
        if (target.Exists && (target.LinkTarget is not null || target.Length == 0))
        {
            // A link, or perhaps a device or a pipe: putting a file in its place would remove it.
            using var stream = new FileStream(target.FullName, FileMode.Create, FileAccess.Write);
            WriteTo(stream, write);
            return;
        }

        AtomicFile.Write(target.FullName, stream => WriteTo(stream, write));
    }

    private static void WriteTo(Stream stream, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        write(writer);
    }
}
