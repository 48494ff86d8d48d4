using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Finds the modules that get the whole environment, which may take anything from it.</summary>
internal sealed class Handovers
{
    /// <summary>How far before a call its first word is searched: behind the arguments of the calls before it.</summary>
    private const int FarthestStart = 256;

    /// <summary>How many brackets are looked at around the environment.</summary>
    private const int DeepestArgument = 16;

    private readonly TokenList _tokens;
    private readonly int[] _parents;
    private readonly Dictionary<string, string> _moduleOf = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modules = new(StringComparer.Ordinal);

    internal Handovers(TokenList tokens, int[] parents, IReadOnlyList<ModuleImport> imports)
    {
        _tokens = tokens;
        _parents = parents;
        foreach (var import in imports)
        {
            _moduleOf[import.Name] = import.Module;
        }
    }

    /// <summary>The modules as they are imported; an empty one stands for names that the code computes.</summary>
    internal IReadOnlyCollection<string> Modules => _modules;

    /// <summary>The modules whose objects a file without a word about the environment exports for the runtime to call.</summary>
    internal static IReadOnlyCollection<string> ByRuntime(TokenList tokens, IReadOnlyList<ModuleImport> imports)
    {
        var handovers = new Handovers(tokens, [], imports);
        for (var i = 0; i < tokens.Count; i = tokens.After(i))
        {
            handovers.ReadExport(i);
        }

        return handovers.Modules;
    }

    /// <summary>Looks at the environment that stands from <paramref name="start"/> to before <paramref name="next"/>, no member taken from it.</summary>
    internal void ReadEnvironment(int start, int next)
    {
        if (_tokens.Is(next, "["))
        {
            _modules.Add("");
        }

        var depth = 0;
        for (var i = _parents[start]; i >= 0 && depth < DeepestArgument && !IsBody(i); i = _parents[i], depth++)
        {
            if (_tokens.Is(i, "("))
            {
                AddModuleOf(i - 1);
            }
        }
    }

    /// <summary>Looks at <c>export default new Provider({ … })</c>: the runtime hands the environment to what it makes.</summary>
    internal void ReadExport(int i)
    {
        if (!_tokens.Is(i, "export") || !_tokens.Is(i + 1, "default"))
        {
            return;
        }

        var name = _tokens.Is(i + 2, "new") ? i + 3 : i + 2;
        if (_tokens.IsWord(name) && (_tokens.Is(name + 1, "(") || _tokens.Is(name + 1, ".") || _tokens.Is(name + 1, "<")) && _moduleOf.TryGetValue(_tokens.TextOf(name), out var module))
        {
            _modules.Add(module);
        }
    }

    /// <summary>Whether a brace is around statements, which do with the environment what they like.</summary>
    private bool IsBody(int i) => _tokens.Is(i, "{") && (_tokens.Is(i - 1, ")") || _tokens.Is(i - 1, "=>"));

    /// <summary>The module that the first word of <c>a.b(…).c</c> comes from, which ends at a place.</summary>
    private void AddModuleOf(int end)
    {
        var i = end;
        for (var limit = Math.Max(0, end - FarthestStart); i >= limit;)
        {
            if (_tokens.Closes(i))
            {
                i = OpeningOf(i, limit) - 1;
            }
            else if (_tokens.Is(i, ">"))
            {
                i = BeforeAngles(i, limit);
            }
            else if (_tokens.IsWord(i) && _tokens.Is(i - 1, "."))
            {
                i -= 2;
            }
            else
            {
                break;
            }
        }

        if (_tokens.IsWord(i) && _moduleOf.TryGetValue(_tokens.TextOf(i), out var module))
        {
            _modules.Add(module);
        }
    }

    private int OpeningOf(int closing, int limit)
    {
        var i = closing - 1;
        while (i >= limit && !(_tokens.Opens(i) && _tokens.ContentEnd(i) == closing))
        {
            i--;
        }

        return i;
    }

    private int BeforeAngles(int closing, int limit)
    {
        var depth = 0;
        for (var i = closing; i >= limit; i--)
        {
            depth += _tokens.Is(i, ">") ? 1 : _tokens.Is(i, "<") ? -1 : 0;
            if (depth == 0)
            {
                return i - 1;
            }
        }

        return limit - 1;
    }
}
