using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>Which values are secrets. Credentials are made from parts, so that nobody who scans this repository takes them for real ones.</summary>
public sealed class SecretTests
{
    private const string Hex = "4f9d2c8e71b3a6057d1e9b40c2f86a35";
    private const string Mixed = "Kq7Zt2Wm9Xc4Rb5Yn8Vd3Hs6Jf1Lg";

    [Theory]
    [InlineData("a GitHub token", "ghp", "_" + Mixed + Mixed)]
    [InlineData("a GitHub token", "github", "_pat_" + Mixed + Mixed)]
    [InlineData("a Cloudflare API token", "cfut", "_" + Mixed + Mixed)]
    [InlineData("a Slack token", "xoxb", "-1234-" + Mixed)]
    [InlineData("a Slack webhook", "https://hooks.slack", ".com/services/T1/B2/" + Mixed)]
    [InlineData("a Discord webhook", "https://discord", ".com/api/webhooks/123456788765432100/" + Mixed + Mixed)]
    [InlineData("a Discord bot token", "MTk4NjIyNDgzNDcxOTI1MjQ4", ".Cl2FMQ." + Mixed)]
    [InlineData("a Telegram bot token", "123456788:AA", Mixed + Mixed)]
    [InlineData("a live secret key of Stripe's form", "sk", "_live_" + Mixed)]
    [InlineData("a secret key of Stripe's form", "rk", "_test_" + Mixed)]
    [InlineData("a webhook's signing secret", "whsec", "_" + Mixed)]
    [InlineData("an Anthropic API key", "sk-ant", "-api03-" + Mixed)]
    [InlineData("an OpenAI API key", "sk-proj", "-" + Mixed)]
    [InlineData("an OpenAI API key", "sk", "-" + Hex + "Rb5Yn8Vd3Hs6Jf1L")]
    [InlineData("a Google API key", "AIza", "Sy" + Mixed + "abcd")]
    [InlineData("a Google OAuth client secret", "GOCSPX", "-" + Mixed)]
    [InlineData("a SendGrid API key", "SG", "." + Mixed + "." + Mixed + Mixed)]
    [InlineData("a Mailgun API key", "key", "-" + Hex)]
    [InlineData("a Mailchimp API key", Hex, "-us12")]
    [InlineData("an npm token", "npm", "_" + Mixed + Mixed)]
    [InlineData("a Shopify token", "shpat", "_" + Hex)]
    [InlineData("a Hugging Face token", "hf", "_" + Mixed + Mixed)]
    [InlineData("a PlanetScale password", "pscale", "_pw_" + Mixed + Mixed)]
    [InlineData("an Azure storage key", "DefaultEndpointsProtocol=https;AccountKey", "=" + Mixed + Mixed + Mixed + "==")]
    [InlineData("a JSON Web Token", "eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiJzaG9wIn0." + Mixed)]
    [InlineData("a private key", "-----BEGIN ", "RSA PRIVATE KEY-----\n" + Mixed + "\n-----END RSA PRIVATE KEY-----")]
    [InlineData("a private key", "-----BEGIN ", "PRIVATE KEY-----\n" + Mixed)]
    public void A_credential_is_told_by_its_form(string noun, string start, string rest) =>
        SecretIn("A", start + rest).Should().BeEquivalentTo(new { Kind = SecretKind.Credential, Noun = noun });

    [Theory]
    [InlineData("pk_live_" + Mixed)]
    [InlineData("pk_test_" + Mixed)]
    [InlineData("AKIA" + "WRANGLERLINTQQQQ")]
    [InlineData("price_1MowQVLkdIwHu7ixeRlqHVzs")]
    [InlineData("0x4AAAAAAA" + Mixed)]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("sk_live_your_key")]
    [InlineData("sk_live_xxx")]
    [InlineData("sk_live_...")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("1234-" + Mixed + ".apps.googleusercontent.com")]
    [InlineData("https://" + Hex + "@o1.ingest.sentry.io/2")]
    [InlineData("sha256-" + Mixed)]
    [InlineData("risk-based-approach-to-scheduling-of-deliveries-in-the-north")]
    public void What_everybody_may_see_is_none(string value) => SecretIn("A", value).Should().BeNull();

    [Theory]
    [InlineData("SESSION_SECRET", Hex, SecretKind.Random)]
    [InlineData("sessionSecret", Hex, SecretKind.Random)]
    [InlineData("SESSION_SECRET_V2", Hex, SecretKind.Random)]
    [InlineData("SECRET_KEY_BASE", Hex, SecretKind.Random)]
    [InlineData("APIKEY", Mixed, SecretKind.Random)]
    [InlineData("TOKEN", Mixed, SecretKind.Random)]
    [InlineData("SUPABASE_SERVICE_ROLE_KEY", Mixed, SecretKind.Random)]
    [InlineData("AWS_SECRET_ACCESS_KEY", Mixed + "/+", SecretKind.Random)]
    [InlineData("SHOPIFY_API_SECRET", Hex, SecretKind.Random)]
    [InlineData("CLIENT_SECRET", "abc", SecretKind.Guessable)]
    [InlineData("SMTP_PASS", "letmein", SecretKind.Guessable)]
    [InlineData("ADMIN_PASSWORD", "correct horse battery", SecretKind.Guessable)]
    [InlineData("JWT_SECRET", "your-256-bit-secret-goes-right-here", SecretKind.Guessable)]
    [InlineData("PASSWORD_HASH", Hex, null)]
    [InlineData("PUBLIC_KEY", Mixed, null)]
    [InlineData("SHOPIFY_API_KEY", Hex, null)]
    [InlineData("POSTHOG_TOKEN", Mixed, null)]
    [InlineData("TOKEN", "USDC", null)]
    [InlineData("TOKEN_ID", Hex, null)]
    [InlineData("TURNSTILE_SITE_KEY", Mixed, null)]
    [InlineData("LICENSE_KEY", Mixed, null)]
    [InlineData("KEY", Mixed, null)]
    [InlineData("MONKEY", Mixed, null)]
    [InlineData("COMPASS", Mixed, null)]
    [InlineData("SECRET", "https://vault.shop.net/secret", null)]
    [InlineData("SECRET", "false", null)]
    [InlineData("API_KEY", "SHOP_API_KEY", null)]
    [InlineData("API_KEY", "{{ key }}", null)]
    [InlineData("API_KEY", "6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5d", null)]
    public void A_name_makes_a_value_a_secret(string name, string value, SecretKind? kind) =>
        (SecretIn(name, value)?.Kind).Should().Be(kind);

    [Theory]
    [InlineData("postgres://app:" + Mixed + "@db.shop.net/x", "db.shop.net", Mixed)]
    [InlineData("postgres://app:p@ss@db.shop.net:5432/x", "db.shop.net", "p@ss")]
    [InlineData("rediss://:" + Mixed + "@cache.shop.net", "cache.shop.net", Mixed)]
    [InlineData("mongodb+srv://app:" + Mixed + "@a.shop.net,b.shop.net/x", "a.shop.net", Mixed)]
    [InlineData("mysql://app:" + Mixed + "@[2001:db8::1]:3306/x", "[2001:db8::1]", Mixed)]
    public void An_address_has_a_password_and_a_host(string address, string host, string password) =>
        SecretIn("A", address).Should().BeEquivalentTo(new { Kind = SecretKind.Password, Host = host, Value = password, IsStandIn = false, IsLocal = false });

    [Theory]
    [InlineData("postgres://postgres:" + Mixed + "@localhost/x", true, false)]
    [InlineData("postgres://postgres:" + Mixed + "@db:5432/x", true, false)]
    [InlineData("postgres://postgres:postgres@db.shop.net/x", false, true)]
    [InlineData("mysql://username:password@mysql-domain.com:3306/x", false, true)]
    [InlineData("mysql://app:" + Mixed + "@HOST/x", true, true)]
    public void An_address_may_be_local_or_an_example(string address, bool isLocal, bool isStandIn) =>
        SecretIn("A", address).Should().BeEquivalentTo(new { IsLocal = isLocal, IsStandIn = isStandIn });

    [Theory]
    [InlineData("https://shop.net:8443/@scope/x")]
    [InlineData("https://app@shop.net/x")]
    [InlineData("postgres://app:${PASSWORD}@db.shop.net/x")]
    [InlineData("postgres://app:<password>@db.shop.net/x")]
    [InlineData("mailto:a@shop.net")]
    public void Other_addresses_have_no_password(string address) => SecretIn("A", address).Should().BeNull();

    [Fact]
    public void A_long_text_takes_no_longer_than_its_length()
    {
        // Every search would take minutes if it began anew at each character.
        foreach (var unit in new[] { "a", "a.", "a-", "eyJ", "eyJaaaaaaaaa.", "gh", "sk-", "://a:", "A=\"", "M.", "-----BEGIN PRIVATE KEY-----" })
        {
            var value = string.Concat(Enumerable.Repeat(unit, 40_000 / unit.Length));
            var document = ConfigDocument.Parse(new SourceText("wrangler.toml", $"# {value}\n[vars]\nAPI_TOKEN = '''{value}'''\n"), ConfigFormat.Toml);
            var watch = System.Diagnostics.Stopwatch.StartNew();
            WorkerConfiguration.Create(document);
            watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(20), unit);
        }
    }

    private static Secret? SecretIn(string name, string value)
    {
        var text = $"[vars]\n{name} = '''{value}'''\n";
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), ConfigFormat.Toml);
        var secret = WorkerConfiguration.Create(document).Secrets.SingleOrDefault();
        if (secret is not null && secret.Value != secret.User)
        {
            document.Text.Shown.Should().NotContain(secret.Value);
        }

        return secret;
    }
}
