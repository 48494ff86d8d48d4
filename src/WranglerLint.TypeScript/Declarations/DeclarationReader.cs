using WranglerLint.Text;
using WranglerLint.Types;
using WranglerLint.TypeScript.Modules;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>
/// Walks over the statements of a module and of the namespaces in it. All other brackets are jumped over, whatever they
/// hold: what functions, classes and blocks declare inside is theirs alone.
/// </summary>
internal sealed class DeclarationReader
{
    /// <summary>Deeper namespaces are jumped over like blocks: their joined names would grow quadratically.</summary>
    private const int MaximumDepth = 32;

    private readonly TokenList _tokens;
    private readonly ModuleFacts _module;
    private readonly Stack<Scope> _scopes = new();
    private readonly List<Declaration> _declarations = [];
    private readonly List<InPlaceReader.Body> _bodies = [];

    private DeclarationReader(TokenList tokens, ModuleFacts module)
    {
        _tokens = tokens;
        _module = module;
        _scopes.Push(new Scope("", 0, tokens.Count));
    }

    internal static IReadOnlyList<TypeDefinition> Read(TokenList tokens, ModuleFacts module)
    {
        var reader = new DeclarationReader(tokens, module);
        reader.ReadStatements();
        return [.. reader._declarations.Select(reader.Define), .. InPlaceReader.Read(tokens, reader._bodies)];
    }

    private void ReadStatements()
    {
        for (var i = 0; i < _tokens.Count;)
        {
            while (_scopes.Count > 1 && i >= _scopes.Peek().End)
            {
                _scopes.Pop();
            }

            i = _tokens.IsWord(i) && StatementStart.IsAt(_tokens, i, _scopes.Peek().Start) ? ReadStatement(i) : _tokens.After(i);
        }
    }

    /// <summary>Reads one declaration, or as much of another statement as cannot be one.</summary>
    private int ReadStatement(int start)
    {
        var isExported = false;
        var i = start;
        for (; IsModifier(i) && (i == start || _tokens.IsWord(i + 1)); i++)
        {
            isExported |= _tokens.Is(i, "export");
        }

        if (_tokens.Is(i, "global") && _tokens.Is(i + 1, "{"))
        {
            return Enter("global", i + 1);
        }

        if (!_tokens.IsWord(i) || i + 1 >= _tokens.Count || _tokens[i + 1].StartsLine)
        {
            return Math.Max(i, start + 1);
        }

        return _tokens.Is(i, "interface") ? ReadInterface(i + 1, isExported)
            : _tokens.Is(i, "type") ? ReadAlias(i + 1, isExported)
            : _tokens.Is(i, "class") ? ReadClass(i + 1, isExported)
            : _tokens.Is(i, "namespace") || _tokens.Is(i, "module") ? ReadNamespace(i + 1)
            : Math.Max(i, start + 1);
    }

    private int ReadInterface(int name, bool isExported)
    {
        if (!_tokens.IsWord(name))
        {
            return name;
        }

        var i = name + 1;
        var limit = _scopes.Peek().End;
        if (_tokens.Is(i, "<") && !TypeExtent.TrySkipAngles(_tokens, ref i, limit))
        {
            return i;
        }

        var heritage = i;
        var isExtended = _tokens.Is(i, "extends");
        while (i < limit && !_tokens.Is(i, "{"))
        {
            if (_tokens.Is(i, "<"))
            {
                TypeExtent.TrySkipAngles(_tokens, ref i, limit);
            }
            else if (_tokens.IsWord(i) || _tokens.Is(i, ".") || _tokens.Is(i, ","))
            {
                i++;
            }
            else
            {
                return i;
            }
        }

        if (i >= limit)
        {
            return limit;
        }

        var body = MemberReader.Read(_tokens, i);
        var shape = isExtended ? new IntersectionShape([body.Shape, .. ShapeReader.ReadList(_tokens, heritage + 1, i)]) : body.Shape;
        Add(name, i, _tokens.After(i), TypeDefinitionKind.Interface, isExported, new TypeBody(body.Members, body.IsOpen || isExtended, true, shape));
        return _tokens.After(i);
    }

    private int ReadAlias(int name, bool isExported)
    {
        if (!_tokens.IsWord(name))
        {
            return name;
        }

        var i = name + 1;
        var limit = _scopes.Peek().End;
        if ((_tokens.Is(i, "<") && !TypeExtent.TrySkipAngles(_tokens, ref i, limit)) || !_tokens.Is(i, "="))
        {
            return i;
        }

        var end = TypeExtent.End(_tokens, i + 1, limit);
        Add(name, i + 1, end, TypeDefinitionKind.Alias, isExported, TypeBody.OfAlias(ShapeReader.Read(_tokens, i + 1, end)));
        return end;
    }

    /// <summary>The members of classes are not read, so a class counts as open.</summary>
    private int ReadClass(int name, bool isExported)
    {
        if (_tokens.IsWord(name) && !_tokens.Is(name, "extends") && !_tokens.Is(name, "implements"))
        {
            Add(name, name, name, TypeDefinitionKind.Class, isExported, new TypeBody([], true, true, UnknownShape.Instance));
        }

        return name;
    }

    private int ReadNamespace(int name)
    {
        var first = _tokens[name];
        if (first.Kind == Lexing.TokenKind.Text)
        {
            return _tokens.Is(name + 1, "{") ? Enter(_tokens.TextOf(name).Trim('"', '\''), name + 1) : name;
        }

        var i = name;
        while (_tokens.IsWord(i) && _tokens.Is(i + 1, ".") && _tokens.IsWord(i + 2))
        {
            i += 2;
        }

        return _tokens.IsWord(i) && _tokens.Is(i + 1, "{")
            ? Enter(TypeText.Of(_tokens, name, i + 1).Replace(" ", ""), i + 1)
            : i;
    }

    private int Enter(string name, int brace)
    {
        if (_scopes.Count > MaximumDepth)
        {
            return _tokens.After(brace);
        }

        var outer = _scopes.Peek().Name;
        _scopes.Push(new Scope(outer.Length == 0 ? name : $"{outer}.{name}", brace + 1, _tokens.ContentEnd(brace)));
        return brace + 1;
    }

    private bool IsModifier(int i) =>
        _tokens.Is(i, "export") || _tokens.Is(i, "default") || _tokens.Is(i, "declare") || _tokens.Is(i, "abstract");

    private void Add(int name, int start, int end, TypeDefinitionKind kind, bool isExported, TypeBody body)
    {
        var text = _tokens.TextOf(name);
        _bodies.Add(new InPlaceReader.Body(text, start, end));
        _declarations.Add(new Declaration(text, kind, _tokens[name].Span, _scopes.Peek().Name, isExported, ReadParameters(name + 1), body));
    }

    /// <summary>The names in <c>&lt;A, B extends C = D&gt;</c>.</summary>
    private List<string> ReadParameters(int open)
    {
        if (!_tokens.Is(open, "<"))
        {
            return [];
        }

        var names = new List<string>();
        var end = open;
        if (TypeExtent.TrySkipAngles(_tokens, ref end, _scopes.Peek().End))
        {
            var angles = 0;
            for (var i = open; i < end; i = _tokens.After(i))
            {
                angles += _tokens.Is(i, "<") ? 1 : _tokens.Is(i, ">") ? -1 : 0;
                if (angles == 1 && (i == open || _tokens.Is(i, ",")))
                {
                    var name = _tokens.Is(i + 1, "const") || _tokens.Is(i + 1, "in") || _tokens.Is(i + 1, "out") ? i + 2 : i + 1;
                    names.Add(_tokens.IsWord(name) ? _tokens.TextOf(name) : "");
                }
            }
        }

        return names;
    }

    private TypeDefinition Define(Declaration declaration)
    {
        var isTop = declaration.Container.Length == 0;
        return new TypeDefinition(declaration.Name, declaration.Kind, _tokens.Text, declaration.NameSpan)
        {
            Container = declaration.Container,
            IsExported = declaration.IsExported || (isTop && _module.Exported.Contains(declaration.Name)),
            IsGlobal = declaration.Container == "global" || (isTop && _module.IsGlobal),
            Members = declaration.Body.Members,
            IsOpen = declaration.Body.IsOpen,
            HasBody = declaration.Body.IsListed,
            TypeParameters = declaration.Parameters,
            Shape = declaration.Body.Shape,
        };
    }

    private readonly record struct Scope(string Name, int Start, int End);

    private readonly record struct Declaration(
        string Name, TypeDefinitionKind Kind, SourceSpan NameSpan, string Container, bool IsExported, IReadOnlyList<string> Parameters, TypeBody Body);
}
