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

/// <summary>A piece of a TypeScript text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Its place.</param>
/// <param name="StartsLine">Whether a line ends between it and the last token before it that is no comment.</param>
internal readonly record struct Token(TokenKind Kind, SourceSpan Span, bool StartsLine);
