using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Knows the functions that the runtime calls with the environment.</summary>
internal sealed class HandlerPositions
{
    private const int FarthestName = 24;

    private static readonly HashSet<string> Handlers = new(StringComparer.Ordinal) { "email", "fetch", "queue", "scheduled", "tail", "trace" };

    private readonly TokenList _tokens;
    private readonly int[] _parents;
    private readonly HashSet<string> _defaults = new(StringComparer.Ordinal);

    internal HandlerPositions(TokenList tokens, int[] parents)
    {
        _tokens = tokens;
        _parents = parents;
        for (var i = 0; i < tokens.Count; i = tokens.After(i))
        {
            if (tokens.Is(i, "export") && tokens.Is(i + 1, "default") && tokens.IsWord(i + 2))
            {
                _defaults.Add(tokens.TextOf(i + 2));
            }
        }
    }

    /// <summary>Whether parameters belong to a handler of the Worker: <c>export default { fetch(request, env) {} }</c>.</summary>
    internal bool IsHandler(int parenthesis)
    {
        var name = parenthesis - 1;
        if (_tokens.IsWord(name) && (_tokens.Is(name - 1, "function") || _tokens.Is(name, "function")))
        {
            name = _tokens.Is(name, "function") ? name - 1 : name - 2;
        }

        name -= _tokens.Is(name, "async") ? 1 : 0;
        name -= _tokens.Is(name, ":") ? 1 : 0;
        return _tokens.IsWord(name)
            && Handlers.Contains(_tokens.TextOf(name))
            && _parents[name] is >= 0 and var brace
            && _tokens.Is(brace, "{")
            && IsExportedObject(brace);
    }

    /// <summary>Whether parameters belong to a Pages function: <c>export const onRequestGet = async (context) =&gt; …</c>.</summary>
    internal bool IsPagesFunction(int parenthesis)
    {
        var name = parenthesis - 1;
        if (_tokens.IsWord(name) && _tokens.Is(name - 1, "function"))
        {
            var export = _tokens.Is(name - 2, "async") ? name - 3 : name - 2;
            return _tokens.Is(export, "export") && IsOnRequest(name);
        }

        name -= _tokens.Is(name, "async") ? 1 : 0;
        if (!_tokens.Is(name, "="))
        {
            return false;
        }

        for (var i = name; i >= Math.Max(0, name - FarthestName) && !_tokens.Is(i, ";"); i--)
        {
            if (_tokens.Is(i, "const"))
            {
                return _tokens.Is(i - 1, "export") && IsOnRequest(i + 1);
            }
        }

        return false;
    }

    private bool IsOnRequest(int name) => _tokens.IsWord(name) && _tokens.TextOf(name).StartsWith("onRequest", StringComparison.Ordinal);

    private bool IsExportedObject(int brace)
    {
        var after = _tokens.After(brace);
        if ((_tokens.Is(brace - 1, "default") && _tokens.Is(brace - 2, "export"))
            || ((_tokens.Is(after, "satisfies") || _tokens.Is(after, "as")) && _tokens.Is(after + 1, "ExportedHandler")))
        {
            return true;
        }

        if (!_tokens.Is(brace - 1, "="))
        {
            return false;
        }

        for (var i = brace - 1; i >= Math.Max(0, brace - FarthestName) && !_tokens.Is(i, ";"); i--)
        {
            if (_tokens.Is(i, "const") || _tokens.Is(i, "let"))
            {
                return _tokens.IsWord(i + 1)
                    && (_defaults.Contains(_tokens.TextOf(i + 1)) || (_tokens.Is(i + 2, ":") && _tokens.Is(i + 3, "ExportedHandler")));
            }
        }

        return false;
    }
}
