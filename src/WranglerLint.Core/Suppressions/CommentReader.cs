using System.Text.RegularExpressions;
using WranglerLint.Rules;
using WranglerLint.Schema;
using WranglerLint.Text;

namespace WranglerLint.Suppressions;

/// <summary>Reads the comments that suppress findings, and finds those that look as if they were meant to.</summary>
/// <param name="text">The text.</param>
/// <param name="rules">The rules that there are.</param>
internal sealed class CommentReader(SourceText text, RuleIndex rules)
{
    /// <summary>What begins a line of a comment, or follows another mark inside it: <c># old value # wranglerlint: …</c></summary>
    private static readonly LazyPattern Begin = new(
        @"(?<![^ \t\r\n])(#+|//+|/\*+)[ \t]*(?=wranglerlint\b)|(?<![^\r\n])[ \t]*\*?[ \t]*(?=wranglerlint\b)",
        RegexOptions.IgnoreCase);

    private static readonly LazyPattern Directive = new(
        @"^wranglerlint(?<separator>[ \t]*:[ \t]*|[ \t]+|-)(?<keyword>[a-z][a-z-]*)(?<list>[ \t]*\[(?<names>[^\]]*)(?<close>\])?)?(?<rest>.*)$",
        RegexOptions.IgnoreCase);

    private static readonly LazyPattern Name = new(@"[^\s,]+");

    /// <summary>Rules that stand behind the keyword without brackets.</summary>
    private static readonly LazyPattern BareName = new(@"\G[\s:=,({""']*(?<name>[A-Za-z0-9_-]+)");

    private static readonly Dictionary<string, SuppressionScope> Scopes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ignore"] = SuppressionScope.Line,
        ["ignore-file"] = SuppressionScope.File,
        ["disable"] = SuppressionScope.Range,
        ["enable"] = SuppressionScope.End,
    };

    /// <summary>What other linters call it.</summary>
    private static readonly Dictionary<string, string> Foreign = new(StringComparer.OrdinalIgnoreCase)
    {
        ["allow"] = "ignore",
        ["disable-file"] = "ignore-file",
        ["disable-line"] = "ignore",
        ["disable-next-line"] = "ignore",
        ["file-ignore"] = "ignore-file",
        ["ignore-all"] = "ignore-file",
        ["ignore-end"] = "enable",
        ["ignore-line"] = "ignore",
        ["ignore-next-line"] = "ignore",
        ["ignore-start"] = "disable",
        ["noqa"] = "ignore",
        ["skip"] = "ignore",
        ["suppress"] = "ignore",
    };

    private readonly List<SuppressionComment> _comments = [];
    private readonly List<SuppressionMistake> _mistakes = [];

    /// <summary>What suppresses something, or ends that, in the order of the text.</summary>
    internal IReadOnlyList<SuppressionComment> Comments => _comments;

    /// <summary>What was meant to, in the order of the text.</summary>
    internal List<SuppressionMistake> Mistakes => _mistakes;

    internal void Read(SourceSpan comment)
    {
        var content = text[comment];
        if (content.IndexOf(CommentedText.Mark, StringComparison.OrdinalIgnoreCase) < 0)
        {
            return;
        }

        foreach (Match begin in Begin.Matches(content))
        {
            var start = begin.Index + begin.Length;
            var next = begin.NextMatch();
            var end = content.IndexOfAny(['\n', '\r'], start);
            end = end < 0 ? content.Length : end;
            end = next.Success ? Math.Min(end, next.Index) : end;
            var close = content.IndexOf("*/", start, StringComparison.Ordinal);
            end = close < 0 ? end : Math.Min(end, close);
            Read(comment, comment.Start + start, content.Substring(start, end - start).TrimEnd());
        }
    }

    private void Read(SourceSpan comment, int start, string directive)
    {
        var match = Directive.Match(directive);
        if (!match.Success)
        {
            return;
        }

        var list = match.Groups["list"];
        var named = list.Success ? NamesIn(match.Groups["names"], start) : BareNames(directive, match.Groups["rest"].Index, start);
        var keyword = match.Groups["keyword"].Value;
        var hasColon = match.Groups["separator"].Value.IndexOf(':') >= 0;
        var isComplete = list.Success ? match.Groups["close"].Success && named.Count > 0 : named.Count == 0;
        if (hasColon && isComplete && Scopes.TryGetValue(keyword, out var scope))
        {
            var end = list.Success ? list.Index + list.Length : match.Groups["rest"].Index;
            var reason = match.Groups["rest"].Value.Trim(' ', '\t', ':', '-');
            var known = list.Success ? Known(named) : null;
            if (known is null or { Count: > 0 })
            {
                _comments.Add(new SuppressionComment(text, comment, new SourceSpan(start, end), scope, known, reason));
            }
        }
        else if (list.Success || named.Count > 0 || match.Groups["rest"].Value.Trim().Length == 0)
        {
            Reject(start, directive, match, named, keyword);
        }
    }

    /// <summary>Prose that only begins with our name is nobody's mistake: it has neither brackets nor rules nor our keywords alone.</summary>
    private void Reject(int start, string directive, Match match, List<(string Name, SourceSpan Span)> named, string keyword)
    {
        var meant = Scopes.ContainsKey(keyword) ? keyword.ToLowerInvariant()
            : Foreign.TryGetValue(keyword, out var ours) ? ours
            : Spelling.Nearest(keyword.ToLowerInvariant(), Scopes.Keys);
        if (meant is null && named.Count == 0)
        {
            return;
        }

        var ids = named.Select(item => (rules.Find(item.Name) ?? rules.Nearest(item.Name))?.Id).OfType<string>().Distinct().ToList();
        var brackets = ids.Count > 0 ? $"[{string.Join(", ", ids)}]" : match.Groups["list"].Success ? "[WLxxxx]" : "";
        var end = match.Groups["close"].Success ? match.Groups["close"].Index + 1
            : named.Count > 0 ? named[named.Count - 1].Span.End - start
            : directive.Length;
        var span = new SourceSpan(start, end);
        _mistakes.Add(new SuppressionMistake(text, span, SuppressionMistakeKind.Malformed, $"{CommentedText.Mark}: {meant ?? "ignore"}{brackets}"));
    }

    /// <summary>The rules of a list; those that cannot be meant are mistakes of their own.</summary>
    private List<NamedRule> Known(List<(string Name, SourceSpan Span)> named)
    {
        var known = new List<NamedRule>();
        foreach (var (name, span) in named)
        {
            if (rules.Find(name) is not { } rule)
            {
                var nearest = rules.Nearest(name);
                _mistakes.Add(new SuppressionMistake(
                    text, span, SuppressionMistakeKind.UnknownRule, nearest is null ? "" : $"{nearest.Id} ({nearest.Name})"));
            }
            else if (rule.Category == RuleCategory.Usage)
            {
                _mistakes.Add(new SuppressionMistake(text, span, SuppressionMistakeKind.NotSuppressible, $"{rule.Id} = \"off\""));
            }
            else
            {
                known.Add(new NamedRule(rule, span));
            }
        }

        return known;
    }

    private static List<(string Name, SourceSpan Span)> NamesIn(Group names, int start) =>
        [.. Name.Matches(names.Value).Cast<Match>().Select(name => (name.Value, new SourceSpan(start + names.Index + name.Index, name.Length)))];

    /// <summary>The rules, or what has the form of an id, at the beginning of the reason.</summary>
    private List<(string Name, SourceSpan Span)> BareNames(string directive, int index, int start)
    {
        var names = new List<(string, SourceSpan)>();
        for (var match = BareName.Match(directive, index); match.Success; match = match.NextMatch())
        {
            var name = match.Groups["name"];
            if (rules.Find(name.Value) is null && !RuleIndex.LooksLikeId(name.Value))
            {
                break;
            }

            names.Add((name.Value, new SourceSpan(start + name.Index, name.Length)));
        }

        return names;
    }
}
