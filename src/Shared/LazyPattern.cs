using System.Text.RegularExpressions;

namespace WranglerLint;

/// <summary>A regular expression that is made when the first text needs it: most runs never do, and making one takes some fifty microseconds.</summary>
/// <param name="pattern">The expression.</param>
/// <param name="options">How it is read; culture never matters.</param>
[Microsoft.CodeAnalysis.Embedded]
internal sealed class LazyPattern(string pattern, RegexOptions options = RegexOptions.None)
{
    private Regex? _regex;

    /// <summary>Two threads may make the same expression at the same time, which does no harm.</summary>
    private Regex Value => _regex ??= new Regex(pattern, options | RegexOptions.CultureInvariant);

    internal bool IsMatch(string text) => Value.IsMatch(text);

    internal bool IsMatch(string text, int start) => Value.IsMatch(text, start);

    internal Match Match(string text, int start = 0) => Value.Match(text, start);

    internal MatchCollection Matches(string text) => Value.Matches(text);

    internal string Replace(string text, MatchEvaluator evaluator) => Value.Replace(text, evaluator);

    internal string Replace(string text, string replacement) => Value.Replace(text, replacement);
}
