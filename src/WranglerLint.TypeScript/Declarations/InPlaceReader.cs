using WranglerLint.Types;

namespace WranglerLint.TypeScript.Declarations;

/// <summary>
/// Finds environments that are written in place for Hono: <c>new Hono&lt;{ Bindings: { … } }&gt;()</c>, and
/// <c>type App = { Bindings: { … } }</c>.
/// </summary>
internal sealed class InPlaceReader
{
    /// <summary>The member that Hono's types have the environment in.</summary>
    internal const string Member = "Bindings";

    private readonly TokenList _tokens;
    private readonly IReadOnlyList<Body> _bodies;
    private readonly Stack<int> _open = new();
    private int _body;

    private InPlaceReader(TokenList tokens, IReadOnlyList<Body> bodies)
    {
        _tokens = tokens;
        _bodies = bodies;
    }

    /// <param name="tokens">The tokens.</param>
    /// <param name="bodies">The declarations that were read, in order.</param>
    internal static IReadOnlyList<TypeDefinition> Read(TokenList tokens, IReadOnlyList<Body> bodies) =>
        tokens.Text.Content.IndexOf(Member, StringComparison.Ordinal) < 0 ? [] : [.. new InPlaceReader(tokens, bodies).Read()];

    private IEnumerable<TypeDefinition> Read()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            while (_open.Count > 0 && i >= _tokens.ContentEnd(_open.Peek()))
            {
                _open.Pop();
            }

            if (_tokens.Is(i, Member) && ObjectBehind(i) is var brace and > 0 && ContainerAt(i) is { } container)
            {
                yield return Define(i, brace, container);

                // What it holds is its own: types inside types inside types would cost quadratic time.
                i = _tokens.After(brace) - 1;
            }
            else if (_tokens.Opens(i))
            {
                _open.Push(i);
            }
        }
    }

    /// <summary>The brace of the object type behind a member's name; 0 if the type is none.</summary>
    private int ObjectBehind(int name)
    {
        var colon = _tokens.Is(name + 1, "?") ? name + 2 : name + 1;
        return _tokens.Is(colon, ":") && _tokens.Is(colon + 1, "{") ? colon + 1 : 0;
    }

    /// <summary>What the object around a place is the body or the argument of; null if it is a value or anything else.</summary>
    private string? ContainerAt(int i)
    {
        if (_open.Count == 0 || !_tokens.Is(_open.Peek(), "{"))
        {
            return null;
        }

        var brace = _open.Peek();
        if (_tokens.Is(brace - 1, "<") && _tokens.IsWord(brace - 2))
        {
            return _tokens.TextOf(brace - 2);
        }

        while (_body < _bodies.Count && _bodies[_body].End <= brace)
        {
            _body++;
        }

        var parent = _open.Skip(1).DefaultIfEmpty(-1).First();
        return _body < _bodies.Count && _bodies[_body].Start <= brace && parent < _bodies[_body].Start ? _bodies[_body].Name : null;
    }

    private TypeDefinition Define(int name, int brace, string container)
    {
        var body = MemberReader.Read(_tokens, brace);
        return new TypeDefinition(Member, TypeDefinitionKind.Inline, _tokens.Text, _tokens[name].Span)
        {
            Container = container,
            Members = body.Members,
            IsOpen = body.IsOpen,
            HasBody = body.IsListed,
            Shape = body.Shape,
        };
    }

    /// <summary>The tokens of a declaration behind its name.</summary>
    internal readonly record struct Body(string Name, int Start, int End);
}
