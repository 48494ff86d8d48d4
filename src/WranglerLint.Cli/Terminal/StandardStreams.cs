using System.Text;

namespace WranglerLint.Terminal;

/// <summary>The standard output cannot be written, so that what the run found reaches nobody: exit code 2.</summary>
internal sealed class OutputLostException(string message) : Exception(message);

/// <summary>
/// The streams that a run writes to. Whoever reads them may be gone, and the disk behind them may be full: a pipe that nobody reads
/// takes everything, as the platform has it; else a lost output ends the run, and lost words on the standard error do not.
/// </summary>
internal static class StandardStreams
{
    /// <summary>Both streams. Where the standard error is closed, the output would take its number, and words for it would go into the report.</summary>
    internal static (Func<StreamWriter> Output, StreamWriter Errors) Open()
    {
        bool hasErrors;
        using (var errors = TryOpenErrors())
        {
            hasErrors = errors != Stream.Null;
        }

        var output = TryOpenOutput();
        return (output, WriterOf(hasErrors ? TryOpenErrors() : Stream.Null));
    }

    /// <summary>
    /// The standard output, in UTF-8 without a byte order mark: opened now, and given, or refused by an
    /// <see cref="OutputLostException"/>, when it is asked for. Each write may throw it too.
    /// </summary>
    private static Func<StreamWriter> TryOpenOutput()
    {
        try
        {
            var output = new StreamWriter(OpenOutputBytes(), Utf8) { NewLine = "\n" };
            return () => output;
        }
        catch (OutputLostException exception)
        {
            return () => throw exception;
        }
    }

    /// <summary>The standard output for bytes.</summary>
    /// <exception cref="OutputLostException">It is closed; and from each write that fails.</exception>
    internal static Stream OpenOutputBytes() =>
        new GuardedStream(Open(Console.OpenStandardOutput), static exception => throw Lost(exception));

    /// <summary>The standard error; nothing if it is closed.</summary>
    private static Stream TryOpenErrors()
    {
        try
        {
            return Console.OpenStandardError();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Stream.Null;
        }
    }

    /// <summary>Words for people are written at once.</summary>
    private static StreamWriter WriterOf(Stream errors) => new(new GuardedStream(errors, static _ => { }), Utf8) { NewLine = "\n", AutoFlush = true };

    private static UTF8Encoding Utf8 { get; } = new(encoderShouldEmitUTF8Identifier: false);

    private static Stream Open(Func<Stream> open)
    {
        try
        {
            return open();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Lost(exception);
        }
    }

    private static OutputLostException Lost(Exception exception) =>
        new($"the standard output cannot be written: {(exception.InnerException ?? exception).Message}");

    /// <summary>A stream that tells somebody what the system says, so that nobody further up takes it for an error of a file of theirs.</summary>
    private sealed class GuardedStream(Stream inner, Action<Exception> onFailure) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                inner.Write(buffer);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                onFailure(exception);
            }
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
            try
            {
                inner.Flush();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                onFailure(exception);
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
