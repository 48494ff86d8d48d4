using System.Buffers;
using WranglerLint.Text;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>The tokens of a text that matter to a parser, with their bracket partners.</summary>
internal sealed class TokenList
{
    /// <summary>What a token of real code takes with the blanks around it, about.</summary>
    private const int CharactersPerToken = 4;

    private readonly string _content;
    private readonly Token[] _tokens;
    private readonly int[] _contentEnds;

    internal TokenList(SourceText text)
    {
        Text = text;
        _content = text.Content;
        _tokens = Read(_content);
        _contentEnds = Brackets.Match(_content, _tokens);
    }

    internal SourceText Text { get; }

    internal int Count => _tokens.Length;

    internal Token this[int index] => _tokens[index];

    internal string TextOf(int index) => Text[_tokens[index].Span];

    /// <summary>The same without a copy.</summary>
    internal ReadOnlySpan<char> CharactersOf(int index) => _content.AsSpan(_tokens[index].Start, _tokens[index].Length);

    /// <summary>Whether there is such a word or punctuator at <paramref name="index"/>.</summary>
    internal bool Is(int index, string text)
    {
        if ((uint)index >= (uint)Count)
        {
            return false;
        }

        // Almost all answers are no, and found by the first character.
        ref readonly var token = ref _tokens[index];
        return token.Length == text.Length
            && _content[token.Start] == text[0]
            && token.Kind is TokenKind.Word or TokenKind.Punctuation
            && _content.AsSpan(token.Start, token.Length).SequenceEqual(text.AsSpan());
    }

    internal bool IsWord(int index) => index >= 0 && index < Count && _tokens[index].Kind == TokenKind.Word;

    internal bool IsString(int index) => index >= 0 && index < Count && _tokens[index].Kind == TokenKind.Text;

    /// <summary>What the string at <paramref name="index"/> holds, escapes as they are written.</summary>
    internal string StringAt(int index) => Text[StringSpan(index)];

    /// <summary>The string at <paramref name="index"/> without its quotes, of which the last one may be missing.</summary>
    internal SourceSpan StringSpan(int index)
    {
        var span = _tokens[index].Span;
        var isClosed = span.Length > 1 && Text.Content[span.End - 1] == Text.Content[span.Start];
        return SourceSpan.FromBounds(span.Start + 1, isClosed ? span.End - 1 : span.End);
    }

    /// <summary>Whether a word stands on the same line as the token before it.</summary>
    internal bool IsWordOnLine(int index) => IsWord(index) && !_tokens[index].StartsLine;

    /// <summary>Whether an identifier, a string or a number stands there.</summary>
    internal bool IsPropertyName(int index) =>
        index >= 0 && index < Count && _tokens[index].Kind is TokenKind.Word or TokenKind.Text or TokenKind.Number;

    /// <summary>Whether a bracket opens there; a template literal with <c>${</c> counts as one.</summary>
    internal bool Opens(int index) => _contentEnds[index] > 0;

    /// <summary>Whether a closing bracket stands there.</summary>
    internal bool Closes(int index) => Is(index, ")") || Is(index, "]") || Is(index, "}");

    /// <summary>Behind the content of the bracket that opens at <paramref name="index"/>: usually its closing partner.</summary>
    internal int ContentEnd(int index) => _contentEnds[index];

    /// <summary>The name that a token is: a word as it stands, a string without its quotes.</summary>
    internal string NameAt(int index) => this[index].Kind == TokenKind.Text ? StringAt(index) : TextOf(index);

    /// <summary>Whether a word is <paramref name="name"/>, or a string or template has it inside.</summary>
    internal bool Mentions(string name)
    {
        for (var i = 0; i < Count; i++)
        {
            var isFound = _tokens[i].Kind switch
            {
                TokenKind.Word => Is(i, name),
                TokenKind.Number or TokenKind.Punctuation => false,
                _ => CharactersOf(i).IndexOf(name.AsSpan(), StringComparison.Ordinal) >= 0,
            };
            if (isFound)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Behind the token at <paramref name="index"/>, or behind all of the bracket that opens there.</summary>
    internal int After(int index)
    {
        if (!Opens(index))
        {
            return index + 1;
        }

        var end = _contentEnds[index];
        return end < Count && Brackets.KindOf(_content, _tokens[end]) == -Brackets.KindOf(_content, _tokens[index])
            ? end + 1
            : end;
    }

    /// <summary>The tokens without comments, put together in a buffer that the next text uses again.</summary>
    private static Token[] Read(string content)
    {
        var buffer = ArrayPool<Token>.Shared.Rent((content.Length / CharactersPerToken) + 1);
        var count = 0;
        var lexer = new Lexer(content);
        while (lexer.TryRead(out var token))
        {
            if (token.Kind != TokenKind.Comment)
            {
                if (count == buffer.Length)
                {
                    buffer = Grow(buffer);
                }

                buffer[count++] = token;
            }
            else if (SourceFiles.IsEndOfEnvironment(content, token.Start))
            {
                break;
            }
        }

        var tokens = buffer.AsSpan(0, count).ToArray();
        ArrayPool<Token>.Shared.Return(buffer);
        return tokens;
    }

    private static Token[] Grow(Token[] buffer)
    {
        var larger = ArrayPool<Token>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<Token>.Shared.Return(buffer);
        return larger;
    }
}
