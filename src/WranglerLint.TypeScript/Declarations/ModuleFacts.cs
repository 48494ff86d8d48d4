namespace WranglerLint.TypeScript.Declarations;

/// <summary>What the top-level statements say about the file as a module.</summary>
internal sealed class ModuleFacts
{
    private readonly TokenList _tokens;
    private readonly HashSet<string> _exports = new(StringComparer.Ordinal);

    internal ModuleFacts(TokenList tokens) => _tokens = tokens;

    /// <summary>Whether it imports or exports anything; otherwise it is a script.</summary>
    internal bool IsModule { get; private set; }

    /// <summary>Whether a name is exported apart from its declaration: <c>export { X }</c>, <c>export default X</c>.</summary>
    internal bool Exports(string name) => _exports.Contains(name);

    /// <summary>Looks at a statement of the top level.</summary>
    internal void Observe(int start)
    {
        if (_tokens.Is(start, "import"))
        {
            IsModule |= !_tokens.Is(start + 1, "(") && !_tokens.Is(start + 1, ".");
        }
        else if (_tokens.Is(start, "export"))
        {
            IsModule = true;
            ReadExport(_tokens.Is(start + 1, "type") ? start + 2 : start + 1);
        }
    }

    private void ReadExport(int i)
    {
        if (_tokens.Is(i, "{"))
        {
            ReadList(i);
        }
        else if ((_tokens.Is(i, "default") || _tokens.Is(i, "=")) && _tokens.IsWord(i + 1))
        {
            _exports.Add(_tokens.TextOf(i + 1));
        }
    }

    private void ReadList(int brace)
    {
        if (_tokens.Is(_tokens.After(brace), "from"))
        {
            return;
        }

        for (var i = brace + 1; i < _tokens.ContentEnd(brace); i++)
        {
            var isFirst = i == brace + 1 || _tokens.Is(i - 1, ",");
            var name = isFirst && _tokens.Is(i, "type") && _tokens.IsWord(i + 1) && !_tokens.Is(i + 1, "as") ? i + 1 : i;
            if (isFirst && _tokens.IsWord(name))
            {
                _exports.Add(_tokens.TextOf(name));
            }
        }
    }
}
