using WranglerLint.Types;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>Reads what stands between the braces of an interface or object type.</summary>
/// <remarks>Computed names and setters are left out; overloads of a method appear once each.</remarks>
internal sealed class MemberReader
{
    private readonly TokenList _tokens;
    private readonly int _end;
    private readonly List<TypeMember> _members = [];
    private bool _hasIndexSignature;
    private bool _isMapped;

    private MemberReader(TokenList tokens, int end)
    {
        _tokens = tokens;
        _end = end;
    }

    /// <summary>The body whose brace opens at <paramref name="brace"/>.</summary>
    internal static TypeBody Read(TokenList tokens, int brace)
    {
        var reader = new MemberReader(tokens, tokens.ContentEnd(brace));
        for (var i = brace + 1; i < reader._end;)
        {
            i = Math.Max(i + 1, reader.ReadMember(i));
        }

        return new TypeBody(
            reader._members,
            reader._hasIndexSignature || reader._isMapped,
            !reader._isMapped,
            reader._isMapped ? UnknownShape.Instance : new ObjectShape(reader._members, reader._hasIndexSignature));
    }

    private int ReadMember(int i)
    {
        var isGetter = false;
        var isSetter = false;
        for (; IsModifier(i); i++)
        {
            isGetter = _tokens.Is(i, "get");
            isSetter = _tokens.Is(i, "set");
        }

        if (i >= _end)
        {
            return i;
        }

        if (_tokens.Is(i, "["))
        {
            return ReadBracketed(i);
        }

        var isConstruct = _tokens.Is(i, "new") && (_tokens.Is(i + 1, "(") || _tokens.Is(i + 1, "<"));
        if (isConstruct || _tokens.Is(i, "(") || _tokens.Is(i, "<"))
        {
            return TypeExtent.End(_tokens, i, _end);
        }

        return _tokens.IsPropertyName(i) ? ReadNamed(i, isGetter, isSetter) : _tokens.After(i);
    }

    private int ReadNamed(int name, bool isGetter, bool isSetter)
    {
        var isOptional = _tokens.Is(name + 1, "?");
        var i = isOptional ? name + 2 : name + 1;
        if (i < _end && isGetter && _tokens.Is(i, "("))
        {
            i = _tokens.After(i);
        }

        if (i >= _end || _tokens.Is(i, ";") || _tokens.Is(i, ",") || (_tokens[i].StartsLine && !_tokens.Is(i, ":")))
        {
            Add(name, "", isOptional);
            return i;
        }

        var isMethod = _tokens.Is(i, "(") || _tokens.Is(i, "<");
        if (!isMethod && !_tokens.Is(i, ":"))
        {
            return i;
        }

        var start = isMethod ? i : i + 1;
        var end = TypeExtent.End(_tokens, start, _end);
        if (!isSetter)
        {
            Add(name, TypeText.Of(_tokens, start, end), isOptional);
        }

        return end;
    }

    /// <summary><c>[key: string]: X</c>, <c>[K in Keys]: X</c> or a computed name.</summary>
    private int ReadBracketed(int i)
    {
        _hasIndexSignature |= _tokens.IsWord(i + 1) && _tokens.Is(i + 2, ":");
        _isMapped |= _tokens.IsWord(i + 1) && _tokens.Is(i + 2, "in");
        i = _tokens.After(i);
        while (i < _end && (_tokens.Is(i, "?") || _tokens.Is(i, "-") || _tokens.Is(i, "+") || _tokens.Is(i, ":")))
        {
            i++;
        }

        return TypeExtent.End(_tokens, i, _end);
    }

    private void Add(int name, string type, bool isOptional)
    {
        var text = _tokens.IsString(name) ? _tokens.StringAt(name) : _tokens.TextOf(name);
        _members.Add(new TypeMember(text, type, isOptional, _tokens[name].Span));
    }

    /// <summary><c>readonly</c>, <c>get</c>, <c>set</c> in front of a name, and the signs of a mapped type's <c>-readonly</c>.</summary>
    private bool IsModifier(int i)
    {
        if (i + 1 >= _end)
        {
            return false;
        }

        var isSign = _tokens.Is(i, "-") || _tokens.Is(i, "+");
        var isWord = _tokens.Is(i, "readonly") || _tokens.Is(i, "get") || _tokens.Is(i, "set");
        return isSign || (isWord && !_tokens[i + 1].StartsLine && (_tokens.IsPropertyName(i + 1) || _tokens.Is(i + 1, "[")));
    }
}
