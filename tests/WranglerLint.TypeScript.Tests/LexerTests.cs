using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Tests;

public sealed class LexerTests
{
    [Theory]
    [InlineData("a / b / c", "a", "/", "b", "/", "c")]
    [InlineData("x = /[/]\\/}/gi.test(y)", "x", "=", "/[/]\\/}/gi", ".", "test", "(", "y", ")")]
    [InlineData("return /'/", "return", "/'/")]
    [InlineData("x.return / 2 / 3", "x", ".", "return", "/", "2", "/", "3")]
    [InlineData("if (a) /'/.test(b)", "if", "(", "a", ")", "/'/", ".", "test", "(", "b", ")")]
    [InlineData("(a) / b / c", "(", "a", ")", "/", "b", "/", "c")]
    [InlineData("a++ / b / c", "a", "++", "/", "b", "/", "c")]
    [InlineData("a! / b / c", "a", "!", "/", "b", "/", "c")]
    [InlineData("!/'/.test(b)", "!", "/'/", ".", "test", "(", "b", ")")]
    [InlineData("s.replace(/>/g, '')", "s", ".", "replace", "(", "/>/g", ",", "''", ")")]
    [InlineData("= / a", "=", "/", "a")]
    public void A_slash_divides_behind_an_operand_only(string content, params string[] expected) =>
        Texts(content).Should().Equal(expected);

    [Fact]
    public void Template_literals_nest()
    {
        const string Content = "`a${ `b${ {c: '}'} }d` + \"`\" }e${f}` g";
        Texts(Content).Should().Equal("`a${", "`b${", "{", "c", ":", "'}'", "}", "}d`", "+", "\"`\"", "}e${", "f", "}`", "g");
    }

    [Theory]
    [InlineData("'open\nnext", "'open", "next")]
    [InlineData("'con\\\ntinued' x", "'con\\\ntinued'", "x")]
    [InlineData("'con\\\r\ntinued' x", "'con\\\r\ntinued'", "x")]
    [InlineData("`open ${x", "`open ${", "x")]
    [InlineData("a /* open", "a", "/* open")]
    [InlineData("#!/usr/bin/env node\n#x", "#!/usr/bin/env node", "#x")]
    [InlineData("\uFEFF#!run\na", "#!run", "a")]
    [InlineData("ä𝒳$_1 \\u{61}b", "ä𝒳$_1", "\\u{61}b")]
    [InlineData("1_0.5e-3n 0xFFn .5 1..x", "1_0.5e-3n", "0xFFn", ".5", "1.", ".", "x")]
    [InlineData("x=>y>>=z", "x", "=>", "y", ">", ">", "=", "z")]
    public void Cuts(string content, params string[] expected) => Texts(content).Should().Equal(expected);

    [Theory]
    [InlineData("<p>Don't {a}</p>", "<", "p", ">", "Don", "'", "t", "{", "a", "}", "<", "/", "p", ">")]
    [InlineData("<b {...c} /> {d}", "<", "b", "{", ".", ".", ".", "c", "}", "/", ">", "{", "d", "}")]
    public void JSX_keeps_its_braces(string content, params string[] expected) => Texts(content).Should().Equal(expected);

    [Fact]
    public void Line_starts_are_seen_through_comments()
    {
        var tokens = Lexer.Read("a // x\nb /* \n */ c /* */ d").Where(static token => token.Kind != TokenKind.Comment);
        tokens.Select(static token => token.StartsLine).Should().Equal(true, true, true, false);
    }

    private static IEnumerable<string> Texts(string content) =>
        Lexer.Read(content).Select(token => content.Substring(token.Span.Start, token.Span.Length));

    [Fact]
    public void The_table_of_ASCII_has_the_same_classes_as_everything_else()
    {
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            var isLineEnd = c is '\n' or '\r' or '\u2028' or '\u2029';
            var isBlank = !isLineEnd && (c == '\uFEFF' || char.IsWhiteSpace(c));
            var startsWord = char.IsAsciiLetter(c) || c is '_' or '$' or '\\' || (c > '\u007F' && !isBlank && !isLineEnd);
            (Characters.IsLineEnd(c), Characters.IsBlank(c), Characters.StartsWord(c), Characters.ContinuesWord(c))
                .Should().Be((isLineEnd, isBlank, startsWord, startsWord || char.IsAsciiDigit(c)), "that is what U+{0:X4} is", code);
        }
    }
}
