using WranglerLint.Schema;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Core.Tests;

public sealed class CompatibilityDateTests
{
    [Theory]
    [InlineData("2025-01-31")]
    [InlineData("2025-02-30")]
    [InlineData("2025-1-1")]
    [InlineData("2025/01/31")]
    [InlineData("2025")]
    [InlineData(" 2025-01-01 ")]
    [InlineData("Jan 1 2025")]
    [InlineData("1 January, 2025 (a note)")]
    [InlineData("2025-01-01T24:00:00Z")]
    [InlineData("2025-01-01 11:59 PM GMT+1")]
    [InlineData("275760-09-13")]
    public void Accepts_what_JavaScript_reads(string text) => IsAccepted(text).Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("2025-13-01")]
    [InlineData("2025-01-32")]
    [InlineData("2025–01–01")]
    [InlineData("2025-01-01T")]
    [InlineData("2025-01-01T24:00:01Z")]
    [InlineData("2025-01-01 13:00 PM")]
    [InlineData("275760-09-14")]
    public void Refuses_what_JavaScript_cannot_read(string text) => IsAccepted(text).Should().BeFalse();

    private static bool IsAccepted(string text)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler.toml", $"compatibility_date = \"{text}\""), ConfigFormat.Toml);
        return FieldWalker.Walk(document.Root).Issues.Count == 0;
    }
}
