using WranglerLint.Text;

namespace WranglerLint.TypeScript.Lexing;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>An identifier or keyword, <c>#private</c> names included.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string in single or double quotes.</summary>
    Text,

    /// <summary>A template literal without <c>${</c>.</summary>
    Template,

    /// <summary>A template literal up to and including its first <c>${</c>.</summary>
    TemplateHead,

    /// <summary>From <c>}</c> to the next <c>${</c> of the same template literal.</summary>
    TemplateMiddle,

    /// <summary>From <c>}</c> to the end of the template literal.</summary>
    TemplateTail,

    /// <summary>A regular expression with its flags.</summary>
    RegularExpression,

    /// <summary>A punctuator: one character, or <c>=&gt;</c>, <c>++</c>, <c>--</c>.</summary>
    Punctuation,

    /// <summary>A comment or the hashbang line.</summary>
    Comment,
}

/// <summary>A piece of a TypeScript text, in eight bytes: a program has one for every five characters.</summary>
internal readonly struct Token
{
    private const int KindBits = 4;

    private readonly int _startAndLine;
    private readonly int _lengthAndKind;

    /// <param name="kind">What it is.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">How long it is, less than 2^27.</param>
    /// <param name="startsLine">Whether a line ends between it and the last token before it that is no comment.</param>
    internal Token(TokenKind kind, int start, int length, bool startsLine)
    {
        _startAndLine = startsLine ? ~start : start;
        _lengthAndKind = (length << KindBits) | (int)kind;
    }

    /// <summary>What it is.</summary>
    internal TokenKind Kind => (TokenKind)(_lengthAndKind & ((1 << KindBits) - 1));

    /// <summary>Where it begins.</summary>
    internal int Start => _startAndLine < 0 ? ~_startAndLine : _startAndLine;

    /// <summary>How long it is.</summary>
    internal int Length => _lengthAndKind >> KindBits;

    /// <summary>Behind it.</summary>
    internal int End => Start + Length;

    /// <summary>Its place.</summary>
    internal SourceSpan Span => new(Start, Length);

    /// <summary>Whether a line ends between it and the last token before it that is no comment.</summary>
    internal bool StartsLine => _startAndLine < 0;
}
