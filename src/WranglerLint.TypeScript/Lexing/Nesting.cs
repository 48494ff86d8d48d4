namespace WranglerLint.TypeScript.Lexing;

/// <summary>The brackets and template literals around a place.</summary>
internal sealed class Nesting
{
    private readonly Stack<Opened> _opened = new();

    private enum Opened
    {
        Parenthesis,
        Condition,
        Square,
        Brace,
        Template,
    }

    internal void EnterTemplate() => _opened.Push(Opened.Template);

    internal void EnterParenthesis(bool isCondition) => _opened.Push(isCondition ? Opened.Condition : Opened.Parenthesis);

    internal void EnterSquare() => _opened.Push(Opened.Square);

    internal void EnterBrace() => _opened.Push(Opened.Brace);

    /// <summary>Whether a closing brace here continues a template literal, which is then left.</summary>
    /// <remarks>A brace closes what parentheses and square brackets inside it forgot to close.</remarks>
    internal bool ReturnsToTemplate()
    {
        while (_opened.Count > 0 && _opened.Peek() is not (Opened.Brace or Opened.Template))
        {
            _opened.Pop();
        }

        if (_opened.Count == 0 || _opened.Peek() != Opened.Template)
        {
            return false;
        }

        _opened.Pop();
        return true;
    }

    /// <summary>Closes a bracket; a condition's parenthesis answers true.</summary>
    internal bool Leave(char closing)
    {
        if (_opened.Count == 0)
        {
            return false;
        }

        var top = _opened.Peek();
        var matches = closing switch
        {
            ')' => top is Opened.Parenthesis or Opened.Condition,
            ']' => top == Opened.Square,
            _ => top == Opened.Brace,
        };
        if (matches)
        {
            _opened.Pop();
        }

        return matches && top == Opened.Condition;
    }
}
