using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Modules;

/// <summary>Reads what the top-level statements say about the file as a module.</summary>
internal sealed class ModuleReader
{
    private const string Default = "default";

    /// <summary><c>a, * as b from</c> is the longest; names in braces count as one.</summary>
    private const int MaximumNames = 6;

    private readonly TokenList _tokens;
    private readonly List<ModuleImport> _imports = [];
    private readonly List<ModuleExport> _exports = [];
    private readonly HashSet<string> _exported = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly ExportedValues _values;
    private bool _isModule;
    private bool _hasOtherDefinitions;

    private ModuleReader(TokenList tokens)
    {
        _tokens = tokens;
        _values = new ExportedValues(tokens);
        _hasOtherDefinitions = tokens.Text.Content.Contains(InPlaceReader.Member);
    }

    internal static ModuleFacts Read(TokenList tokens)
    {
        var reader = new ModuleReader(tokens);
        for (var i = 0; i < tokens.Count; i = tokens.After(i))
        {
            if (tokens.IsWord(i) && StatementStart.IsAt(tokens, i, 0))
            {
                reader.Observe(i);
            }
        }

        return new ModuleFacts
        {
            IsModule = reader._isModule,
            IsGlobal = !reader._isModule && SourceFiles.IsDeclarationFile(tokens.Text.Path),
            Imports = reader._imports,
            Exports = reader._exports,
            ExportedValues = reader._values.Names,
            KnowsExportedValues = reader._values.AreAll,
            Exported = reader._exported,
            Declared = reader._declared,
            HasOtherDefinitions = reader._hasOtherDefinitions,
        };
    }

    /// <summary>Looks at a statement of the top level.</summary>
    private void Observe(int start)
    {
        if (_tokens.Is(start, "import"))
        {
            var isImport = !_tokens.Is(start + 1, "(") && !_tokens.Is(start + 1, ".");
            _isModule |= isImport;
            if (isImport)
            {
                ReadImport(BehindType(start));
            }
        }
        else if (_tokens.Is(start, "export"))
        {
            _isModule = true;
            var behind = BehindType(start);
            ReadExport(behind, isTypeOnly: behind > start + 1);
            ReadDeclaration(start + 1);
        }
        else
        {
            _values.Observe(start);
            ReadDeclaration(start);
        }
    }

    /// <summary>Notes the name of the type that may be declared here.</summary>
    private void ReadDeclaration(int i)
    {
        var isDefault = _tokens.Is(i, Default);
        i += isDefault ? 1 : 0;
        i += _tokens.Is(i, "declare") ? 1 : 0;
        i += _tokens.Is(i, "abstract") ? 1 : 0;

        if (_tokens.Is(i, "namespace") || _tokens.Is(i, "module") || _tokens.Is(i, "global"))
        {
            _hasOtherDefinitions = true;
        }
        else if ((_tokens.Is(i, "interface") || _tokens.Is(i, "type") || _tokens.Is(i, "class")) && _tokens.IsWordOnLine(i + 1))
        {
            _declared.Add(_tokens.TextOf(i + 1));
            if (isDefault && !_tokens.Is(i + 1, "extends") && !_tokens.Is(i + 1, "implements"))
            {
                AddExport(Default, _tokens.TextOf(i + 1), null, isTypeOnly: false, i + 1);
            }
        }
    }

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
            foreach (var (other, name, _) in Pairs(i))
            {
                AddImport(name, _tokens.NameAt(other), module);
            }
        }
    }

    private void ReadExport(int i, bool isTypeOnly)
    {
        if (_tokens.Is(i, "{"))
        {
            var end = _tokens.After(i);
            var module = _tokens.Is(end, "from") && _tokens.IsString(end + 1) ? _tokens.StringAt(end + 1) : null;
            foreach (var (local, name, isType) in Pairs(i))
            {
                AddExport(_tokens.NameAt(name), _tokens.NameAt(local), module, isTypeOnly || isType, name);
            }
        }
        else if (_tokens.Is(i, "*"))
        {
            var name = _tokens.Is(i + 1, "as") ? i + 2 : i;
            if (_tokens.Is(name + 1, "from") && _tokens.IsString(name + 2))
            {
                AddExport(_tokens.NameAt(name), "*", _tokens.StringAt(name + 2), isTypeOnly, name);
            }
        }
        else if (!isTypeOnly)
        {
            if ((_tokens.Is(i, Default) || _tokens.Is(i, "=")) && _tokens.IsWord(i + 1) && EndsStatement(i + 2))
            {
                AddExport(Default, _tokens.TextOf(i + 1), null, isTypeOnly: false, i + 1);
            }

            _values.ReadExport(i);
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
    private IEnumerable<(int Left, int Right, bool IsType)> Pairs(int brace)
    {
        var end = _tokens.ContentEnd(brace);
        for (var i = brace + 1; i < end; i++)
        {
            if (i > brace + 1 && !_tokens.Is(i - 1, ","))
            {
                continue;
            }

            var isType = _tokens.Is(i, "type") && _tokens.IsPropertyName(i + 1) && i + 1 < end && !_tokens.Is(i + 1, "as");
            var name = isType ? i + 1 : i;
            if (_tokens.IsPropertyName(name))
            {
                var right = _tokens.Is(name + 1, "as") && _tokens.IsPropertyName(name + 2) ? name + 2 : name;
                yield return (name, right, isType);
            }
        }
    }

    private void AddImport(int name, string exported, string module) =>
        _imports.Add(new ModuleImport(_tokens.TextOf(name), exported, module, _tokens[name].Span));

    private void AddExport(string name, string local, string? module, bool isTypeOnly, int place)
    {
        _exports.Add(new ModuleExport(name, local, module, isTypeOnly, _tokens[place].Span));
        if (module is null)
        {
            _exported.Add(local);
        }
    }
}
