using WranglerLint.Types;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>Reads the right side of <c>type X = …</c>.</summary>
/// <remarks>Only object types that are operands themselves list members: not those in parentheses, arguments or results.</remarks>
internal sealed class AliasReader
{
    private readonly TokenList _tokens;
    private readonly List<TypeMember> _members = [];
    private bool _isOpen;
    private bool _isListed;

    private AliasReader(TokenList tokens) => _tokens = tokens;

    /// <summary>The type from <paramref name="start"/> to before <paramref name="end"/>.</summary>
    internal static TypeBody Read(TokenList tokens, int start, int end)
    {
        var reader = new AliasReader(tokens);
        return reader.ReadOperands(start, end)
            ? new TypeBody(reader._members, reader._isOpen || !reader._isListed, reader._isListed)
            : new TypeBody([], true, false);
    }

    /// <summary>False if the type is a function or a conditional type, whose operands are not its own.</summary>
    private bool ReadOperands(int start, int end)
    {
        var isUnion = false;
        var angles = 0;
        var operand = start;
        for (var i = start; i < end; i = _tokens.After(i))
        {
            angles += _tokens.Is(i, "<") ? 1 : _tokens.Is(i, ">") ? -1 : 0;
            if (angles > 0)
            {
                continue;
            }

            if (_tokens.Is(i, "=>") || _tokens.Is(i, "extends") || _tokens.Is(i, "?"))
            {
                return false;
            }

            if (_tokens.Is(i, "|") || _tokens.Is(i, "&"))
            {
                isUnion |= i > operand && _tokens.Is(i, "|");
                ReadOperand(operand, i);
                operand = i + 1;
            }
        }

        ReadOperand(operand, end);
        if (isUnion)
        {
            _members.Clear();
            _isOpen = true;
        }

        return true;
    }

    private void ReadOperand(int start, int end)
    {
        if (start >= end)
        {
            return;
        }

        var body = _tokens.Is(start, "{") && _tokens.After(start) >= end
            ? MemberReader.Read(_tokens, start)
            : new TypeBody([], true, false);
        _members.AddRange(body.Members);
        _isOpen |= body.IsOpen;
        _isListed |= body.IsListed;
    }
}
