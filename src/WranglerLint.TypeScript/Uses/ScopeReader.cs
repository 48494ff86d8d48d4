using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Says of the names that a place declares what they stand for.</summary>
internal sealed class ScopeReader
{
    /// <summary>Nobody writes more parentheses around the environment; a text of nothing else would take quadratic time.</summary>
    private const int DeepestCast = 4;

    /// <summary>Words that an expression follows, so that a parenthesis behind them is no call.</summary>
    private static readonly HashSet<string> BeforeExpression = new(StringComparer.Ordinal)
    {
        "await", "case", "default", "delete", "else", "in", "of", "return", "throw", "typeof", "void", "yield",
    };

    private static readonly HashSet<string> HonoModules = new(StringComparer.Ordinal) { "hono", "hono/quick", "hono/tiny", "@hono/zod-openapi" };

    private readonly TokenList _tokens;
    private readonly int[] _parents;
    private readonly Scopes _scopes;
    private readonly PatternScopes _patterns;
    private readonly ClassScopes _classes;
    private readonly ParameterScopes _parameters;
    private readonly List<EnvironmentClaim> _types = [];

    /// <summary>What the file calls the class of Hono's applications.</summary>
    private readonly HashSet<string> _honoClasses = new(StringComparer.Ordinal);

    internal ScopeReader(
        TokenList tokens,
        IReadOnlyList<ModuleImport> imports,
        int[] parents,
        Scopes scopes,
        Action<int, EnvironmentUseKind, string, EnvironmentClaim> use)
    {
        _tokens = tokens;
        _parents = parents;
        _scopes = scopes;
        _patterns = new PatternScopes(tokens, scopes, use);
        _classes = new ClassScopes(tokens, scopes, _types);
        _parameters = new ParameterScopes(tokens, parents, scopes, _patterns, _classes, _types);
        foreach (var import in imports)
        {
            DeclareImport(import);
        }
    }

    internal IReadOnlyList<EnvironmentClaim> EnvironmentTypes => _types;

    /// <summary>What the name at a place stands for; null if that is unknown, or it is the member of something.</summary>
    internal Entity? Find(int i) =>
        _tokens.IsWord(i) && (!_tokens.Is(i - 1, ".") || _tokens.Is(i - 2, ".")) ? _scopes.Find(_tokens.CharactersOf(i), i) : null;

    /// <summary>Whether the environment itself stands here; <paramref name="next"/> is behind it.</summary>
    internal bool TryEnvironment(int i, out EnvironmentClaim? claim, out int next) => TryEnvironment(i, 0, out claim, out next);

    private bool TryEnvironment(int i, int depth, out EnvironmentClaim? claim, out int next)
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
                return depth < DeepestCast && IsGroup(i) && TryCast(i, depth + 1, out claim, out next);
        }
    }

    /// <summary><c>(env)</c>, <c>(env as any)</c> and <c>(this.env as unknown as { … })</c> are the environment too.</summary>
    private bool TryCast(int parenthesis, int depth, out EnvironmentClaim? claim, out int next)
    {
        next = _tokens.After(parenthesis);
        var limit = _tokens.ContentEnd(parenthesis);
        if (!TryEnvironment(parenthesis + 1, depth, out claim, out var end))
        {
            return false;
        }

        end += _tokens.Is(end, "!") ? 1 : 0;
        while (_tokens.Is(end, "as") || _tokens.Is(end, "satisfies"))
        {
            end = TypeExtent.End(_tokens, end + 1, limit);
        }

        return end == limit;
    }

    /// <summary>Whether a parenthesis groups an expression: what stands before it is neither called nor a condition's word.</summary>
    private bool IsGroup(int i) =>
        _tokens.Is(i, "(")
        && !_tokens.Is(i - 1, ")")
        && !_tokens.Is(i - 1, "]")
        && !_tokens.Is(i - 1, ">")
        && (!_tokens.IsWord(i - 1) || BeforeExpression.Contains(_tokens.TextOf(i - 1)));

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
            _parameters.Declare(i);
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
            _classes.Declare(i);
        }
        else if (_tokens.Is(i + 1, "=>"))
        {
            _scopes.Declare(_tokens.TextOf(i), _parameters.ContextOr(i, null), Functions.ArrowEnd(_tokens, i + 1));
        }
        else if (TypeClaims.InArguments(_tokens, i, Math.Min(_tokens.Count, i + Functions.FarthestEnd)) is { } claim)
        {
            _types.Add(claim);
            _parameters.Hono = TypeClaims.IsWrapper(_tokens.TextOf(i)) ? claim : _parameters.Hono;
        }
        else if (_tokens.Is(i, "new") && _tokens.IsWord(i + 1) && _tokens.Is(i + 2, "(") && _honoClasses.Contains(_tokens.TextOf(i + 1)))
        {
            _parameters.Hono ??= EnvironmentClaims.Certain;
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

    private void DeclareImport(ModuleImport import)
    {
        if (import.Module == "cloudflare:workers" && import.Exported is "env" or "*")
        {
            Entity entity = import.Exported == "env"
                ? new Entity.Environment(EnvironmentClaims.Certain)
                : new Entity.Holder(new Dictionary<string, EnvironmentClaim> { ["env"] = EnvironmentClaims.Certain });
            _scopes.Declare(import.Name, entity, _tokens.Count);
        }
        else if (import.Exported is "Hono" or "OpenAPIHono" && HonoModules.Contains(import.Module))
        {
            _honoClasses.Add(import.Name);
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
            _patterns.Declare(i, typed ?? (isEnvironment && EndsExpression(next) ? claim : null), holder?.Properties, end);
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
}
