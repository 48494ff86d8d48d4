using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>Where typical mistakes are shown. The place stands between ‹ and › and is no part of the text.</summary>
public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("{ \"name\": \"a\" ‹\"›main\": \"b\" }", "A comma is missing before this.")]
    [InlineData("{\n  \"a\": [1, 2\n  ‹\"›b\": 1\n}", "*")]
    [InlineData("{ \"a\": ‹'›x' }", "Strings stand in double quotes.")]
    [InlineData("{ ‹n›ame: 1 }", "*")]
    [InlineData("{ \"a\" ‹=› 1 }", "A key is followed by a colon in JSON.")]
    [InlineData("{ \"a\": [‹,›1] }", "A value is missing before this comma.")]
    [InlineData("{ \"a\": ‹1› ", "The file ends before all that it opened is closed.")]
    [InlineData("{ \"‹😀›", "The file ends before all that it opened is closed.")]
    [InlineData("{ \"a\": 1 } ‹x›", "*")]
    [InlineData("{ ‹😀›: 1 }", "Neither a key nor a value can begin with \"😀\".")]
    [InlineData("‹\0›", "Neither a key nor a value can begin with \"U+0000\".")]
    [InlineData("{ \"a\": 1 ‹/*› no end }", "The comment that begins here has no end.")]
    [InlineData("{ /* , */ \"a\": 1 /* , */ ‹\"›b\": 2 }", "*")]
    [InlineData("‹[1]›", "A configuration is an object, { … }, but this is an array.")]
    public void Shows_mistakes_in_json(string marked, string message) => Check(marked, message, ConfigFormat.Json);

    [Theory]
    [InlineData("a = 1\n‹a› = 2", "The key \"a\" is defined twice, first on line 1.")]
    [InlineData("[a]\n[b]\n[‹a›]", "The table \"a\" is defined twice, first on line 1.")]
    [InlineData("[[a]]\nb.c = 1\n[a.‹b›]", "The table \"b\" is defined twice, first on line 2.")]
    [InlineData("[a.b.c]\n[a]\n‹b›.d = 1", "The table \"b\" is defined elsewhere: a dotted key cannot add to it.")]
    [InlineData("a = {}\n[‹a›.b]", "The table \"a\" is complete between its braces: nothing can be added to it.")]
    [InlineData("a = [{}]\n[[‹a›]]", "\"a\" is defined twice: here as an array of tables, on line 1 as something else.")]
    [InlineData("a = ‹9007199254740992›", "The integer is too large: at most 9007199254740991 (2^53 - 1) can be read exactly.")]
    [InlineData("a = ‹0xFFFFFFFFFFFFFFFF›", "*")]
    [InlineData("a = \"x‹\\›\n\"", "A string cannot contain this line end: write it as an escape, or use three quotes.")]
    [InlineData("a = ‹1979-02-32›", "*")]
    [InlineData("‹😀› = 1", "*")]
    [InlineData("a = 1 ‹😀›", "*")]
    [InlineData("a = ‹\u0007›", "*")]
    public void Shows_mistakes_in_toml(string marked, string message) => Check(marked, message, ConfigFormat.Toml);

    [Fact]
    public void An_empty_json_file_is_its_own_mistake() =>
        Parse("", ConfigFormat.Json).Error!.Message.Should().Be("The file is empty: a configuration is an object, { … }.");

    [Theory]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void Deep_nesting_is_refused_and_not_fatal(int depth)
    {
        var brackets = new string('[', depth) + new string(']', depth);

        Parse($"{{\"a\":{brackets}}}", ConfigFormat.Json).Error!.IsLimit.Should().BeTrue();
        Parse($"a = {brackets}", ConfigFormat.Toml).Error!.IsLimit.Should().BeTrue();

        var key = string.Join('.', Enumerable.Repeat("a", depth));
        Parse($"{key} = 1", ConfigFormat.Toml).Error!.IsLimit.Should().BeTrue();
        Parse($"[{key}]", ConfigFormat.Toml).Error!.IsLimit.Should().BeTrue();
    }

    [Fact]
    public void Comments_of_json_are_found_wherever_they_stand()
    {
        var document = Parse("// 1\n{ /*2*/ \"a\" /* 3 */ : /*4*/ \"// no\" /* \n5 */, // 6\u2028\n }//7", ConfigFormat.Json);

        document.Error.Should().BeNull();
        document.Comments.Select(comment => document.Text[comment]).Should()
            .Equal("// 1", "/*2*/", "/* 3 */", "/*4*/", "/* \n5 */", "// 6\u2028", "//7");
        document.Root.FindString("a")!.Value.Should().Be("// no");
    }

    [Theory]
    [InlineData("a = 1979-02-30 # c", "1979-02-30")]
    [InlineData("a = { b = 0000-01-01T00:00:00.12345678901234Z }", "0000-01-01T00:00:00.12345678901234Z")]
    [InlineData("a = [1979-02-28, 1979-04-31]", "1979-04-31")]
    public void Dates_that_only_javascript_knows_keep_their_text(string text, string date)
    {
        var document = Parse(text, ConfigFormat.Toml);

        document.Error.Should().BeNull();
        var found = Nodes.Below(document.Root).OfType<ConfigDate>().Last();
        found.Text.Should().Be(date);
        document.Text[found.Span].Should().Be(date);
    }

    private static void Check(string marked, string message, ConfigFormat format)
    {
        var start = marked.IndexOf('‹', StringComparison.Ordinal);
        var end = marked.IndexOf('›', StringComparison.Ordinal) - 1;
        var document = Parse(marked.Replace("‹", "", StringComparison.Ordinal).Replace("›", "", StringComparison.Ordinal), format);

        document.Error.Should().NotBeNull();
        var span = document.Error!.Span;
        var text = document.Text.Content;
        (text[..span.Start] + "‹" + document.Text[span] + "›" + text[span.End..]).Should().Be(marked);
        span.Should().Be(SourceSpan.FromBounds(start, end));
        document.Error.Message.Should().Match(message);
    }

    private static ConfigDocument Parse(string text, ConfigFormat format) => ConfigDocument.Parse(new SourceText("wrangler", text), format);
}
