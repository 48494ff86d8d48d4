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
    private static readonly (string Noun, string Pattern)[] Formats =
    [
        ("a private key", @"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:[\s\S]*?-----END (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|[^""']*)"),
        ("a private key", @"AGE-SECRET-KEY-1[0-9A-Z]{50,}"),
        ("a Cloudflare API token", @"cf(?:ut|at|k)_[A-Za-z0-9_-]{40,}"),
        ("a Cloudflare Origin CA key", @"v1\.0-[0-9a-f]{24}-[0-9a-f]{100,}"),
        ("a GitHub token", @"gh[pousr]_[A-Za-z0-9]{30,}"),
        ("a GitHub token", @"github_pat_[A-Za-z0-9_]{40,}"),
        ("a GitLab token", @"gl(?:pat|dt|rt|cbt|ptt|ft|oas)-[A-Za-z0-9_.-]{20,}"),
        ("a Slack token", @"xox[abeoprs]-[A-Za-z0-9-]{10,}"),
        ("a Slack token", @"xapp-[0-9]-[A-Za-z0-9-]{20,}"),
        ("a Slack webhook", @"https://hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,}"),
        ("a Discord webhook", @"https://(?:\w+\.)?discord(?:app)?\.com/api/webhooks/[0-9]{15,}/[A-Za-z0-9_-]{30,}"),
        ("a Discord bot token", @"[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,}"),
        ("a Telegram bot token", @"[0-9]{8,10}:AA[A-Za-z0-9_-]{32,}"),
        ("a live secret key of Stripe's form", @"(?:sk|rk)_live_[A-Za-z0-9]{3,}"),
        ("a secret key of Stripe's form", @"(?:sk|rk)_test_[A-Za-z0-9]{16,}"),
        ("a webhook's signing secret", @"whsec_[A-Za-z0-9+/=]{20,}"),
        ("an Anthropic API key", @"sk-ant-[A-Za-z0-9_-]{20,}"),
        ("an OpenRouter API key", @"sk-or-v1-[0-9a-f]{40,}"),
        ("an OpenAI API key", @"sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,}"),
        ("an OpenAI API key", @"sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|sk-[A-Za-z0-9]{48}"),
        ("a Groq API key", @"gsk_[A-Za-z0-9]{40,}"),
        ("an xAI API key", @"xai-[A-Za-z0-9]{60,}"),
        ("a Perplexity API key", @"pplx-[A-Za-z0-9]{40,}"),
        ("a Hugging Face token", @"hf_[A-Za-z]{30,}"),
        ("a Replicate token", @"r8_[A-Za-z0-9]{35,}"),
        ("a Google OAuth client secret", @"GOCSPX-[A-Za-z0-9_-]{20,}"),
        ("a Google API key", @"AIza[0-9A-Za-z_-]{35}"),
        ("a SendGrid API key", @"SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{32,}"),
        ("a Resend API key", @"re_[A-Za-z0-9]{6,}_[A-Za-z0-9]{20,}"),
        ("a Mailgun API key", @"key-[0-9a-f]{32}"),
        ("a Mailchimp API key", @"[0-9a-f]{32}-us[0-9]{1,2}"),
        ("an npm token", @"npm_[A-Za-z0-9]{30,}"),
        ("a PyPI token", @"pypi-[A-Za-z0-9_-]{50,}"),
        ("a DigitalOcean token", @"do[opr]_v1_[0-9a-f]{60,}"),
        ("a Shopify token", @"shp(?:at|ca|pa|ss)_[0-9a-fA-F]{30,}"),
        ("a Supabase secret key", @"sb_secret_[A-Za-z0-9_-]{20,}"),
        ("a Supabase access token", @"sbp_[0-9a-f]{36,}"),
        ("a PlanetScale password", @"pscale_(?:pw|tkn|oauth)_[A-Za-z0-9_.-]{30,}"),
        ("a Sentry token", @"sntry[su]_[A-Za-z0-9+/=_-]{40,}"),
        ("a Linear API key", @"lin_api_[A-Za-z0-9]{30,}"),
        ("a Notion token", @"ntn_[A-Za-z0-9]{40,}"),
        ("an Airtable token", @"pat[A-Za-z0-9]{14}\.[0-9a-f]{60,}"),
        ("a Doppler token", @"dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._-]{35,}"),
        ("a Grafana token", @"glsa_[A-Za-z0-9]{30,}_[0-9a-f]{8}"),
        ("a New Relic key", @"NRAK-[A-Z0-9]{25,}"),
        ("a Pinecone API key", @"pcsk_[A-Za-z0-9_]{40,}"),
        ("a Square token", @"sq0(?:csp|atp)-[A-Za-z0-9_-]{20,}"),
        ("an Azure storage key", @"AccountKey=[A-Za-z0-9+/]{80,}={0,2}"),
        ("a JSON Web Token", @"eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{16,}"),
    ];

    /// <summary>What begins in the middle of a longer word is something else.</summary>
    private static readonly Regex Any = new(
        "(?<![A-Za-z0-9_])(?:" + string.Join("|", Formats.Select(static (format, index) => $"(?<f{index}>{format.Pattern})")) + ")",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(2));

    /// <summary>What a credential that is none has in it: examples in documentation, and what is to be filled in.</summary>
    private static readonly Regex StandIn = new(
        @"(?i:example|dummy|placeholder|your|change[-_]?me|replace|redacted|insert|sample)|[xX*.]{4,}|(?i:(?<=_|-)x{3}$)|0{8,}|123456789|abcdefgh",
        RegexOptions.CultureInvariant);

    /// <summary>The payload of Supabase's key for browsers says <c>"role":"anon"</c>; base64 has three ways to write it.</summary>
    private static readonly string[] AnonymousRole = ["InJvbGUiOiJhbm9uI", "Jyb2xlIjoiYW5vbi", "icm9sZSI6ImFub24i"];

    internal static IEnumerable<CredentialMatch> In(string text)
    {
        foreach (Match match in Any.Matches(text))
        {
            var index = Enumerable.Range(0, Formats.Length).First(format => match.Groups[$"f{format}"].Success);
            if (!StandIn.IsMatch(match.Value) && !AnonymousRole.Any(match.Value.Contains))
            {
                yield return new CredentialMatch(Formats[index].Noun, match.Index, match.Value);
            }
        }
    }
}
