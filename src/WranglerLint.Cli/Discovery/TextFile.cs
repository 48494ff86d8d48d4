using System.Text;
using WranglerLint.Text;

namespace WranglerLint.Discovery;

/// <summary>Reads text files as wrangler does: UTF-8, with or without a byte order mark.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's full path.</param>
    /// <param name="shownAs">The path in reports.</param>
    /// <exception cref="UnreadableFileException">The file cannot be opened or is not UTF-8.</exception>
    internal static SourceText Read(string path, string shownAs)
    {
        try
        {
            return new SourceText(shownAs, Decode(File.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException($"{shownAs}: the file is not UTF-8 text.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException($"{shownAs}: {exception.Message}");
        }
    }

    /// <summary>The bytes of a text that takes the place of another one, with a byte order mark if that has one.</summary>
    /// <param name="old">The bytes of the other text.</param>
    /// <param name="content">The text.</param>
    internal static byte[] Encode(ReadOnlySpan<byte> old, string content) => HasMark(old) ? [.. Mark, .. Utf8.GetBytes(content)] : Utf8.GetBytes(content);

    /// <summary>Reads the standard input to its end.</summary>
    /// <exception cref="UnreadableFileException">It is not UTF-8.</exception>
    internal static (string Content, byte[] Bytes) Read(Stream input)
    {
        using var bytes = new MemoryStream();
        try
        {
            input.CopyTo(bytes);
            return (Decode(bytes.ToArray()), bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            throw new UnreadableFileException("the standard input is not UTF-8 text.");
        }
        catch (IOException exception)
        {
            throw new UnreadableFileException($"the standard input cannot be read: {exception.Message}");
        }
    }

    internal static string Decode(byte[] bytes)
    {
        var start = HasMark(bytes) ? Mark.Length : 0;
        return Utf8.GetString(bytes, start, bytes.Length - start);
    }

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    private static bool HasMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Mark);
}

/// <summary>An input that cannot be read: exit code 2.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
