using WranglerLint.TypeScript.Declarations;

namespace WranglerLint.TypeScript.Uses;

/// <summary>Finds the bracket around each token.</summary>
internal static class Parents
{
    /// <summary>For each token the index of the innermost bracket that it stands in; -1 outside of all.</summary>
    internal static int[] Of(TokenList tokens)
    {
        var parents = new int[tokens.Count];
        var open = new Stack<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            while (open.Count > 0 && i >= tokens.ContentEnd(open.Peek()))
            {
                open.Pop();
            }

            parents[i] = open.Count > 0 ? open.Peek() : -1;
            if (tokens.Opens(i))
            {
                open.Push(i);
            }
        }

        return parents;
    }
}
