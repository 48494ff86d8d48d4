using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Reads what a module imports and which values it exports.</summary>
internal sealed class ModuleReader
{
    private readonly TokenList _tokens;
    private readonly List<string> _imports = [];
    private readonly List<ValueExport> _exports = [];
    private bool _isUnclear;

    private ModuleReader(TokenList tokens) => _tokens = tokens;

    /// <summary>Imports, exports, and whether the exports are all that there are.</summary>
    internal static (IReadOnlyList<string> Modules, IReadOnlyList<ValueExport> Exports, bool KnowsExports) Read(TokenList tokens)
    {
        var reader = new ModuleReader(tokens);
        reader.Read();
        return (reader._imports, reader._exports, !reader._isUnclear);
    }

    private void Read()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].Kind == TokenKind.Text && IsSpecifier(i))
            {
                _imports.Add(_tokens.StringAt(i));
            }
        }

        for (var i = 0; i < _tokens.Count; i = _tokens.After(i))
        {
            if (_tokens.Is(i, "export") && StatementStart.IsAt(_tokens, i, 0))
            {
                ReadExport(i + 1);
            }

            _isUnclear |= (_tokens.Is(i, "module") || _tokens.Is(i, "exports")) && _tokens.Is(i + 1, ".");
        }
    }

    private bool IsSpecifier(int i) =>
        _tokens.Is(i - 1, "from")
        || _tokens.Is(i - 1, "import")
        || (_tokens.Is(i - 1, "(") && (_tokens.Is(i - 2, "import") || _tokens.Is(i - 2, "require")));

    private void ReadExport(int i)
    {
        while (_tokens.Is(i, "declare") || _tokens.Is(i, "abstract") || _tokens.Is(i, "async"))
        {
            i++;
        }

        if (_tokens.Is(i, "{"))
        {
            ReadList(i);
        }
        else if (_tokens.Is(i, "*"))
        {
            ReadStar(i + 1);
        }
        else if (_tokens.Is(i, "default"))
        {
            Add("default");
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

    /// <summary><c>{ A, B as C, type D }</c>, with or without a module behind.</summary>
    private void ReadList(int brace)
    {
        var after = _tokens.After(brace);
        var from = _tokens.Is(after, "from") && _tokens.IsString(after + 1) ? _tokens.StringAt(after + 1) : null;
        for (var i = brace + 1; i < _tokens.ContentEnd(brace); i++)
        {
            var isFirst = i == brace + 1 || _tokens.Is(i - 1, ",");
            if (!isFirst || !_tokens.IsPropertyName(i) || (_tokens.Is(i, "type") && _tokens.IsWord(i + 1) && !_tokens.Is(i + 1, "as")))
            {
                continue;
            }

            var name = _tokens.Is(i + 1, "as") && _tokens.IsPropertyName(i + 2) ? i + 2 : i;
            _exports.Add(new ValueExport(_tokens.NameAt(name), from, _tokens.NameAt(i)));
        }
    }

    /// <summary><c>* from "x"</c>, <c>* as X from "x"</c>.</summary>
    private void ReadStar(int i)
    {
        if (_tokens.Is(i, "as") && _tokens.IsPropertyName(i + 1))
        {
            Add(_tokens.NameAt(i + 1));
        }
        else if (_tokens.Is(i, "from") && _tokens.IsString(i + 1))
        {
            _exports.Add(new ValueExport("*", _tokens.StringAt(i + 1), "*"));
        }
        else
        {
            _isUnclear = true;
        }
    }

    /// <summary>Of several variables in one statement only the first one is read; then there may be more.</summary>
    private void ReadVariables(int i)
    {
        if (_tokens.IsWord(i))
        {
            Add(_tokens.TextOf(i));
        }
        else if (i < _tokens.Count && _tokens.Opens(i))
        {
            for (var j = i + 1; j < _tokens.ContentEnd(i); j++)
            {
                if (_tokens.IsWord(j))
                {
                    Add(_tokens.TextOf(j));
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
            Add(_tokens.TextOf(i));
        }
        else
        {
            _isUnclear = true;
        }
    }

    private void Add(string name) => _exports.Add(new ValueExport(name, null, name));
}
