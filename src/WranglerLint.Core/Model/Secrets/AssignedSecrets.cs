using System.Text.RegularExpressions;
using WranglerLint.Text;

namespace WranglerLint.Model;

/// <summary>
/// Values that are assigned to names of secrets in TOML or JSON that has no tree: in comments, and in a text that cannot be read,
/// perhaps because of the very value. What is in doubt is a part of the value.
/// </summary>
internal static class AssignedSecrets
{
    private static readonly LazyPattern Name = new(
        @"(?<![A-Za-z0-9_.-])(?<name>[A-Za-z_][A-Za-z0-9_.-]{0,200})[""']?(?<operator>[ \t]*[=:][ \t]*)");

    /// <summary>One of these is in every name of a secret, see <see cref="SecretNames"/>, and in few comments.</summary>
    private static readonly string[] PartsOfNames = ["secret", "pass", "pwd", "key", "token", "credential"];

    /// <summary>A line of TOML that begins with a key: an array that goes on there was never closed.</summary>
    private static readonly LazyPattern KeyOfLine = new(@"\G[ \t]*[A-Za-z0-9_.""'-]+[ \t]*=");

    /// <summary>The values between their quotes.</summary>
    /// <param name="words">A comment, or a text that cannot be read.</param>
    /// <param name="isComment">Whether it is a comment: prose, in which a word behind a colon is rarely a value.</param>
    internal static IReadOnlyList<SourceSpan> In(string words, bool isComment)
    {
        var found = new List<SourceSpan>();
        if (!Array.Exists(PartsOfNames, part => words.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return found;
        }

        for (var match = Name.Match(words); match.Success;)
        {
            var next = match.Index + match.Length;
            var secrecy = SecretNames.Of(match.Groups["name"].Value);
            if (secrecy != Secrecy.None)
            {
                var values = new List<SourceSpan>();
                next = Read(words, match, isComment, values);
                found.AddRange(values.Where(value => IsSecret(words.Substring(value.Start, value.Length), secrecy)));
            }

            match = Name.Match(words, next);
        }

        return found;
    }

    /// <summary>A value may be written with escaped quotes, and means something without the backslash.</summary>
    private static bool IsSecret(string value, Secrecy secrecy) => SecretValues.KindOf(value.Replace("\\\"", "\""), secrecy) is not null;

    /// <summary>Reads what stands behind a name.</summary>
    /// <returns>Where to look for the next name.</returns>
    private static int Read(string words, Match name, bool isComment, List<SourceSpan> values)
    {
        var operatorEnd = name.Index + name.Length;
        var start = operatorEnd;
        while (start < words.Length && char.IsWhiteSpace(words[start]))
        {
            start++;
        }

        if (start == words.Length)
        {
            return start;
        }

        if (words[start] is '"' or '\'')
        {
            return ReadString(words, start, values);
        }

        if (words[start] == '[')
        {
            return ReadArray(words, start, values);
        }

        return start > operatorEnd || words[start] is '{' or ',' or '}' or '#' || (isComment && name.Groups["operator"].Length > 1)
            ? operatorEnd
            : ReadBare(words, name, start, values);
    }

    /// <summary>A string of one line ends with its line at the latest.</summary>
    private static int ReadString(string words, int start, List<SourceSpan> values)
    {
        var quote = words[start];
        var closing = new string(quote, 3);
        var quotes = string.CompareOrdinal(words, start, closing, 0, 3) == 0 ? 3 : 1;
        var end = start + quotes;
        for (; end < words.Length; end++)
        {
            if (quote == '"' && words[end] == '\\' && end + 1 < words.Length && words[end + 1] is not ('\r' or '\n'))
            {
                end++;
            }
            else if (quotes == 1 ? words[end] == quote || words[end] is '\r' or '\n' : string.CompareOrdinal(words, end, closing, 0, 3) == 0)
            {
                break;
            }
        }

        end = Math.Min(end, words.Length);
        values.Add(SourceSpan.FromBounds(start + quotes, Math.Max(start + quotes, end)));
        return Math.Min(end + quotes, words.Length);
    }

    private static int ReadArray(string words, int start, List<SourceSpan> values)
    {
        var depth = 0;
        for (var at = start; at < words.Length;)
        {
            switch (words[at])
            {
                case '"' or '\'':
                    at = ReadString(words, at, values);
                    continue;
                case '[':
                    depth++;
                    break;
                case ']' when --depth == 0:
                    return at + 1;
                case '\n' when KeyOfLine.IsMatch(words, at + 1):
                    return at;
                default:
                    break;
            }

            at++;
        }

        return words.Length;
    }

    /// <summary>A value without quotes: in TOML all up to a comment, elsewhere one word.</summary>
    private static int ReadBare(string words, Match name, int start, List<SourceSpan> values)
    {
        var lineEnd = words.IndexOfAny(['\r', '\n'], start) is >= 0 and var found ? found : words.Length;
        var end = words.IndexOfAny([' ', '\t', ',', '{', '}', '[', ']'], start, lineEnd - start) is >= 0 and var word ? word : lineEnd;
        if (name.Groups["operator"].Value.Contains('=') && BeginsLine(words, name.Index))
        {
            end = words.IndexOf(" #", start, lineEnd - start, StringComparison.Ordinal) is >= 0 and var comment ? comment : lineEnd;
        }

        values.Add(SourceSpan.FromBounds(start, end));
        return end;
    }

    private static bool BeginsLine(string words, int index)
    {
        while (index > 0 && words[index - 1] is ' ' or '\t' or '"' or '\'')
        {
            index--;
        }

        return index == 0 || words[index - 1] is '\r' or '\n';
    }
}
