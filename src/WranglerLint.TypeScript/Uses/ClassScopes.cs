using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Says of classes where they keep the environment.</summary>
internal sealed class ClassScopes
{
    private static readonly HashSet<string> RuntimeClasses = new(StringComparer.Ordinal) { "DurableObject", "WorkerEntrypoint", "WorkflowEntrypoint" };

    /// <summary>Classes of Cloudflare's packages whose first type argument is the environment.</summary>
    private static readonly HashSet<string> LibraryClasses = new(StringComparer.Ordinal) { "Agent", "AIChatAgent", "Container", "McpAgent", "Server" };

    /// <summary>What people call the first parameter of a Durable Object's constructor.</summary>
    private static readonly HashSet<string> StateNames = new(StringComparer.Ordinal) { "controller", "ctx", "state" };

    /// <summary>What the runtime calls of a Durable Object.</summary>
    private static readonly HashSet<string> HandlerNames = new(StringComparer.Ordinal) { "alarm", "fetch", "webSocketMessage" };

    private readonly TokenList _tokens;
    private readonly Scopes _scopes;
    private readonly List<EnvironmentClaim> _types;

    /// <summary>The environment of each class whose constructor gets it, by the brace of the class.</summary>
    private readonly Dictionary<int, EnvironmentClaim> _classes = [];

    internal ClassScopes(TokenList tokens, Scopes scopes, List<EnvironmentClaim> types)
    {
        _tokens = tokens;
        _scopes = scopes;
        _types = types;
    }

    /// <summary>What the runtime hands to the constructor of a class, by the brace of the class; null if nothing is known.</summary>
    internal EnvironmentClaim? OfConstructor(int brace) => _classes.TryGetValue(brace, out var claim) ? claim : null;

    /// <summary>Reads the class whose word stands at a place.</summary>
    internal void Declare(int i)
    {
        EnvironmentClaim? claim = null;
        var brace = i + 1;
        var limit = Math.Min(_tokens.Count, i + Functions.FarthestEnd);
        var isDerived = false;
        for (; brace < limit && !_tokens.Is(brace, "{"); brace = _tokens.After(brace))
        {
            isDerived |= _tokens.Is(brace, "extends");
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

        else if (!isDerived && ConstructorOf(brace) is { } parenthesis && IsDurableObject(brace, parenthesis))
        {
            _classes[brace] = EnvironmentClaims.Certain;
            AddAssigned(properties, parenthesis);
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

    private int? ConstructorOf(int brace)
    {
        for (var i = brace + 1; i < _tokens.ContentEnd(brace); i = _tokens.After(i))
        {
            if (_tokens.Is(i, "(") && _tokens.Is(i - 1, "constructor"))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a class is a Durable Object as they were written before they had a class to extend: the runtime hands its
    /// state and the environment to the constructor, and calls one of its handlers.
    /// </summary>
    private bool IsDurableObject(int brace, int parenthesis)
    {
        var state = parenthesis + 1;
        while (_tokens.IsWord(state) && _tokens.IsWord(state + 1))
        {
            state++; // private, readonly
        }

        var isTyped = _tokens.Is(state + 1, ":");
        if (isTyped ? !_tokens.Is(state + 2, "DurableObjectState") : !(_tokens.IsWord(state) && StateNames.Contains(_tokens.TextOf(state))))
        {
            return false;
        }

        for (var i = brace + 1; i < _tokens.ContentEnd(brace); i = _tokens.After(i))
        {
            if (_tokens.IsWord(i) && _tokens.Is(i + 1, "(") && HandlerNames.Contains(_tokens.TextOf(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The properties that a constructor puts its second parameter into: <c>this.env = env</c>.</summary>
    private void AddAssigned(Dictionary<string, EnvironmentClaim> properties, int parenthesis)
    {
        var comma = parenthesis + 1;
        while (comma < _tokens.ContentEnd(parenthesis) && !_tokens.Is(comma, ","))
        {
            comma = _tokens.After(comma);
        }

        var body = _tokens.After(parenthesis);
        if (!_tokens.IsWord(comma + 1) || !_tokens.Is(body, "{"))
        {
            return;
        }

        var environment = _tokens.TextOf(comma + 1);
        for (var i = body + 1; i < _tokens.ContentEnd(body); i = _tokens.After(i))
        {
            if (_tokens.Is(i, "this") && _tokens.Is(i + 1, ".") && _tokens.IsWord(i + 2) && _tokens.Is(i + 3, "=") && _tokens.Is(i + 4, environment)
                && !_tokens.Is(i + 5, ".") && !_tokens.Is(i + 5, "["))
            {
                properties[_tokens.TextOf(i + 2)] = EnvironmentClaims.Certain;
            }
        }
    }
}
