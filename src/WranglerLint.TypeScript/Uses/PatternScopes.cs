using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Says what the names in <c>{ A, B: b, C = d }</c> stand for, and that they are taken from the environment.</summary>
internal sealed class PatternScopes
{
    private readonly TokenList _tokens;
    private readonly Scopes _scopes;
    private readonly Action<int, EnvironmentUseKind, string, EnvironmentClaim> _use;

    internal PatternScopes(TokenList tokens, Scopes scopes, Action<int, EnvironmentUseKind, string, EnvironmentClaim> use)
    {
        _tokens = tokens;
        _scopes = scopes;
        _use = use;
    }

    /// <summary><c>{ A, B: b, C = d }</c> taken from the environment, or from an object that holds it.</summary>
    internal void Declare(int brace, EnvironmentClaim? claim, IReadOnlyDictionary<string, EnvironmentClaim>? properties, int end)
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
                Declare(local, inner, null, end);
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
}
