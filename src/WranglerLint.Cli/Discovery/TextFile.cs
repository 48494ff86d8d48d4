using System.Buffers;
using System.Text;
using WranglerLint.Text;
using Utf8Text = System.Text.Unicode.Utf8;

namespace WranglerLint.Discovery;

/// <summary>Reads text files as wrangler does: UTF-8, with or without a byte order mark.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="shownAs">The path in reports.</param>
    /// <param name="largest">How many bytes it may have.</param>
    /// <exception cref="UnreadableFileException">The file cannot be opened, is too large or is not UTF-8.</exception>
    internal static SourceText Read(string path, string shownAs, int largest = RegularFile.LargestFile)
    {
        try
        {
            var bytes = RegularFile.ReadAllBytes(path, largest);
            return ProblemOf(bytes) is { } problem
                ? throw new UnreadableFileException($"{shownAs}: the file is not UTF-8 text{problem}.")
                : new SourceText(shownAs, Decode(bytes));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{shownAs}: {SystemErrors.Of(exception)}");
        }
    }

    /// <summary>The bytes of a text that takes the place of another one, with a byte order mark if that has one.</summary>
    /// <param name="old">The bytes of the other text.</param>
    /// <param name="content">The text.</param>
    internal static byte[] Encode(ReadOnlySpan<byte> old, string content) => HasMark(old) ? [.. Mark, .. Utf8.GetBytes(content)] : Utf8.GetBytes(content);

    /// <summary>Reads what has no end that is known, such as the standard input.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="name">What it is called in messages.</param>
    /// <exception cref="UnreadableFileException">It cannot be read, is too large or is not UTF-8.</exception>
    internal static (string Content, byte[] Bytes) Read(Func<Stream> open, string name)
    {
        try
        {
            using var input = open();
            using var copy = new MemoryStream();
            var buffer = new byte[64 * 1024];
            for (int count; (count = input.Read(buffer)) > 0;)
            {
                copy.Write(buffer, 0, count);
                if (copy.Length > RegularFile.LargestFile)
                {
                    throw new UnreadableFileException($"{name} is larger than {RegularFile.LargestFile / 1024 / 1024} MB, which is too much to be checked.");
                }
            }

            var bytes = copy.ToArray();
            return ProblemOf(bytes) is { } problem
                ? throw new UnreadableFileException($"{name} is not UTF-8 text{problem}.")
                : (Decode(bytes), bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{name} cannot be read: {SystemErrors.Of(exception.InnerException ?? exception)}");
        }
    }

    internal static string Decode(byte[] bytes)
    {
        var start = HasMark(bytes) ? Mark.Length : 0;
        return Utf8.GetString(bytes, start, bytes.Length - start);
    }

    /// <summary>
    /// Why bytes are no text, to be said behind a comma or a colon; null if they are. wrangler refuses the marks of other encodings,
    /// too. Wrong bytes it replaces without a word, so that the names and ids that it deploys are others than those in the file.
    /// </summary>
    private static string? ProblemOf(ReadOnlySpan<byte> bytes)
    {
        foreach (var (mark, name) in OtherMarks)
        {
            if (bytes.StartsWith(mark))
            {
                return $": it begins with the byte order mark of {name}, and wrangler refuses it, too. Save it as UTF-8";
            }
        }

        Span<char> chars = stackalloc char[1024];
        var line = 1;
        for (var rest = bytes; rest.Length > 0;)
        {
            var status = Utf8Text.ToUtf16(rest, chars, out var read, out _, replaceInvalidSequences: false);
            line += rest[..read].Count((byte)'\n');
            if (status is OperationStatus.InvalidData or OperationStatus.NeedMoreData)
            {
                return $": the first wrong byte is 0x{rest[read]:X2} in line {line}";
            }

            rest = rest[read..];
        }

        return null;
    }

    /// <summary>The longer ones first: that of UTF-32 begins with that of UTF-16.</summary>
    private static readonly (byte[] Mark, string Name)[] OtherMarks =
    [
        ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"),
        ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"),
        ([0xFE, 0xFF], "UTF-16"),
        ([0xFF, 0xFE], "UTF-16"),
    ];

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static bool HasMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark);
}

/// <summary>An input that cannot be read: exit code 2.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
