using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Says of a function's parameters which one is the environment, or holds it.</summary>
internal sealed class ParameterScopes
{
    private static readonly HashSet<string> ContextNames = new(StringComparer.Ordinal) { "c", "context", "ctx" };

    private readonly TokenList _tokens;
    private readonly int[] _parents;
    private readonly Scopes _scopes;
    private readonly HandlerPositions _positions;
    private readonly PatternScopes _patterns;
    private readonly ClassScopes _classes;
    private readonly List<EnvironmentClaim> _types;

    internal ParameterScopes(
        TokenList tokens, int[] parents, Scopes scopes, PatternScopes patterns, ClassScopes classes, List<EnvironmentClaim> types)
    {
        _tokens = tokens;
        _parents = parents;
        _scopes = scopes;
        _positions = new HandlerPositions(tokens, parents);
        _patterns = patterns;
        _classes = classes;
        _types = types;
    }

    /// <summary>What the Hono application of the file, as far as it has been read, has for its environment; null without one.</summary>
    internal EnvironmentClaim? Hono { get; set; }

    /// <summary>Reads the parameters that open at a place, if they are any.</summary>
    internal void Declare(int parenthesis)
    {
        var end = Functions.BodyEnd(_tokens, parenthesis);
        if (end < 0)
        {
            return;
        }

        var isHandler = _positions.IsHandler(parenthesis);
        var isPages = _positions.IsPagesFunction(parenthesis);
        var ofClass = _tokens.Is(parenthesis - 1, "constructor") ? _classes.OfConstructor(_parents[parenthesis]) : null;
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
            _patterns.Declare(i, claim, properties, end);
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
            return new Dictionary<string, EnvironmentClaim> { ["env"] = EnvironmentClaims.Certain };
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
    internal Entity ContextOr(int name, int? inList)
    {
        var before = inList is null ? name - 1 : _parents[name] - 1;
        before -= _tokens.Is(before, "async") ? 1 : 0;
        return Hono is not null
            && ContextNames.Contains(_tokens.TextOf(name))
            && (inList is null || _tokens.Is(name - 1, "("))
            && (_tokens.Is(before, ",") || _tokens.Is(before, "("))
                ? new Entity.Holder(new Dictionary<string, EnvironmentClaim> { ["env"] = Hono })
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
