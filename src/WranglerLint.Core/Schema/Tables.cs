using System.Text;

namespace WranglerLint.Schema;

/// <summary>The tables that scripts make from npm's packages, as the build makes them constants.</summary>
internal static partial class Tables
{
    internal static string TextOf(ReadOnlySpan<byte> bytes) =>
#if NET
        Encoding.UTF8.GetString(bytes);
#else
        Encoding.UTF8.GetString(bytes.ToArray());
#endif
}
