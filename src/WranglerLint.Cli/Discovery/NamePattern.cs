using System.Text;

namespace WranglerLint.Discovery;

/// <summary>
/// A pattern for one name of a path in <c>.gitignore</c>: <c>*</c>, <c>?</c>, <c>[a-z]</c> and characters, each of which is a byte of UTF-8
/// for git.
/// </summary>
internal sealed class NamePattern
{
    private readonly IReadOnlyList<Predicate<byte>?> _bytes;

    /// <param name="bytes">What each byte has to be; null stands for any number of any bytes.</param>
    private NamePattern(IReadOnlyList<Predicate<byte>?> bytes) => _bytes = bytes;

    /// <summary>Any name.</summary>
    internal static NamePattern Any { get; } = new([null]);

    /// <summary>Reads a pattern up to a slash or the end; null if it can match nothing.</summary>
    internal static (NamePattern Pattern, int Length)? Read(ReadOnlySpan<byte> text)
    {
        var bytes = new List<Predicate<byte>?>();
        var i = 0;
        while (i < text.Length && text[i] != '/')
        {
            switch (text[i])
            {
                case (byte)'*':
                    bytes.Add(null);
                    break;
                case (byte)'?':
                    bytes.Add(static _ => true);
                    break;
                case (byte)'[':
                    if (ByteClass.Read(text[(i + 1)..]) is not var (isIn, length))
                    {
                        return null;
                    }

                    bytes.Add(isIn);
                    i += length;
                    break;
                default:
                    i += text[i] == '\\' ? 1 : 0;
                    if (i == text.Length)
                    {
                        return null;
                    }

                    var written = text[i];
                    bytes.Add(other => other == written);
                    break;
            }

            i++;
        }

        return (new NamePattern(bytes), i);
    }

    internal bool Matches(string text)
    {
        // Behind a star the first place that fits is as good as any: only the last star needs another try.
        var name = Encoding.UTF8.GetBytes(text);
        var (i, next, star, mark) = (0, 0, -1, 0);
        while (i < name.Length)
        {
            if (next < _bytes.Count && _bytes[next] is null)
            {
                (star, mark) = (next++, i);
            }
            else if (next < _bytes.Count && _bytes[next]!(name[i]))
            {
                (i, next) = (i + 1, next + 1);
            }
            else if (star >= 0)
            {
                (i, next) = (++mark, star + 1);
            }
            else
            {
                return false;
            }
        }

        return _bytes.Skip(next).All(static rest => rest is null);
    }
}
