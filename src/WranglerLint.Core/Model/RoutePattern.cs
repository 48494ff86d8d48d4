namespace WranglerLint.Model;

/// <summary>A route's pattern, taken apart: <c>https://*.example.com/shop/*</c>.</summary>
/// <remarks>https://developers.cloudflare.com/workers/configuration/routing/routes/#matching-behavior.</remarks>
public sealed class RoutePattern
{
    private static readonly char[] HostEnds = ['/', '?'];

    private RoutePattern(string text, int hostStart, int hostEnd)
    {
        Text = text;
        HostStart = hostStart;
        Host = text.Substring(hostStart, hostEnd - hostStart);
        Path = text.Substring(hostEnd);
    }

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Where the host begins.</summary>
    public int HostStart { get; }

    /// <summary>Where the path begins, or the pattern ends.</summary>
    public int PathStart => HostStart + Host.Length;

    /// <summary>The scheme with its slashes, in small letters; empty for http and https.</summary>
    public string Scheme => Text.Substring(0, HostStart).ToLowerInvariant();

    /// <summary>The host, with its port and its wildcard.</summary>
    public string Host { get; }

    /// <summary>The path with its slash and all behind it; empty if there is none.</summary>
    public string Path { get; }

    /// <summary>The host in small letters, without its port and its wildcard.</summary>
    public string HostName => Host.Split(':')[0].Trim('*').TrimStart('.').ToLowerInvariant();

    /// <summary>Equal for patterns that match the same addresses: hosts have no capitals, and no path is the path <c>/</c>.</summary>
    public string Meaning => Scheme + Host.ToLowerInvariant() + (Path.Length == 0 ? "/" : Path);

    /// <summary>Where the first wildcard stands that is neither at the host's start nor at the path's end; -1 if there is none.</summary>
    public int InnerWildcard
    {
        get
        {
            var inHost = Host.IndexOf('*', Math.Min(1, Host.Length));
            var isEnd = Path.Length == 0 && inHost == Host.Length - 1;
            if (inHost >= 0 && !isEnd)
            {
                return HostStart + inHost;
            }

            var inPath = Path.IndexOf('*');
            return inPath >= 0 && inPath < Path.Length - 1 ? PathStart + inPath : -1;
        }
    }

    /// <summary>Takes a pattern apart.</summary>
    public static RoutePattern Parse(string text)
    {
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var hostStart = scheme < 0 ? 0 : scheme + 3;
        var hostEnd = text.IndexOfAny(HostEnds, hostStart);
        return new RoutePattern(text, hostStart, hostEnd < 0 ? text.Length : hostEnd);
    }

    /// <summary>Whether a host is a domain or lies below it.</summary>
    public static bool IsWithin(string host, string domain) =>
        host == domain || host.EndsWith("." + domain, StringComparison.Ordinal);
}
