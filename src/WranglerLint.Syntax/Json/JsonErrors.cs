using System.Text;
using System.Text.Json;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Json;

/// <summary>Words for a JSON syntax error: the reader's own speak of its options and of bytes.</summary>
internal static class JsonErrors
{
    internal static SyntaxError Describe(SourceText text, string read, byte[] bytes, JsonException exception, int? exceededDepth)
    {
        var offset = Utf16Offset(bytes, ByteOffset(bytes, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0));
        offset = Math.Min(offset, text.Length);
        var behind = SkipBack(read, offset);
        if (exceededDepth is { } limit)
        {
            return SyntaxError.TooDeep(text.VisibleAt(offset), limit);
        }

        if (offset >= read.TrimEnd().Length)
        {
            return behind == 0
                ? new SyntaxError(default, "The file is empty: a configuration is an object, { … }.")
                : new SyntaxError(text.WholeCharacters(new SourceSpan(behind - 1, 1)), "The file ends before all that it opened is closed.");
        }

        var found = read[offset];
        var before = behind > 0 ? read[behind - 1] : '\0';
        var place = text.VisibleAt(offset);
        var shown = CharacterNames.Spell(text[place]);
        var message = found switch
        {
            '\'' => "Strings stand in double quotes.",
            '"' or '{' or '[' when before is '"' or '}' or ']' || char.IsLetterOrDigit(before) => "A comma is missing before this.",
            '\n' or '\r' or '\t' => "A string cannot contain this character: write it as \\n, \\r or \\t.",
            '=' => "A key is followed by a colon in JSON.",
            ',' when before is '{' or '[' or ',' => "A value is missing before this comma.",
            _ when behind == 0 || before is '{' or ',' or '[' or ':' => $"Neither a key nor a value can begin with \"{shown}\".",
            _ => $"\"{shown}\" is not expected here.",
        };
        return new SyntaxError(place, message);
    }

    private static int SkipBack(string content, int offset)
    {
        while (offset > 0 && char.IsWhiteSpace(content[offset - 1]))
        {
            offset--;
        }

        return offset;
    }

    private static int ByteOffset(byte[] bytes, long line, long column)
    {
        var offset = 0;
        for (; line > 0 && offset < bytes.Length; offset++)
        {
            if (bytes[offset] == '\n')
            {
                line--;
            }
        }

        return (int)Math.Min(offset + column, bytes.Length);
    }

    private static int Utf16Offset(byte[] bytes, int offset)
    {
        // Not in the middle of a character.
        while (offset > 0 && offset < bytes.Length && (bytes[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return Encoding.UTF8.GetCharCount(bytes, 0, offset);
    }
}
