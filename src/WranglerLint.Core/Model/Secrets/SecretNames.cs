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
    private static readonly LazyPattern Compound = new("(API|SECRET|PRIVATE|ACCESS|AUTH|ENCRYPTION|SIGNING)(KEYS?|TOKENS?)$");

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

    /// <summary>The words of a name in capitals: <c>dbPassword2</c> has DB, PASSWORD and 2, <c>APIKey</c> has API and KEY.</summary>
    private static List<string> WordsIn(string name)
    {
        var words = new List<string>();
        var position = 0;
        while (position < name.Length)
        {
            var end = EndOfWord(name, position);
            if (end > position)
            {
                words.AddRange(Split(name.Substring(position, end - position).ToUpperInvariant()));
            }

            position = Math.Max(end, position + 1);
        }

        return words;
    }

    /// <summary>Where the word that begins at a position ends; the position itself if none does.</summary>
    private static int EndOfWord(string name, int position)
    {
        var capitals = EndOf(name, position, IsCapital);
        if (capitals > position && capitals < name.Length && IsSmall(name[capitals]))
        {
            // The last of several capitals begins the next word, a single one this word.
            return capitals - position > 1 ? capitals - 1 : EndOf(name, capitals, IsSmall);
        }

        return capitals > position ? capitals
            : EndOf(name, position, IsSmall) is var small && small > position ? small
            : EndOf(name, position, IsDigit);
    }

    private static int EndOf(string name, int position, Func<char, bool> isPart)
    {
        while (position < name.Length && isPart(name[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsCapital(char c) => c is >= 'A' and <= 'Z';

    private static bool IsSmall(char c) => c is >= 'a' and <= 'z';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static IEnumerable<string> Split(string word) =>
        (word.EndsWith("KEY", StringComparison.Ordinal) || word.EndsWith("KEYS", StringComparison.Ordinal)
            || word.EndsWith("TOKEN", StringComparison.Ordinal) || word.EndsWith("TOKENS", StringComparison.Ordinal))
        && Compound.Match(word) is { Success: true } match
            ? [match.Groups[1].Value, match.Groups[2].Value]
            : [word];

    private static HashSet<string> Words(string list) => new(list.Split(' '), StringComparer.Ordinal);
}
