namespace WranglerLint.Schema;

internal enum DateTokenKind
{
    End,
    Number,
    Symbol,
    Word,
    Space,
    Other,
}

internal readonly record struct DateToken(DateTokenKind Kind, int Value, int Length, string Word)
{
    internal char Symbol => (char)Value;

    internal bool IsSign => Kind == DateTokenKind.Symbol && Symbol is '+' or '-';

    internal bool IsDigits(int length) => Kind == DateTokenKind.Number && Length == length;

    internal bool IsWord(string word) => Kind == DateTokenKind.Word && Length == word.Length && Word == word;
}

/// <summary>Divides a text into what V8's readers of dates see.</summary>
internal sealed class JavaScriptDateScanner(string text)
{
    private int _position;

    internal DateToken Scan()
    {
        if (_position == text.Length)
        {
            return default;
        }

        var start = _position;
        var c = text[_position++];
        if (c is >= '0' and <= '9')
        {
            return ScanNumber(start);
        }

        if (c is ':' or '-' or '+' or '.' or ')')
        {
            return new DateToken(DateTokenKind.Symbol, c, 1, "");
        }

        if (char.IsWhiteSpace(c) || c == '\ufeff')
        {
            while (_position < text.Length && (char.IsWhiteSpace(text[_position]) || text[_position] == '\ufeff'))
            {
                _position++;
            }

            return new DateToken(DateTokenKind.Space, 0, _position - start, "");
        }

        if (c >= 'A')
        {
            while (_position < text.Length && text[_position] >= 'A' && !char.IsWhiteSpace(text[_position]))
            {
                _position++;
            }

            var length = _position - start;
            return new DateToken(DateTokenKind.Word, 0, length, text.Substring(start, Math.Min(length, 3)).ToLowerInvariant());
        }

        if (c == '(')
        {
            SkipParentheses();
        }

        return new DateToken(DateTokenKind.Other, 0, 1, "");
    }

    private DateToken ScanNumber(int start)
    {
        while (_position < text.Length && text[_position] is >= '0' and <= '9')
        {
            _position++;
        }

        // Digits behind the ninth significant one do not count.
        var digits = text.Substring(start, _position - start).TrimStart('0');
        var value = 0;
        foreach (var digit in digits.Take(9))
        {
            value = (value * 10) + (digit - '0');
        }

        return new DateToken(DateTokenKind.Number, value, _position - start, "");
    }

    private void SkipParentheses()
    {
        var depth = 1;
        while (_position < text.Length && depth > 0)
        {
            depth += text[_position++] switch { '(' => 1, ')' => -1, _ => 0 };
        }
    }
}
