namespace WranglerLint.TypeScript.Lexing;

/// <summary>
/// Cuts TypeScript into tokens. It accepts every text, in time linear to its length: what is not closed ends with its
/// line (strings) or with the file (template literals, block comments).
/// </summary>
/// <remarks>
/// Whether <c>/</c> divides or begins a regular expression follows from the token before it (<see cref="SlashContext"/>),
/// and JSX is read as if it were code. Text inside JSX can hence hide the rest of its line, a lone backtick in it the rest
/// of the file; an apostrophe behind a letter, as in <c>don't</c>, is known not to be a string.
/// </remarks>
internal sealed class Lexer
{
    private readonly string _content;
    private readonly Nesting _nesting = new();
    private readonly SlashContext _slash;
    private int _position;
    private int _noExpressionBefore;
    private bool _startsLine = true;

    internal Lexer(string content)
    {
        _content = content;
        _slash = new SlashContext(content);
    }

    /// <summary>The tokens of a text, comments included, in order.</summary>
    internal static IEnumerable<Token> Read(string content)
    {
        var lexer = new Lexer(content);
        while (lexer.TryRead(out var token))
        {
            yield return token;
        }
    }

    /// <summary>The next token; false at the end of the text.</summary>
    internal bool TryRead(out Token token)
    {
        var isThere = SkipBlanks();
        token = isThere ? Next() : default;
        return isThere;
    }

    private bool SkipBlanks()
    {
        for (; _position < _content.Length; _position++)
        {
            var c = _content[_position];
            if (Characters.IsLineEnd(c))
            {
                _startsLine = true;
            }
            else if (!Characters.IsBlank(c))
            {
                return true;
            }
        }

        return false;
    }

    private Token Next()
    {
        var start = _position;
        var kind = Classify(_content[start], Peek(1));
        var token = new Token(kind, start, _position - start, _startsLine);
        if (kind == TokenKind.Comment)
        {
            _startsLine |= ContainsLineEnd(token);
        }
        else
        {
            _slash.Advance(token, _nesting);
            _startsLine = false;
        }

        return token;
    }

    private TokenKind Classify(char c, char next)
    {
        switch (c)
        {
            case '/' when next == '/':
            case '#' when next == '!' && AtFileStart():
                return Take(TokenKind.Comment, LineEnd(_position));
            case '/' when next == '*':
                return Take(TokenKind.Comment, Behind("*/", _position + 2));
            case '"':
            case '\'' when !_slash.IsApostrophe(_position):
                return Take(TokenKind.Text, StringEnd(c));
            case '`':
                return Template(TokenKind.Template, TokenKind.TemplateHead);
            case '}' when _nesting.ReturnsToTemplate():
                return Template(TokenKind.TemplateTail, TokenKind.TemplateMiddle);
            case '/' when _slash.BeginsExpression(_position, _startsLine) && RegularExpressionEnd() is var end and > 0:
                return Take(TokenKind.RegularExpression, end);
            case '.' when Characters.IsDigit(next):
            case >= '0' and <= '9':
                return Take(TokenKind.Number, NumberReader.End(_content, _position));
            case '#' when Characters.StartsWord(next):
                return Take(TokenKind.Word, WordEnd(_position + 1));
            case '=' when next == '>':
            case '+' or '-' when next == c:
                return Take(TokenKind.Punctuation, _position + 2);
            default:
                return Characters.StartsWord(c)
                    ? Take(TokenKind.Word, WordEnd(_position))
                    : Take(TokenKind.Punctuation, _position + 1);
        }
    }

    private TokenKind Take(TokenKind kind, int end)
    {
        _position = end;
        return kind;
    }

    private TokenKind Template(TokenKind complete, TokenKind interrupted)
    {
        for (var i = _position + 1; i < _content.Length; i++)
        {
            if (_content[i] == '\\')
            {
                i++;
            }
            else if (_content[i] == '`')
            {
                return Take(complete, i + 1);
            }
            else if (_content[i] == '$' && i + 1 < _content.Length && _content[i + 1] == '{')
            {
                _nesting.EnterTemplate();
                return Take(interrupted, i + 2);
            }
        }

        return Take(complete, _content.Length);
    }

    private int StringEnd(char quote)
    {
        for (var i = _position + 1; i < _content.Length; i++)
        {
            var c = _content[i];
            if (c == quote)
            {
                return i + 1;
            }

            if (c is '\n' or '\r')
            {
                return i;
            }

            if (c == '\\')
            {
                i += i + 2 < _content.Length && _content[i + 1] == '\r' && _content[i + 2] == '\n' ? 2 : 1;
            }
        }

        return _content.Length;
    }

    /// <summary>Behind the regular expression that begins here, 0 if its line does not close it.</summary>
    /// <remarks>
    /// After one failure the rest of the line counts as having none: trying each slash anew would be quadratic.
    /// </remarks>
    private int RegularExpressionEnd()
    {
        if (_position < _noExpressionBefore)
        {
            return 0;
        }

        var inClass = false;
        var i = _position + 1;
        for (; i < _content.Length && !Characters.IsLineEnd(_content[i]); i++)
        {
            var c = _content[i];
            if (c == '\\' && i + 1 < _content.Length && !Characters.IsLineEnd(_content[i + 1]))
            {
                i++;
            }
            else if (c == '/' && !inClass)
            {
                return WordEnd(i + 1);
            }
            else if (c is '[' or ']')
            {
                inClass = c == '[';
            }
        }

        _noExpressionBefore = i;
        return 0;
    }

    private int WordEnd(int i)
    {
        while (i < _content.Length && Characters.ContinuesWord(_content[i]))
        {
            var isCodePoint = _content[i] == '\\' && string.CompareOrdinal(_content, i, "\\u{", 0, 3) == 0;
            i += isCodePoint ? 3 : 1;
            if (isCodePoint)
            {
                while (i < _content.Length && Uri.IsHexDigit(_content[i]))
                {
                    i++;
                }

                i += i < _content.Length && _content[i] == '}' ? 1 : 0;
            }
        }

        return i;
    }

    private int LineEnd(int i)
    {
        while (i < _content.Length && !Characters.IsLineEnd(_content[i]))
        {
            i++;
        }

        return i;
    }

    private int Behind(string end, int start)
    {
        var i = start <= _content.Length ? _content.IndexOf(end, start, StringComparison.Ordinal) : -1;
        return i < 0 ? _content.Length : i + end.Length;
    }

    private bool ContainsLineEnd(Token token) => LineEnd(token.Start) < token.End;

    private bool AtFileStart() => _position == 0 || (_position == 1 && _content[0] == '\uFEFF');

    private char Peek(int distance) => _position + distance < _content.Length ? _content[_position + distance] : '\0';
}
