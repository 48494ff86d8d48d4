using System.Text.RegularExpressions;

namespace WranglerLint.Model;

/// <summary>A place in a text that has the form of a credential.</summary>
/// <param name="Noun">What it is, with an article.</param>
/// <param name="Index">Where it begins.</param>
/// <param name="Value">The credential.</param>
internal sealed record CredentialMatch(string Noun, int Index, string Value);

/// <summary>The forms that providers give to their credentials, so that they can be recognised.</summary>
/// <remarks>
/// Only forms that are secret by themselves: not a key's id, not what a browser is meant to see (<c>pk_live_</c>, a site
/// key, a Sentry DSN). Lengths are somewhat below the real ones, for providers change them.
/// </remarks>
internal static class CredentialFormats
{
    internal static IReadOnlyList<Format> All { get; } =
    [
        new("a private key", "PRIVATE KEY", @"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|[^""\']*)"),
        new("a private key", "AGE-SECRET-KEY-1", @"AGE-SECRET-KEY-1[0-9A-Z]{50,}"),
        new("a Cloudflare API token", "cf", @"cf(?:ut|at|k)_[A-Za-z0-9_-]{40,}", shortest: 43),
        new("a Cloudflare Origin CA key", "v1.0-", @"v1\.0-[0-9a-f]{24}-[0-9a-f]{100,}"),
        new("a GitHub token", "gh", @"gh[pousr]_[A-Za-z0-9]{30,}", shortest: 34),
        new("a GitHub token", "github_pat_", @"github_pat_[A-Za-z0-9_]{40,}"),
        new("a GitLab token", "gl", @"gl(?:pat|dt|rt|cbt|ptt|ft|oas)-[A-Za-z0-9_.-]{20,}", shortest: 24),
        new("a Slack token", "xox", @"xox[abeoprs]-[A-Za-z0-9-]{10,}"),
        new("a Slack token", "xapp-", @"xapp-[0-9]-[A-Za-z0-9-]{20,}"),
        new("a Slack webhook", "hooks.slack.com", @"https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,}"),
        new("a Discord webhook", "/api/webhooks/", @"https://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/[0-9]{15,}/[A-Za-z0-9_-]{30,}"),
        new("a Discord bot token", ".", @"[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}", shortest: 58),
        new("a Telegram bot token", ":AA", @"[0-9]{8,10}:AA[A-Za-z0-9_-]{32,}"),
        new("a live secret key of Stripe's form", "k_live_", @"(?:sk|rk)_live_[A-Za-z0-9]{3,}"),
        new("a secret key of Stripe's form", "k_test_", @"(?:sk|rk)_test_[A-Za-z0-9]{16,}"),
        new("a webhook's signing secret", "whsec_", @"whsec_[A-Za-z0-9+/=]{20,}"),
        new("an Anthropic API key", "sk-ant-", @"sk-ant-[A-Za-z0-9_-]{20,}"),
        new("an OpenRouter API key", "sk-or-v1-", @"sk-or-v1-[0-9a-f]{40,}"),
        new("an OpenAI API key", "sk-", @"sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,}"),
        new("an OpenAI API key", "sk-", @"sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|sk-[A-Za-z0-9]{48}"),
        new("a Groq API key", "gsk_", @"gsk_[A-Za-z0-9]{40,}"),
        new("an xAI API key", "xai-", @"xai-[A-Za-z0-9]{60,}"),
        new("a Perplexity API key", "pplx-", @"pplx-[A-Za-z0-9]{40,}"),
        new("a Hugging Face token", "hf_", @"hf_[A-Za-z0-9]{30,}"),
        new("a Replicate token", "r8_", @"r8_[A-Za-z0-9]{35,}"),
        new("a Google OAuth client secret", "GOCSPX-", @"GOCSPX-[A-Za-z0-9_-]{20,}"),
        new("a Google API key", "AIza", @"AIza[0-9A-Za-z_-]{35}"),
        new("a SendGrid API key", "SG.", @"SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{32,}"),
        new("a Resend API key", "re_", @"re_[A-Za-z0-9]{6,}_[A-Za-z0-9]{20,}", shortest: 30),
        new("a Mailgun API key", "key-", @"key-[0-9a-f]{32}"),
        new("a Mailchimp API key", "-us", @"[0-9a-f]{32}-us[0-9]{1,2}", shortest: 36),
        new("an npm token", "npm_", @"npm_[A-Za-z0-9]{30,}"),
        new("a PyPI token", "pypi-", @"pypi-[A-Za-z0-9_-]{50,}"),
        new("a DigitalOcean token", "_v1_", @"do[opr]_v1_[0-9a-f]{60,}"),
        new("a Shopify token", "shp", @"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{30,}"),
        new("a Supabase secret key", "sb_secret_", @"sb_secret_[A-Za-z0-9_-]{20,}"),
        new("a Supabase access token", "sbp_", @"sbp_[0-9a-f]{36,}"),
        new("a PlanetScale password", "pscale_", @"pscale_(?:pw|tkn|oauth)_[A-Za-z0-9_.-]{30,}"),
        new("a Sentry token", "sntry", @"sntry[su]_[A-Za-z0-9+/=_-]{40,}"),
        new("a Linear API key", "lin_api_", @"lin_api_[A-Za-z0-9]{30,}"),
        new("a Notion token", "ntn_", @"ntn_[A-Za-z0-9]{40,}"),
        new("an Airtable token", "pat", @"pat[A-Za-z0-9]{14}\.[0-9a-f]{60,}", shortest: 78),
        new("a Doppler token", "dp.", @"dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._-]{35,}"),
        new("a Grafana token", "glsa_", @"glsa_[A-Za-z0-9]{30,}_[0-9a-f]{8}"),
        new("a New Relic key", "NRAK-", @"NRAK-[A-Z0-9]{25,}"),
        new("a Pinecone API key", "pcsk_", @"pcsk_[A-Za-z0-9_]{40,}"),
        new("a Square token", "sq0", @"sq0(?:csp|atp)-[A-Za-z0-9_-]{20,}"),
        new("an Azure storage key", "AccountKey=", @"AccountKey=[A-Za-z0-9+/]{80,}={0,2}"),
        new("a JSON Web Token", "eyJ", @"eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}"),
    ];

    /// <summary>What a credential that is none has in it: examples in documentation, and what is to be filled in.</summary>
    private static readonly LazyPattern StandIn = new(
        @"(?i:example|dummy|placeholder|your|change[-_]?me|replace|redacted|insert|sample)|[xX*.]{4,}|(?i:(?<=_|-)x{3}$)|0{8,}|123456789|abcdefgh");

    /// <summary>The payload of Supabase's key for browsers says <c>"role":"anon"</c>; base64 has three ways to write it.</summary>
    private static readonly string[] AnonymousRole = ["InJvbGUiOiJhbm9uI", "Jyb2xlIjoiYW5vbi", "icm9sZSI6ImFub24i"];

    /// <summary>The credentials of some forms in a text.</summary>
    internal static IEnumerable<CredentialMatch> In(string text, IReadOnlyList<Format> formats) => formats.Count == 0 ? [] : Find(text, formats);

    private static IEnumerable<CredentialMatch> Find(string text, IReadOnlyList<Format> formats)
    {
        foreach (var format in formats.Where(format => format.MayBeIn(text)))
        {
            foreach (Match match in format.Pattern.Matches(text))
            {
                if (!StandIn.IsMatch(match.Value) && !AnonymousRole.Any(match.Value.Contains))
                {
                    yield return new CredentialMatch(format.Noun, match.Index, match.Value);
                }
            }
        }
    }

    /// <summary>The forms that some part of a text may have: each is looked for once, and not in every value anew.</summary>
    internal static IReadOnlyList<Format> Possible(string text)
    {
        var longest = LongestRun(text);
        return [.. All.Where(format => format.Shortest <= longest && format.MayBeIn(text))];
    }

    /// <summary>How many characters the longest run of letters, digits and <c>._-</c> has.</summary>
    private static int LongestRun(string text)
    {
        var longest = 0;
        var length = 0;
        foreach (var c in text)
        {
            length = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-' ? length + 1 : 0;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    /// <summary>A form.</summary>
    /// <param name="Noun">What has it, with an article.</param>
    /// <param name="Marker">What occurs in it whatever the rest is: texts without it need no closer look.</param>
    /// <param name="Pattern">
    /// The form. It begins where a word begins, which also keeps the search linear: no run of characters is tried twice.
    /// </param>
    internal sealed record Format(string Noun, string Marker, LazyPattern Pattern)
    {
        internal Format(string noun, string marker, string pattern, int shortest = 0)
            : this(noun, marker, new LazyPattern($"(?<![A-Za-z0-9_-])(?:{pattern})")) => Shortest = shortest;

        /// <summary>How many characters it has at least, where it has letters, digits and <c>._-</c> only and its marker says little; else 0.</summary>
        internal int Shortest { get; }

        internal bool MayBeIn(string text) => text.IndexOf(Marker, StringComparison.Ordinal) >= 0;
    }
}
