using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Says of the names that a place declares what they stand for.</summary>
internal sealed class ScopeReader
{
    private static readonly HashSet<string> RuntimeClasses = new(StringComparer.Ordinal) { "DurableObject", "WorkerEntrypoint", "WorkflowEntrypoint" };

    /// <summary>Classes of Cloudflare's packages whose first type argument is the environment.</summary>
    private static readonly HashSet<string> LibraryClasses = new(StringComparer.Ordinal) { "Agent", "AIChatAgent", "Container", "McpAgent", "Server" };

    private static readonly HashSet<string> ContextNames = new(StringComparer.Ordinal) { "c", "context", "ctx" };

    private static readonly EnvironmentClaim Certain = new("", false, true);

    private readonly TokenList _tokens;
    private readonly int[] _parents;
    private readonly Scopes _scopes;
    private readonly HandlerPositions _positions;
    private readonly Action<int, EnvironmentUseKind, string, EnvironmentClaim> _use;
    private readonly List<EnvironmentClaim> _types = [];

    /// <summary>The class that each constructor's parameters belong to, by the brace of the class.</summary>
    private readonly Dictionary<int, EnvironmentClaim> _classes = [];
    private EnvironmentClaim? _hono;

    internal ScopeReader(
        TokenList tokens, int[] parents, Scopes scopes, Action<int, EnvironmentUseKind, string, EnvironmentClaim> use)
    {
        _tokens = tokens;
        _parents = parents;
        _scopes = scopes;
        _positions = new HandlerPositions(tokens, parents);
        _use = use;
    }

    internal IReadOnlyList<EnvironmentClaim> EnvironmentTypes => _types;

    /// <summary>What the name at a place stands for; null if that is unknown, or it is the member of something.</summary>
    internal Entity? Find(int i) =>
        _tokens.IsWord(i) && (!_tokens.Is(i - 1, ".") || _tokens.Is(i - 2, ".")) ? _scopes.Find(_tokens.TextOf(i), i) : null;

    /// <summary>Whether the environment itself stands here; <paramref name="next"/> is behind it.</summary>
    internal bool TryEnvironment(int i, out EnvironmentClaim? claim, out int next)
    {
        claim = null;
        next = i + 1;
        switch (Find(i))
        {
            case Entity.Environment environment:
                claim = environment.Claim;
                return !_tokens.Is(next, ":");
            case Entity.Holder holder when Member(_tokens, next) is { } name && holder.Properties.TryGetValue(_tokens.TextOf(name), out claim):
                next = name + 1;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The name in <c>.name</c>, <c>?.name</c>, <c>!.name</c> or <c>["name"]</c> at a place; null for anything else.</summary>
    internal static int? Member(TokenList tokens, int i)
    {
        i += tokens.Is(i, "!") || (tokens.Is(i, "?") && tokens.Is(i + 1, ".")) ? 1 : 0;
        return tokens.Is(i, ".") && tokens.IsWord(i + 1) ? i + 1
            : tokens.Is(i, "[") && i + 1 < tokens.Count && tokens[i + 1].Kind == TokenKind.Text && tokens.Is(i + 2, "]") ? i + 1
            : null;
    }

    /// <summary>Notes what begins at a place.</summary>
    internal void Declare(int i)
    {
        if (_tokens.Is(i, "("))
        {
            DeclareParameters(i);
        }
        else if (!_tokens.IsWord(i) || _tokens.Is(i - 1, "."))
        {
            return;
        }
        else if (_tokens.Is(i, "const") || _tokens.Is(i, "let") || _tokens.Is(i, "var"))
        {
            DeclareVariable(i + 1);
        }
        else if (_tokens.Is(i, "class"))
        {
            DeclareClass(i);
        }
        else if (_tokens.Is(i, "import"))
        {
            DeclareImports(i + 1);
        }
        else if (_tokens.Is(i + 1, "=>"))
        {
            _scopes.Declare(_tokens.TextOf(i), ContextOr(i, null), Functions.ArrowEnd(_tokens, i + 1));
        }
        else if (TypeClaims.InArguments(_tokens, i, Math.Min(_tokens.Count, i + Functions.FarthestEnd)) is { } claim)
        {
            _types.Add(claim);
            _hono = TypeClaims.IsWrapper(_tokens.TextOf(i)) ? claim : _hono;
        }
    }

    /// <summary>Where a variable ends: with the bracket around it, or with the loop whose head declares it.</summary>
    private int ScopeEnd(int i)
    {
        var parent = _parents[i];
        return parent < 0 ? _tokens.Count
            : _tokens.Is(parent, "(") ? Functions.ArrowEnd(_tokens, _tokens.After(parent) - 1)
            : _tokens.ContentEnd(parent);
    }

    private void DeclareImports(int brace)
    {
        if (!_tokens.Is(brace, "{") || !_tokens.Is(_tokens.After(brace), "from"))
        {
            return;
        }

        var module = _tokens.After(brace) + 1;
        for (var i = brace + 1; i < _tokens.ContentEnd(brace); i++)
        {
            if (_tokens.IsWord(i) && (_tokens.Is(i - 1, "{") || _tokens.Is(i - 1, ",")))
            {
                var isEnvironment = _tokens.Is(i, "env") && module < _tokens.Count && _tokens.NameAt(module) == "cloudflare:workers";
                var local = _tokens.Is(i + 1, "as") && _tokens.IsWord(i + 2) ? i + 2 : i;
                _scopes.Declare(_tokens.TextOf(local), isEnvironment ? new Entity.Environment(Certain) : Entity.Other.Instance, _tokens.Count);
            }
        }
    }

    private void DeclareVariable(int i)
    {
        if (i >= _tokens.Count || (!_tokens.IsWord(i) && !_tokens.Is(i, "{")))
        {
            return;
        }

        var end = ScopeEnd(i);
        var equals = _tokens.After(i);
        EnvironmentClaim? typed = null;
        if (_tokens.Is(equals, ":"))
        {
            var typeEnd = TypeExtent.End(_tokens, equals + 1, end);
            typed = TypeClaims.Of(_tokens, equals + 1, typeEnd);
            equals = typeEnd;
        }

        var isEnvironment = _tokens.Is(equals, "=") & TryEnvironment(equals + 1, out var claim, out var next);
        if (_tokens.Is(i, "{"))
        {
            var holder = _tokens.Is(equals, "=") && EndsExpression(equals + 2) ? Find(equals + 1) as Entity.Holder : null;
            DeclarePattern(i, typed ?? (isEnvironment && EndsExpression(next) ? claim : null), holder?.Properties, end);
        }
        else if (typed is not null || (isEnvironment && EndsExpression(next)))
        {
            _scopes.Declare(_tokens.TextOf(i), new Entity.Environment(typed ?? claim!), end);
        }
        else if (isEnvironment && Member(_tokens, next) is { } name && EndsExpression(_tokens.Is(name - 1, "[") ? name + 2 : name + 1))
        {
            _scopes.Declare(_tokens.TextOf(i), new Entity.Alias(_tokens.NameAt(name), _tokens[name].Span, claim!, i), end);
        }
        else
        {
            _scopes.Declare(_tokens.TextOf(i), Entity.Other.Instance, end);
        }
    }

    /// <summary>Whether nothing more is done with a value; casts change nothing.</summary>
    private bool EndsExpression(int i)
    {
        i += _tokens.Is(i, "!") && !_tokens.Is(i + 1, "=") ? 1 : 0;
        return i >= _tokens.Count
            || _tokens.Is(i, ";") || _tokens.Is(i, ",") || _tokens.Closes(i) || _tokens.Is(i, "as") || _tokens.Is(i, "satisfies")
            || (_tokens[i].StartsLine && _tokens[i].Kind == TokenKind.Word);
    }

    /// <summary><c>{ A, B: b, C = d }</c> taken from the environment, or from an object that holds it.</summary>
    private void DeclarePattern(int brace, EnvironmentClaim? claim, IReadOnlyDictionary<string, EnvironmentClaim>? properties, int end)
    {
        for (var i = brace + 1; i < _tokens.ContentEnd(brace); i = _tokens.After(i))
        {
            if (!_tokens.IsPropertyName(i) || !(_tokens.Is(i - 1, "{") || _tokens.Is(i - 1, ",")))
            {
                continue;
            }

            var local = _tokens.Is(i + 1, ":") ? i + 2 : i;
            var name = _tokens.NameAt(i);
            EnvironmentClaim? inner = null;
            properties?.TryGetValue(name, out inner);
            if (_tokens.Is(local, "{"))
            {
                DeclarePattern(local, inner, null, end);
            }
            else if (_tokens.IsWord(local))
            {
                Entity entity = inner is not null ? new Entity.Environment(inner)
                    : claim is not null ? new Entity.Alias(name, _tokens[i].Span, claim, local)
                    : Entity.Other.Instance;
                _scopes.Declare(_tokens.TextOf(local), entity, end);
            }

            if (claim is not null)
            {
                _use(i, _tokens.Is(local + 1, "=") ? EnvironmentUseKind.Guard : EnvironmentUseKind.Read, "", claim);
            }
        }
    }

    private void DeclareClass(int i)
    {
        EnvironmentClaim? claim = null;
        var brace = i + 1;
        var limit = Math.Min(_tokens.Count, i + Functions.FarthestEnd);
        for (; brace < limit && !_tokens.Is(brace, "{"); brace = _tokens.After(brace))
        {
            if (_tokens.Is(brace, "extends") && _tokens.IsWord(brace + 1))
            {
                var argument = TypeExtentOfArgument(brace + 1);
                claim = RuntimeClasses.Contains(_tokens.TextOf(brace + 1)) ? new EnvironmentClaim(argument?.TypeName ?? "", false, true)
                    : LibraryClasses.Contains(_tokens.TextOf(brace + 1)) ? argument
                    : null;
            }
        }

        if (brace >= limit)
        {
            return;
        }

        var properties = new Dictionary<string, EnvironmentClaim>(StringComparer.Ordinal);
        if (claim is not null)
        {
            _types.Add(claim);
            _classes[brace] = claim;
            properties["env"] = claim;
        }

        for (var j = brace + 1; j < _tokens.ContentEnd(brace); j = _tokens.After(j))
        {
            AddProperty(properties, j, _tokens.ContentEnd(brace));
            if (_tokens.Is(j, "(") && _tokens.Is(j - 1, "constructor"))
            {
                for (var k = j + 1; k < _tokens.ContentEnd(j); k = _tokens.After(k))
                {
                    if (_tokens.Is(k - 1, "private") || _tokens.Is(k - 1, "public") || _tokens.Is(k - 1, "protected") || _tokens.Is(k - 1, "readonly"))
                    {
                        AddProperty(properties, k, _tokens.ContentEnd(j));
                    }
                }
            }
        }

        _scopes.Declare("this", properties.Count > 0 ? new Entity.Holder(properties) : Entity.Other.Instance, _tokens.ContentEnd(brace));
    }

    private EnvironmentClaim? TypeExtentOfArgument(int name)
    {
        var end = name + 1;
        if (!_tokens.Is(end, "<") || !TypeExtent.TrySkipAngles(_tokens, ref end, Math.Min(_tokens.Count, name + Functions.FarthestEnd)))
        {
            return null;
        }

        var first = name + 2;
        while (first < end - 1 && !_tokens.Is(first, ","))
        {
            first = _tokens.After(first);
        }

        return TypeClaims.Of(_tokens, name + 2, first);
    }

    private void AddProperty(Dictionary<string, EnvironmentClaim> properties, int name, int limit)
    {
        if (!_tokens.IsWord(name) || _tokens.Is(name - 1, "."))
        {
            return;
        }

        var colon = _tokens.Is(name + 1, "?") || _tokens.Is(name + 1, "!") ? name + 2 : name + 1;
        if (_tokens.Is(colon, ":") && TypeClaims.Of(_tokens, colon + 1, TypeExtent.End(_tokens, colon + 1, limit)) is { } claim)
        {
            properties[_tokens.TextOf(name)] = claim;
        }
    }

    private void DeclareParameters(int parenthesis)
    {
        var end = Functions.BodyEnd(_tokens, parenthesis);
        if (end < 0)
        {
            return;
        }

        var isHandler = _positions.IsHandler(parenthesis);
        var isPages = _positions.IsPagesFunction(parenthesis);
        var ofClass = _tokens.Is(parenthesis - 1, "constructor") && _classes.TryGetValue(_parents[parenthesis], out var known) ? known : null;
        var limit = _tokens.ContentEnd(parenthesis);
        var position = 0;
        for (var i = parenthesis + 1; i < limit; position++)
        {
            while (i + 1 < limit && _tokens.IsWord(i) && _tokens.IsWord(i + 1))
            {
                i++; // private, readonly
            }

            var after = _tokens.After(i);
            after += _tokens.Is(after, "?") ? 1 : 0;
            var typeStart = _tokens.Is(after, ":") ? after + 1 : after;
            var typeEnd = typeStart > after ? TypeExtent.End(_tokens, typeStart, limit) : after;
            var typed = TypeClaims.Of(_tokens, typeStart, typeEnd);
            var certain = position == 1 && isHandler ? new EnvironmentClaim(typed?.TypeName ?? "", typed?.IsWrapped ?? false, true)
                : position == 1 ? ofClass
                : null;
            if (certain is not null && typed is not null)
            {
                _types.Add(certain);
            }

            DeclareParameter(i, certain ?? typed, PropertiesOf(i, typeStart, typeEnd, position == 0 && isPages), end);
            i = NextParameter(typeEnd, limit);
        }
    }

    private void DeclareParameter(int i, EnvironmentClaim? claim, IReadOnlyDictionary<string, EnvironmentClaim>? properties, int end)
    {
        if (_tokens.Is(i, "{"))
        {
            DeclarePattern(i, claim, properties, end);
        }
        else if (_tokens.IsWord(i))
        {
            Entity entity = claim is not null ? new Entity.Environment(claim)
                : properties is not null ? new Entity.Holder(properties)
                : Entity.Other.Instance;
            _scopes.Declare(_tokens.TextOf(i), entity, end);
        }
    }

    /// <summary>The environment inside a parameter: of a context, or in an object type.</summary>
    private IReadOnlyDictionary<string, EnvironmentClaim>? PropertiesOf(int name, int typeStart, int typeEnd, bool isPages)
    {
        if (isPages)
        {
            return new Dictionary<string, EnvironmentClaim> { ["env"] = Certain };
        }

        if (typeStart == typeEnd)
        {
            return (ContextOr(name, name) as Entity.Holder)?.Properties;
        }

        return _tokens.Is(typeStart, "{") ? TypeClaims.InObject(_tokens, typeStart)
            : TypeClaims.InArguments(_tokens, typeStart, typeEnd) is { } claim ? new Dictionary<string, EnvironmentClaim> { ["env"] = claim }
            : null;
    }

    /// <summary>Hono's context, if the file's application says what its environment is; otherwise something else.</summary>
    private Entity ContextOr(int name, int? inList)
    {
        var before = inList is null ? name - 1 : _parents[name] - 1;
        before -= _tokens.Is(before, "async") ? 1 : 0;
        return _hono is not null
            && ContextNames.Contains(_tokens.TextOf(name))
            && (inList is null || _tokens.Is(name - 1, "("))
            && (_tokens.Is(before, ",") || _tokens.Is(before, "("))
                ? new Entity.Holder(new Dictionary<string, EnvironmentClaim> { ["env"] = _hono })
                : Entity.Other.Instance;
    }

    /// <summary>Behind the comma that ends a parameter, its default value included.</summary>
    private int NextParameter(int i, int limit)
    {
        while (i < limit && !_tokens.Is(i, ","))
        {
            i = _tokens.After(i);
        }

        return i + 1;
    }
}
