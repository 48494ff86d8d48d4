using System.Text.RegularExpressions;

namespace WranglerLint.Model;

/// <summary>How surely the name of a variable says that its value is a secret.</summary>
internal enum Secrecy
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A random value under it is a secret, but other values may mean something else: <c>TOKEN</c>.</summary>
    Likely,

    /// <summary>Whatever stands under it is used as a secret: <c>DB_PASSWORD</c>.</summary>
    Certain,
}

/// <summary>Reads the names of variables.</summary>
/// <remarks>
/// The last word decides: <c>PASSWORD_RESET_SECRET</c> is a secret, <c>PASSWORD_RESET_SUBJECT</c> and <c>TOKEN_ID</c> are
/// not.
/// </remarks>
internal static class SecretNames
{
    private static readonly Regex Word = new("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+", RegexOptions.CultureInvariant);

    private static readonly Regex Compound = new("(API|SECRET|PRIVATE|ACCESS|AUTH|ENCRYPTION|SIGNING)(KEYS?|TOKENS?)$", RegexOptions.CultureInvariant);

    /// <summary>What may follow the last word that counts.</summary>
    private static readonly HashSet<string> Endings = Words(
        "PROD PRODUCTION STAGING STAGE DEV DEVELOPMENT LIVE LOCAL TEST SANDBOX DEFAULT CURRENT OLD NEW PREVIOUS PRIMARY SECONDARY BACKUP VALUE BASE B HEX PEM RAW STRING V");

    /// <summary>Names with one of these speak of what everybody may see.</summary>
    private static readonly HashSet<string> Public = Words(
        "PUBLIC PUBLISHABLE PUB SITE SITEKEY ANON ANONYMOUS BROWSER FRONTEND VITE EXPO BEACON ANALYTICS MEASUREMENT VERIFICATION SEARCH MAPS CAPTCHA");

    /// <summary>Vendors whose "API key" or plain token is made to be seen, beside another one that is secret.</summary>
    private static readonly HashSet<string> PublicVendors = Words(
        "SHOPIFY FIREBASE ALGOLIA POSTHOG AMPLITUDE MIXPANEL SEGMENT MAPBOX PUSHER BUGSNAG OPENTOK TOKBOX LIVEKIT TRELLO RUDDERSTACK STATSIG LAUNCHDARKLY FLAGSMITH PLAUSIBLE UMAMI LOGTAIL INTERCOM");

    private static readonly HashSet<string> Secrets = Words("SECRET SECRETS PASSWORD PASSWORDS PASSWD PASSPHRASE PASSCODE PWD");

    private static readonly HashSet<string> KeyQualifiers = Words(
        "SECRET PRIVATE ENCRYPTION ENCRYPT SIGNING MASTER AUTH HMAC JWT ADMIN ROLE MANAGEMENT");

    private static readonly HashSet<string> TokenQualifiers = Words(
        "AUTH AUTHORIZATION ACCESS API BEARER ADMIN REFRESH BOT SERVICE INTERNAL WEBHOOK DEPLOY SECRET JWT GITHUB GITLAB NPM");

    /// <summary>Whether a name says that everybody may see the value.</summary>
    internal static bool IsPublic(string name) => WordsIn(name).Any(Public.Contains);

    internal static Secrecy Of(string name)
    {
        var words = WordsIn(name);
        while (words.Count > 1 && (Endings.Contains(words[words.Count - 1]) || char.IsDigit(words[words.Count - 1][0])))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count == 0 || words.Any(Public.Contains))
        {
            return Secrecy.None;
        }

        var last = words[words.Count - 1];
        var qualifier = words.Count > 1 ? words[words.Count - 2] : "";
        if (Secrets.Contains(last) || (last == "PASS" && words.Count > 1))
        {
            return Secrecy.Certain;
        }

        var isPublicHalf = words.Any(PublicVendors.Contains) && qualifier is not ("SECRET" or "PRIVATE" or "ADMIN" or "ACCESS" or "AUTH");
        return last switch
        {
            _ when isPublicHalf => Secrecy.None,
            "KEY" or "KEYS" when KeyQualifiers.Contains(qualifier) => Secrecy.Certain,
            "KEY" or "KEYS" when qualifier == "ACCESS" => words.Contains("SECRET") ? Secrecy.Certain : Secrecy.None,
            "KEY" or "KEYS" when qualifier == "API" => Secrecy.Certain,
            "TOKEN" or "TOKENS" when qualifier is "CLIENT" => Secrecy.None,
            "TOKEN" or "TOKENS" => TokenQualifiers.Contains(qualifier) ? Secrecy.Certain : Secrecy.Likely,
            "CREDENTIAL" or "CREDENTIALS" => Secrecy.Likely,
            _ => Secrecy.None,
        };
    }

    private static List<string> WordsIn(string name) =>
        [.. Word.Matches(name).Cast<Match>().SelectMany(static match => Split(match.Value.ToUpperInvariant()))];

    private static IEnumerable<string> Split(string word) =>
        Compound.Match(word) is { Success: true } match ? [match.Groups[1].Value, match.Groups[2].Value] : [word];

    private static HashSet<string> Words(string list) => new(list.Split(' '), StringComparer.Ordinal);
}
