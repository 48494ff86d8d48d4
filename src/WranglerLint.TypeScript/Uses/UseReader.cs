using WranglerLint.Findings;
using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;
using WranglerLint.TypeScript.Lexing;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Finds where code takes something from the Worker's environment.</summary>
/// <remarks>
/// One pass over the tokens, with what names stand for in the scopes around. What it does not understand hides nothing and
/// is no use: an environment that travels through untyped variables, returned objects or other modules is lost.
/// </remarks>
internal sealed class UseReader
{
    /// <summary>Longer type arguments of a call are no reason to search the rest of the file for every "less than".</summary>
    private const int LongestArguments = 64;

    private readonly TokenList _tokens;
    private readonly int[] _parents;
    private readonly Scopes _scopes = new();
    private readonly ScopeReader _reader;
    private readonly Handovers _handovers;
    private readonly List<EnvironmentUse> _uses = [];

    private UseReader(TokenList tokens, IReadOnlyList<ModuleImport> imports)
    {
        _tokens = tokens;
        _parents = Parents.Of(tokens);
        _reader = new ScopeReader(tokens, imports, _parents, _scopes, Add);
        _handovers = new Handovers(tokens, _parents, imports);
    }

    /// <summary>What a file does with the environment, and the types that stand where only the environment's can.</summary>
    internal static SourceCode Read(TokenList tokens, IReadOnlyList<ModuleImport> imports)
    {
        var reader = new UseReader(tokens, imports);
        for (var i = 0; i < tokens.Count; i++)
        {
            reader._reader.Declare(i);
            reader.ReadAt(i);
            reader._handovers.ReadExport(i);
        }

        return new SourceCode { Uses = reader._uses, EnvironmentTypes = reader._reader.EnvironmentTypes, HandedTo = reader._handovers.Modules };
    }

    private void ReadAt(int i)
    {
        if (_tokens[i].Kind == TokenKind.Text && _tokens.Is(i + 1, "in") && _reader.TryEnvironment(i + 2, out var claim, out _))
        {
            Add(i, EnvironmentUseKind.Guard, "", claim!);
        }
        else if (_reader.TryEnvironment(i, out claim, out var next))
        {
            ReadEnvironment(i, next, claim!);
        }
        else if (_reader.Find(i) is Entity.Alias alias && alias.Declaration != i && !_tokens.Is(i + 1, ":"))
        {
            var (kind, method) = Classify(i, i + 1);
            if (kind != EnvironmentUseKind.Read)
            {
                Add(alias.Name, alias.Span, kind, method, alias.Claim);
            }
        }
    }

    private void ReadEnvironment(int start, int next, EnvironmentClaim claim)
    {
        if (_tokens.Is(start - 1, ".") && _parents[start] is >= 0 and var brace && _tokens.Is(brace, "{"))
        {
            ReadProvided(brace, claim);
            _handovers.ReadEnvironment(start, next);
            return;
        }

        if (ScopeReader.Member(_tokens, next) is { } name)
        {
            var (kind, method) = Classify(start, _tokens.Is(name - 1, "[") ? name + 2 : name + 1);
            Add(name, kind, method, claim);
        }
        else
        {
            _handovers.ReadEnvironment(start, next);
        }
    }

    /// <summary><c>{ ...env, DB: database }</c> is an environment with more in it.</summary>
    private void ReadProvided(int brace, EnvironmentClaim claim)
    {
        for (var i = brace + 1; i < _tokens.ContentEnd(brace); i = _tokens.After(i))
        {
            if (_tokens.IsPropertyName(i) && (_tokens.Is(i - 1, "{") || _tokens.Is(i - 1, ",")))
            {
                Add(i, EnvironmentUseKind.Guard, "", claim);
            }
        }
    }

    /// <summary>What happens to the expression from <paramref name="start"/> to before <paramref name="after"/>.</summary>
    private (EnvironmentUseKind Kind, string Method) Classify(int start, int after)
    {
        var i = _tokens.Is(after, "!") && !_tokens.Is(after + 1, "=") ? after + 1 : after;
        if (_tokens.Is(i, ".") && _tokens.IsWord(i + 1))
        {
            var arguments = i + 2;
            var isCall = _tokens.Is(arguments, "(")
                || (_tokens.Is(arguments, "<") && TypeExtent.TrySkipAngles(_tokens, ref arguments, Math.Min(_tokens.Count, arguments + LongestArguments)) && _tokens.Is(arguments, "("));
            return (isCall ? EnvironmentUseKind.Call : EnvironmentUseKind.Read, isCall ? _tokens.TextOf(i + 1) : "");
        }

        var isGuard = _tokens.Is(i, "?")
            || IsDouble(i, "&")
            || IsDouble(i, "|")
            || _tokens.Is(i, "=")
            || _tokens.Is(i, "!")
            || _tokens.Is(start - 1, "!")
            || _tokens.Is(start - 1, "typeof")
            || _tokens.Is(start - 1, "delete")
            || IsDouble(start - 2, "&")
            || (_tokens.Is(start - 1, "(")
                && (_tokens.Is(start - 2, "if") || _tokens.Is(start - 2, "while") || _tokens.Is(start - 2, "Boolean")));
        return (isGuard ? EnvironmentUseKind.Guard : EnvironmentUseKind.Read, "");
    }

    private bool IsDouble(int i, string text) => _tokens.Is(i, text) && _tokens.Is(i + 1, text);

    private void Add(int name, EnvironmentUseKind kind, string method, EnvironmentClaim claim) =>
        Add(_tokens.NameAt(name), _tokens[name].Span, kind, method, claim);

    private void Add(string name, Text.SourceSpan span, EnvironmentUseKind kind, string method, EnvironmentClaim claim) =>
        _uses.Add(new EnvironmentUse(name, kind, method, new Location(_tokens.Text, span, $"env.{name}"), claim));
}
