namespace WranglerLint.TypeScript.Lexing;

/// <summary>Decides by the token before it whether a slash divides and whether an apostrophe begins a string.</summary>
/// <remarks>
/// ECMAScript needs a parser for that. Without one, a slash behind <c>}</c> begins a regular expression only at the start
/// of a line, so <c>{} / 2</c> over two lines and <c>{} /x/</c> on one are read wrongly.
/// </remarks>
internal sealed class SlashContext
{
    private readonly string _content;
    private Token _last = new(TokenKind.Punctuation, 0, 0, startsLine: false);
    private bool _endsOperand;
    private bool _isBrace;

    internal SlashContext(string content) => _content = content;

    private bool IsEmpty => _last.Length == 0;

    internal bool BeginsExpression(int position, bool startsLine)
    {
        if (IsEmpty)
        {
            return true;
        }

        if (_last.End == position && _content[_last.Start] == '<')
        {
            return false; // </tag>
        }

        var closesTag = position + 1 < _content.Length && _content[position + 1] == '>'; // {…attributes} />
        return _isBrace ? startsLine && !closesTag : !_endsOperand;
    }

    internal bool IsApostrophe(int position) =>
        _last.Kind == TokenKind.Word && _last.End == position && !Words.PrecedesExpression(TextOf(_last));

    internal void Advance(Token token, Nesting nesting)
    {
        var c = _content[token.Start];
        _isBrace = false;
        _endsOperand = token.Kind switch
        {
            TokenKind.Word => AfterDot() || !Words.PrecedesExpression(TextOf(token)),
            TokenKind.Punctuation => Punctuate(c, token, nesting),
            TokenKind.TemplateHead or TokenKind.TemplateMiddle => false,
            _ => true,
        };
        _last = token;
    }

    private bool Punctuate(char c, Token token, Nesting nesting)
    {
        switch (c)
        {
            case '(':
                nesting.EnterParenthesis(_last.Kind == TokenKind.Word && Words.PrecedesCondition(TextOf(_last)));
                return false;
            case '[':
                nesting.EnterSquare();
                return false;
            case '{':
                nesting.EnterBrace();
                return false;
            case '}':
                nesting.Leave(c);
                _isBrace = true;
                return true;
            case ')':
                return !nesting.Leave(c);
            case ']':
                nesting.Leave(c);
                return true;
            case '!':
                return _endsOperand && _last.End == token.Start; // x! / 2, but !/x/.test(y)
            default:
                return token.Length == 2 && c is '+' or '-';
        }
    }

    private ReadOnlySpan<char> TextOf(Token token) => _content.AsSpan(token.Start, token.Length);

    private bool AfterDot() => _last.Kind == TokenKind.Punctuation && !IsEmpty && _content[_last.Start] == '.';
}
