using WranglerLint.Types;
using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Tells from a written type what may be the environment.</summary>
internal static class TypeClaims
{
    /// <summary>What is read of a type that nobody means for an environment is thrown away; this keeps it little.</summary>
    private static readonly string[] UsualParts = ["Env", "env", "Binding", "Cloudflare", "ENV"];

    /// <summary>Generics around the type of a function or class whose first argument is the environment.</summary>
    private static readonly HashSet<string> Handlers = new(StringComparer.Ordinal)
    {
        "ExportedHandler", "PagesFunction", "EventContext", "DurableObject", "WorkerEntrypoint", "WorkflowEntrypoint",
    };

    /// <summary>Generics of Hono, whose first argument wraps the environment.</summary>
    private static readonly HashSet<string> Wrappers = new(StringComparer.Ordinal)
    {
        "Hono", "OpenAPIHono", "HonoBase", "Context", "HonoContext", "MiddlewareHandler", "Handler", "createFactory", "createMiddleware",
    };

    internal static bool IsHandler(string name) => Handlers.Contains(name);

    internal static bool IsWrapper(string name) => Wrappers.Contains(name);

    /// <summary>The type from <paramref name="start"/> to before <paramref name="end"/> as an environment; null if it is none.</summary>
    internal static EnvironmentClaim? Of(TokenList tokens, int start, int end)
    {
        if (start >= end)
        {
            return null;
        }

        if ((tokens.Is(start, "Readonly") || tokens.Is(start, "Required")) && tokens.Is(start + 1, "<"))
        {
            return Of(tokens, start + 2, end - 1);
        }

        var i = start;
        while (tokens.IsWord(i) && tokens.Is(i + 1, ".") && tokens.IsWord(i + 2))
        {
            i += 2;
        }

        if (!tokens.IsWord(i) || i >= end)
        {
            return null;
        }

        var name = TypeText.Of(tokens, start, i + 1).Replace(" ", "");
        if (!UsualParts.Any(name.Contains))
        {
            return null;
        }

        return i + 1 == end || tokens.Is(i + 1, "&") ? new EnvironmentClaim(name, false, false)
            : i + 4 == end && tokens.Is(i + 1, "[") && IsText(tokens, i + 2, "Bindings") ? new EnvironmentClaim(name, true, false)
            : null;
    }

    /// <summary>The environment in the arguments of a generic whose name stands at <paramref name="name"/>; null if none is named.</summary>
    internal static EnvironmentClaim? InArguments(TokenList tokens, int name, int limit)
    {
        if (!tokens.IsWord(name) || !tokens.Is(name + 1, "<") || !(IsHandler(tokens.TextOf(name)) || IsWrapper(tokens.TextOf(name))))
        {
            return null;
        }

        var end = name + 1;
        if (!TypeExtent.TrySkipAngles(tokens, ref end, limit))
        {
            return null;
        }

        var word = tokens.TextOf(name);
        var first = FirstArgument(tokens, name + 2, end - 1);
        return IsHandler(word) ? Of(tokens, name + 2, first)
            : IsWrapper(word) ? Wrapped(tokens, name + 2, first)
            : null;
    }

    /// <summary>Properties of an object type that are the environment: <c>{ env: Env }</c>.</summary>
    internal static Dictionary<string, EnvironmentClaim> InObject(TokenList tokens, int brace)
    {
        var found = new Dictionary<string, EnvironmentClaim>(StringComparer.Ordinal);
        var limit = tokens.ContentEnd(brace);
        for (var i = brace + 1; i < limit; i = tokens.After(i))
        {
            var colon = tokens.Is(i + 1, "?") ? i + 2 : i + 1;
            if (tokens.IsWord(i) && tokens.Is(colon, ":") && Of(tokens, colon + 1, TypeExtent.End(tokens, colon + 1, limit)) is { } claim)
            {
                found[tokens.TextOf(i)] = claim;
            }
        }

        return found;
    }

    private static EnvironmentClaim? Wrapped(TokenList tokens, int start, int end)
    {
        if (!tokens.Is(start, "{"))
        {
            return Of(tokens, start, end) is { } named ? named with { IsWrapped = true } : null;
        }

        var limit = tokens.ContentEnd(start);
        for (var i = start + 1; i < limit; i = tokens.After(i))
        {
            if (tokens.Is(i, "Bindings") && tokens.Is(i + 1, ":"))
            {
                return Of(tokens, i + 2, TypeExtent.End(tokens, i + 2, limit));
            }
        }

        return null;
    }

    private static int FirstArgument(TokenList tokens, int start, int end)
    {
        var angles = 0;
        for (var i = start; i < end; i = tokens.After(i))
        {
            angles += tokens.Is(i, "<") ? 1 : tokens.Is(i, ">") ? -1 : 0;
            if (angles == 0 && tokens.Is(i, ","))
            {
                return i;
            }
        }

        return end;
    }

    private static bool IsText(TokenList tokens, int i, string value) =>
        tokens.IsString(i) && tokens.StringAt(i) == value;
}
