using WranglerLint.Model;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>Which variables an overview shows. Credentials are made from parts, as in <see cref="SecretTests"/>.</summary>
public sealed class ShownValuesTests
{
    [Theory]
    [InlineData("ENVIRONMENT", "'production'", "production")]
    [InlineData("API_URL", "'https://api.example.com/v1'", "https://api.example.com/v1")]
    [InlineData("AI_MODEL", "'@cf/meta/llama-3.3-70b-instruct-fp8-fast'", "@cf/meta/llama-3.3-70b-instruct-fp8-fast")]
    [InlineData("RETRIES", "3", "3")]
    [InlineData("RATIO", "0.5", "0.5")]
    [InlineData("BETA", "true", "true")]
    [InlineData("COOKIE_SECURE", "'true'", "true")]
    [InlineData("API_TOKEN", "''", "\"\"")]
    [InlineData("REGION", "'${REGION}'", "${REGION}")]
    [InlineData("COMPATIBILITY_DATE", "'2026-01-15'", "2026-01-15")]
    public void Shows_what_nothing_speaks_against(string name, string value, string shown) => Shown(name, value).Should().Be(shown);

    [Theory]
    [InlineData("API_KEY", "'changeme-please'")]
    [InlineData("apiKey", "'x'")]
    [InlineData("SESSION_SALT", "'pinch'")]
    [InlineData("ADMIN_PIN", "4711")]
    [InlineData("DB_PASS", "'hunter2'")]
    [InlineData("SENTRY_DSN", "'https://example.com/1'")]
    [InlineData("JWT", "'a.b.c'")]
    [InlineData("WEBHOOK_URL", "'https://example.com/x'")]
    [InlineData("ACCOUNT", "'0f2ac74b498b48028cb68387c421e279'")]
    [InlineData("HOOK", "'https://hooks.example.net/T02/Zx81Kq0dPPa9'")]
    [InlineData("DATABASE_URL", "'postgres://shop:Xk29dLq0aP@db.example.net/shop'")]
    [InlineData("CALLBACK", "'https://example.com/?code=abc'")]
    [InlineData("OTHER", "'https://user@example.com/'")]
    [InlineData("PHONE", "'491701234567890'")]
    [InlineData("WORDS", "'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'")]
    [InlineData("LONG", "'word word word word word word word word word word word word word word word word word'")]
    [InlineData("CONTROL", "\"a\\u001bb\"")]
    [InlineData("TABLE", "{ a = 1 }")]
    [InlineData("LIST", "['a']")]
    public void Hides_what_may_be_a_secret(string name, string value) => Shown(name, value).Should().BeNull();

    [Fact]
    public void Hides_a_secret_under_another_name_too() =>
        Shown("GREETING", "'hello swordfish9'", "ADMIN_PASSWORD = 'swordfish9'\n").Should().BeNull();

    [Fact]
    public void Hides_a_credential_in_a_binding()
    {
        var configuration = Read($"[[services]]\nbinding = 'A'\nservice = 'ghp{"_Kq7Zt2Wm9Xc4Rb5Yn8Vd3Hs6Jf1LgKq7Zt2Wm9Xc"}'\n");
        var value = configuration.TopLevel.Bindings.Single().Table.FindString("service")!;
        ShownValues.OfField(value, configuration).Should().BeNull();
    }

    private static string? Shown(string name, string value, string others = "")
    {
        var configuration = Read($"[vars]\n{others}{name} = {value}\n");
        return ShownValues.OfVariable(configuration.TopLevel.Variables[^1], configuration);
    }

    private static WorkerConfiguration Read(string text)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", text), ConfigFormat.Toml);
        document.Error.Should().BeNull();
        return WorkerConfiguration.Create(document);
    }
}
