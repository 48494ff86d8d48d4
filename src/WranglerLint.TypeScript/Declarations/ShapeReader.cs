using WranglerLint.Types;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>Reads how a type is put together.</summary>
/// <remarks>What it does not know is <see cref="UnknownShape"/>, whatever follows in it.</remarks>
internal static class ShapeReader
{
    /// <summary>Each level is searched for its operators once more, so that depth costs time.</summary>
    private const int MaximumDepth = 24;

    /// <summary>The type from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    internal static TypeShape Read(TokenList tokens, int start, int end) => Read(tokens, start, end, 0);

    /// <summary>The types between commas, up to before <paramref name="end"/>: what an interface extends, or type arguments.</summary>
    internal static IReadOnlyList<TypeShape> ReadList(TokenList tokens, int start, int end) => ReadList(tokens, start, end, 0);

    private static IReadOnlyList<TypeShape> ReadList(TokenList tokens, int start, int end, int depth) =>
        [.. Split(tokens, start, end, ",").Select(part => Read(tokens, part.Start, part.End, depth))];

    private static TypeShape Read(TokenList tokens, int start, int end, int depth)
    {
        if (start < end && (tokens.Is(start, "|") || tokens.Is(start, "&")))
        {
            start++;
        }

        if (start >= end || depth >= MaximumDepth || IsFunctionOrCondition(tokens, start, end))
        {
            return UnknownShape.Instance;
        }

        var alternatives = Split(tokens, start, end, "|");
        if (alternatives.Count > 1)
        {
            return new UnionShape([.. alternatives.Select(part => Read(tokens, part.Start, part.End, depth + 1))]);
        }

        var operands = Split(tokens, start, end, "&");
        return operands.Count > 1
            ? new IntersectionShape([.. operands.Select(part => Read(tokens, part.Start, part.End, depth + 1))])
            : ReadOperand(tokens, start, end, depth);
    }

    /// <summary>Their operands are not the type's own.</summary>
    private static bool IsFunctionOrCondition(TokenList tokens, int start, int end)
    {
        var angles = 0;
        for (var i = start; i < end; i = tokens.After(i))
        {
            angles += Angle(tokens, i);
            if (angles == 0 && (tokens.Is(i, "=>") || tokens.Is(i, "extends") || tokens.Is(i, "?")))
            {
                return true;
            }
        }

        return false;
    }

    private static List<(int Start, int End)> Split(TokenList tokens, int start, int end, string separator)
    {
        var parts = new List<(int Start, int End)>();
        var angles = 0;
        var first = start;
        for (var i = start; i < end; i = tokens.After(i))
        {
            angles += Angle(tokens, i);
            if (angles == 0 && tokens.Is(i, separator))
            {
                parts.Add((first, i));
                first = i + 1;
            }
        }

        if (first < end)
        {
            parts.Add((first, end));
        }

        return parts;
    }

    private static int Angle(TokenList tokens, int i) => tokens.Is(i, "<") ? 1 : tokens.Is(i, ">") ? -1 : 0;

    private static TypeShape ReadOperand(TokenList tokens, int start, int end, int depth)
    {
        if (tokens.Is(start, "{"))
        {
            return tokens.After(start) >= end ? MemberReader.Read(tokens, start).Shape : UnknownShape.Instance;
        }

        if (tokens.Is(start, "(") && tokens.After(start) >= end)
        {
            return Read(tokens, start + 1, tokens.ContentEnd(start), depth + 1);
        }

        if (tokens[start].Kind == TokenKind.Text)
        {
            return start + 1 == end ? new LiteralShape(tokens.StringAt(start), tokens.StringSpan(start)) : UnknownShape.Instance;
        }

        return tokens.Is(start, "keyof") && start + 1 < end ? new KeysShape(Read(tokens, start + 1, end, depth + 1))
            : tokens.Is(start, "import") && tokens.Is(start + 1, "(") ? ReadImport(tokens, start, end, depth)
            : ReadReference(tokens, start, end, depth, module: null);
    }

    /// <summary><c>import("./x").Env</c></summary>
    private static TypeShape ReadImport(TokenList tokens, int start, int end, int depth)
    {
        var name = tokens.After(start + 1) + 1;
        return name < end && tokens.Is(name - 1, ".") && tokens[start + 2].Kind == TokenKind.Text
            ? ReadReference(tokens, name, end, depth, tokens.StringAt(start + 2))
            : UnknownShape.Instance;
    }

    /// <summary><c>A.B&lt;C&gt;["d"]</c></summary>
    private static TypeShape ReadReference(TokenList tokens, int start, int end, int depth, string? module)
    {
        if (!tokens.IsWord(start) || Words.PrecedesType(tokens.CharactersOf(start)))
        {
            return UnknownShape.Instance;
        }

        var i = start + 1;
        while (i + 1 < end && tokens.Is(i, ".") && tokens.IsWord(i + 1))
        {
            i += 2;
        }

        var name = TypeText.Of(tokens, start, i).Replace(" ", "");
        IReadOnlyList<TypeShape> arguments = [];
        if (i < end && tokens.Is(i, "<"))
        {
            var first = i + 1;
            if (!TypeExtent.TrySkipAngles(tokens, ref i, end))
            {
                return UnknownShape.Instance;
            }

            arguments = ReadList(tokens, first, i - 1, depth + 1);
        }

        TypeShape shape = new ReferenceShape(name, arguments) { Module = module };
        while (i + 2 < end && tokens.Is(i, "[") && tokens[i + 1].Kind == TokenKind.Text && tokens.Is(i + 2, "]"))
        {
            shape = new MemberShape(shape, tokens.StringAt(i + 1));
            i += 3;
        }

        return i == end ? shape : UnknownShape.Instance;
    }
}
