using System.Text;

namespace WranglerLint.Discovery;

/// <summary>
/// Tells from the bytes of a TypeScript file whether it may define an environment, so that all others are neither decoded
/// nor cut into tokens.
/// </summary>
internal sealed class NameFilter
{
    private static readonly byte[] InPlace = "Bindings"u8.ToArray();

    private readonly byte[][] _names;

    /// <param name="names">What environments are called.</param>
    internal NameFilter(IEnumerable<string> names) =>
        _names = [.. names.Append("Bindings").Distinct(StringComparer.Ordinal).Where(static name => name.Length > 0).Select(Encoding.UTF8.GetBytes)];

    /// <summary>False only if no declaration of a name is in the text.</summary>
    internal bool MayDefine(ReadOnlySpan<byte> text)
    {
        foreach (var name in _names)
        {
            for (var rest = text; rest.IndexOf(name) is var index and >= 0; rest = rest[(index + name.Length)..])
            {
                var start = text.Length - rest.Length + index;
                if (IsDeclared(text[..start]) || (name.AsSpan().SequenceEqual(InPlace) && IsMember(text[(start + name.Length)..])))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether a keyword that declares stands in front, or a comment that may hide one.</summary>
    private static bool IsDeclared(ReadOnlySpan<byte> before)
    {
        var line = before.TrimEnd(" \t"u8);
        if (line.Length == before.Length)
        {
            return before.EndsWith("*/"u8) || (before.Length > 0 && before[^1] > 127);
        }

        return line.EndsWith("interface"u8) || line.EndsWith("type"u8) || line.EndsWith("class"u8) || line.EndsWith("*/"u8)
            || (line.Length > 0 && line[^1] is (byte)'\n' or (byte)'\r' or > 127);
    }

    /// <summary>Whether a colon follows, or a comment that may hide one.</summary>
    private static bool IsMember(ReadOnlySpan<byte> behind)
    {
        var next = behind.TrimStart(" \t\r\n"u8);
        return next.Length > 0 && next[0] is (byte)':' or (byte)'?' or (byte)'/' or > 127;
    }
}
