using WranglerLint.Model;

namespace WranglerLint.Core.Tests;

public sealed class RoutePatternTests
{
    [Theory]
    [InlineData("example.com", "", "example.com", "", "example.com")]
    [InlineData("https://*.Example.com:8443/shop/*", "https://", "*.Example.com:8443", "/shop/*", "example.com")]
    [InlineData("*example.com/", "", "*example.com", "/", "example.com")]
    [InlineData("*/*", "", "*", "/*", "")]
    [InlineData("/api/*", "", "", "/api/*", "")]
    [InlineData("example.com?a=/b", "", "example.com", "?a=/b", "example.com")]
    [InlineData("", "", "", "", "")]
    public void Takes_a_pattern_apart(string text, string scheme, string host, string path, string name)
    {
        var pattern = RoutePattern.Parse(text);
        pattern.Scheme.Should().Be(scheme);
        pattern.Host.Should().Be(host);
        pattern.Path.Should().Be(path);
        pattern.HostName.Should().Be(name);
        text.Substring(pattern.HostStart, pattern.PathStart - pattern.HostStart).Should().Be(host);
    }

    [Theory]
    [InlineData("example.com/*", -1)]
    [InlineData("*.example.com/a*", -1)]
    [InlineData("example.com*", -1)]
    [InlineData("*", -1)]
    [InlineData("*/*", -1)]
    [InlineData("", -1)]
    [InlineData("example.com/*.jpg", 12)]
    [InlineData("https://*.*.com/*", 10)]
    [InlineData("www.*.com/*", 4)]
    [InlineData("example*/a", 7)]
    public void Finds_a_wildcard_in_the_middle(string text, int offset) => RoutePattern.Parse(text).InnerWildcard.Should().Be(offset);

    [Theory]
    [InlineData("Example.com", "example.com/", true)]
    [InlineData("http://example.com/", "HTTP://example.com/", true)]
    [InlineData("example.com/A", "example.com/a", false)]
    [InlineData("http://example.com/", "example.com/", false)]
    public void Patterns_that_match_the_same_are_equal(string one, string other, bool areEqual) =>
        (RoutePattern.Parse(one).Meaning == RoutePattern.Parse(other).Meaning).Should().Be(areEqual);

    [Theory]
    [InlineData("example.com", "example.com", true)]
    [InlineData("shop.example.com", "example.com", true)]
    [InlineData("notexample.com", "example.com", false)]
    [InlineData("example.com", "shop.example.com", false)]
    public void A_host_is_in_a_domain_by_whole_labels(string host, string domain, bool isWithin) =>
        RoutePattern.IsWithin(host, domain).Should().Be(isWithin);
}
