using WranglerLint.Types;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>What the top-level statements say about the file as a module.</summary>
internal sealed class ModuleFacts
{
    private const string Default = "default";

    /// <summary><c>a, * as b from</c> is the longest; names in braces count as one.</summary>
    private const int MaximumNames = 6;

    private readonly TokenList _tokens;
    private readonly List<ModuleImport> _imports = [];
    private readonly List<ModuleExport> _exports = [];
    private readonly HashSet<string> _exported = new(StringComparer.Ordinal);

    internal ModuleFacts(TokenList tokens) => _tokens = tokens;

    /// <summary>Whether it imports or exports anything; otherwise it is a script.</summary>
    internal bool IsModule { get; private set; }

    internal IReadOnlyList<ModuleImport> Imports => _imports;

    internal IReadOnlyList<ModuleExport> Exports => _exports;

    /// <summary>Whether a name is exported apart from its declaration: <c>export { X }</c>, <c>export default X</c>.</summary>
    internal bool IsExported(string name) => _exported.Contains(name);

    /// <summary>Looks at a statement of the top level.</summary>
    internal void Observe(int start)
    {
        if (_tokens.Is(start, "import"))
        {
            var isImport = !_tokens.Is(start + 1, "(") && !_tokens.Is(start + 1, ".");
            IsModule |= isImport;
            if (isImport)
            {
                ReadImport(BehindType(start));
            }
        }
        else if (_tokens.Is(start, "export"))
        {
            IsModule = true;
            ReadExport(BehindType(start));
        }
    }

    /// <summary>Notes <c>export default interface X</c>.</summary>
    internal void ExportAsDefault(int name) => AddExport(Default, _tokens.TextOf(name), null, name);

    /// <summary>Behind the first word and the <c>type</c> that may follow it; <c>import type from "x"</c> imports something called so.</summary>
    private int BehindType(int start) =>
        _tokens.Is(start + 1, "type") && (_tokens.Is(start + 2, "{") || _tokens.Is(start + 2, "*") || (_tokens.IsWord(start + 2) && !_tokens.Is(start + 2, "from")))
            ? start + 2
            : start + 1;

    /// <summary><c>a, { b, c as d }</c>, <c>* as a</c> or <c>a = require("x")</c></summary>
    private void ReadImport(int i)
    {
        var module = ModuleBehind(i);
        if (module is null)
        {
            return;
        }

        if (_tokens.IsWord(i) && !_tokens.Is(i, "from"))
        {
            AddImport(i, Default, module);
            i += _tokens.Is(i + 1, ",") ? 2 : 1;
        }

        if (_tokens.Is(i, "*") && _tokens.Is(i + 1, "as") && _tokens.IsWord(i + 2))
        {
            AddImport(i + 2, "*", module);
        }
        else if (_tokens.Is(i, "{"))
        {
            foreach (var (other, name) in Pairs(i))
            {
                AddImport(name, _tokens.NameAt(other), module);
            }
        }
    }

    private void ReadExport(int i)
    {
        if (_tokens.Is(i, "{"))
        {
            var end = _tokens.After(i);
            var module = _tokens.Is(end, "from") && _tokens.IsString(end + 1) ? _tokens.StringAt(end + 1) : null;
            foreach (var (local, name) in Pairs(i))
            {
                AddExport(_tokens.NameAt(name), _tokens.NameAt(local), module, name);
            }
        }
        else if (_tokens.Is(i, "*"))
        {
            var name = _tokens.Is(i + 1, "as") ? i + 2 : i;
            if (_tokens.Is(name + 1, "from") && _tokens.IsString(name + 2))
            {
                AddExport(_tokens.NameAt(name), "*", _tokens.StringAt(name + 2), name);
            }
        }
        else if ((_tokens.Is(i, Default) || _tokens.Is(i, "=")) && _tokens.IsWord(i + 1) && EndsStatement(i + 2))
        {
            AddExport(Default, _tokens.TextOf(i + 1), null, i + 1);
        }
    }

    private bool EndsStatement(int i) => i >= _tokens.Count || _tokens.Is(i, ";") || _tokens[i].StartsLine;

    /// <summary>The module of the import whose names begin here.</summary>
    private string? ModuleBehind(int i)
    {
        for (var names = 0; names < MaximumNames && i < _tokens.Count && !_tokens.Is(i, ";"); names++, i = _tokens.After(i))
        {
            if (_tokens.Is(i, "from") && _tokens.IsString(i + 1))
            {
                return _tokens.StringAt(i + 1);
            }

            if (_tokens.Is(i, "require") && _tokens.Is(i + 1, "(") && _tokens.IsString(i + 2))
            {
                return _tokens.StringAt(i + 2);
            }
        }

        return null;
    }

    /// <summary>The names in <c>{ a, type b as c }</c>: what stands left and right of <c>as</c>, or one name twice.</summary>
    private IEnumerable<(int Left, int Right)> Pairs(int brace)
    {
        var end = _tokens.ContentEnd(brace);
        for (var i = brace + 1; i < end; i++)
        {
            if (i > brace + 1 && !_tokens.Is(i - 1, ","))
            {
                continue;
            }

            var name = _tokens.Is(i, "type") && _tokens.IsPropertyName(i + 1) && i + 1 < end && !_tokens.Is(i + 1, "as") ? i + 1 : i;
            if (_tokens.IsPropertyName(name))
            {
                yield return _tokens.Is(name + 1, "as") && _tokens.IsPropertyName(name + 2) ? (name, name + 2) : (name, name);
            }
        }
    }

    private void AddImport(int name, string exported, string module) =>
        _imports.Add(new ModuleImport(_tokens.TextOf(name), exported, module, _tokens[name].Span));

    private void AddExport(string name, string local, string? module, int place)
    {
        _exports.Add(new ModuleExport(name, local, module, _tokens[place].Span));
        if (module is null)
        {
            _exported.Add(local);
        }
    }
}
