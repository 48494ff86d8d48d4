using System.Text.RegularExpressions;

namespace WranglerLint.Model;

/// <summary>An address with a password in it, such as <c>postgres://user:password@host/</c>.</summary>
/// <param name="User">The user's name; may be empty.</param>
/// <param name="Password">The password as written.</param>
/// <param name="Index">Where the password begins.</param>
/// <param name="Host">The host, without a port.</param>
internal sealed record PasswordAddress(string User, string Password, int Index, string Host)
{
    private static readonly LazyPattern Address = new(
        @"(?<![a-z0-9+.-])[a-z][a-z0-9+.-]{0,30}://(?<user>[^\s/:@""'<>]*):(?<password>[^\s/""'<>]+)@(?<host>\[[^\]\s]*\]|[^\s/:?#""'@,\\]*)",
        RegexOptions.IgnoreCase);

    private static readonly LazyPattern LocalHost = new(
        @"^(localhost|.*\.localhost|127\.[0-9.]+|0\.0\.0\.0|\[?::1\]?|host\.docker\.internal|.*\.(local|test|internal)|[a-z0-9_-]*)$",
        RegexOptions.IgnoreCase);

    private static readonly LazyPattern StandInHost = new(
        @"(^|\.)example\.(com|org|net)$|^(my-?)?(db-?|database-?|mysql-?|postgres-?)?(host|hostname|server|domain)(\.|$)|your|placeholder", RegexOptions.IgnoreCase);

    private static readonly LazyPattern StandInPassword = new(
        @"^(pass|pw|pwd|passwd|test|testing|user|admin|root|postgres|mysql|guest|demo|dev|key|token|p|x+|\*+|\.+|1234\d*)$"
        + @"|password|secret|change.?me|example|placeholder|your|dummy|replace|redacted|^\[",
        RegexOptions.IgnoreCase);

    /// <summary>Whether only the own machine, or its network of containers, can reach the host.</summary>
    internal static bool IsLocal(string host) => LocalHost.IsMatch(host);

    /// <summary>Whether user, password or host show that this is an example.</summary>
    internal bool IsStandIn => Password == User || StandInPassword.IsMatch(Password) || StandInHost.IsMatch(Host);

    /// <summary>
    /// The addresses in a text, but those whose password a program fills in, and those of Sentry, whose old form has a
    /// second key that opens nothing.
    /// </summary>
    internal static IEnumerable<PasswordAddress> In(string text) =>
        text.IndexOf("://", StringComparison.Ordinal) < 0 || text.IndexOf('@') < 0 ? [] : Find(text);

    private static IEnumerable<PasswordAddress> Find(string text) =>
        from match in Address.Matches(text).Cast<Match>()
        let password = match.Groups["password"]
        let host = match.Groups["host"].Value
        where !IdShapes.IsTemplate(password.Value) && !password.Value.StartsWith("$", StringComparison.Ordinal) && host.IndexOf("sentry", StringComparison.OrdinalIgnoreCase) < 0
        select new PasswordAddress(match.Groups["user"].Value, password.Value, password.Index, host);
}
