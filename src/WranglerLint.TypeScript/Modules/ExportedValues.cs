using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Modules;

/// <summary>Reads which values a module exports where it declares them.</summary>
internal sealed class ExportedValues
{
    private readonly TokenList _tokens;
    private readonly List<string> _names = [];
    private bool _isUnclear;

    internal ExportedValues(TokenList tokens) => _tokens = tokens;

    /// <summary>Their names.</summary>
    internal IReadOnlyList<string> Names => _names;

    /// <summary>Whether these are all that the file exports besides lists of names.</summary>
    internal bool AreAll => !_isUnclear;

    /// <summary>Looks at a statement that is no <c>export</c>: that of a CommonJS module says the same in other words.</summary>
    internal void Observe(int start) =>
        _isUnclear |= (_tokens.Is(start, "module") || _tokens.Is(start, "exports")) && _tokens.Is(start + 1, ".");

    /// <summary>Reads what an <c>export</c> declares.</summary>
    /// <param name="i">Behind the word.</param>
    internal void ReadExport(int i)
    {
        while (_tokens.Is(i, "declare") || _tokens.Is(i, "abstract") || _tokens.Is(i, "async"))
        {
            i++;
        }

        if (_tokens.Is(i, "default"))
        {
            _names.Add("default");
        }
        else if (_tokens.Is(i, "class") || _tokens.Is(i, "enum") || _tokens.Is(i, "namespace"))
        {
            AddAt(i + 1);
        }
        else if (_tokens.Is(i, "function"))
        {
            AddAt(_tokens.Is(i + 1, "*") ? i + 2 : i + 1);
        }
        else if (_tokens.Is(i, "const") || _tokens.Is(i, "let") || _tokens.Is(i, "var"))
        {
            ReadVariables(_tokens.Is(i + 1, "enum") ? i + 2 : i + 1);
        }
        else
        {
            _isUnclear |= !_tokens.Is(i, "type") && !_tokens.Is(i, "interface");
        }
    }

    /// <summary>Of several variables in one statement only the first one is read; then there may be more.</summary>
    private void ReadVariables(int i)
    {
        if (_tokens.IsWord(i))
        {
            _names.Add(_tokens.TextOf(i));
        }
        else if (i < _tokens.Count && _tokens.Opens(i))
        {
            for (var j = i + 1; j < _tokens.ContentEnd(i); j++)
            {
                if (_tokens.IsWord(j))
                {
                    _names.Add(_tokens.TextOf(j));
                }
            }
        }

        for (var j = i; j < _tokens.Count && !_tokens.Is(j, ";"); j = _tokens.After(j))
        {
            if (_tokens[j].StartsLine && j > i && StatementStart.IsAt(_tokens, j, 0))
            {
                return;
            }

            _isUnclear |= _tokens.Is(j, ",") && _tokens.IsWord(j + 1) && _tokens.Is(j + 2, "=");
        }
    }

    private void AddAt(int i)
    {
        if (_tokens.IsWord(i))
        {
            _names.Add(_tokens.TextOf(i));
        }
        else
        {
            _isUnclear = true;
        }
    }
}
