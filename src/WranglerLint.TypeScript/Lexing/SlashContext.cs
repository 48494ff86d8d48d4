using WranglerLint.Text;

namespace WranglerLint.TypeScript.Lexing;

/// <summary>Decides by the token before it whether a slash divides and whether an apostrophe begins a string.</summary>
/// <remarks>
/// ECMAScript needs a parser for that. Without one, a slash behind <c>}</c> begins a regular expression only at the start
/// of a line, so <c>{} / 2</c> over two lines and <c>{} /x/</c> on one are read wrongly.
/// </remarks>
internal sealed class SlashContext
{
    private readonly string _content;
    private SourceSpan _last;
    private TokenKind _kind = TokenKind.Punctuation;
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
        _kind == TokenKind.Word && _last.End == position && !Words.PrecedesExpression(_content.Substring(_last.Start, _last.Length));

    internal void Advance(Token token, Nesting nesting)
    {
        var c = _content[token.Span.Start];
        _isBrace = false;
        _endsOperand = token.Kind switch
        {
            TokenKind.Word => AfterDot() || !IsPrefix(token.Span),
            TokenKind.Punctuation => Punctuate(c, token.Span, nesting),
            TokenKind.TemplateHead or TokenKind.TemplateMiddle => false,
            _ => true,
        };
        _kind = token.Kind;
        _last = token.Span;
    }

    private bool Punctuate(char c, SourceSpan span, Nesting nesting)
    {
        switch (c)
        {
            case '(':
                nesting.EnterParenthesis(_kind == TokenKind.Word && Words.PrecedesCondition(_content.Substring(_last.Start, _last.Length)));
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
                return _endsOperand && _last.End == span.Start; // x! / 2, but !/x/.test(y)
            default:
                return span.Length == 2 && c is '+' or '-';
        }
    }

    private bool IsPrefix(SourceSpan span) =>
        span.Length <= 10 && Words.PrecedesExpression(_content.Substring(span.Start, span.Length));

    private bool AfterDot() => _kind == TokenKind.Punctuation && !IsEmpty && _content[_last.Start] == '.';
}
