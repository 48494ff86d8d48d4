using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Suppressions;

/// <summary>The comments of one text that suppress findings, and what each of them suppressed so far.</summary>
internal sealed class FileSuppressions
{
    private readonly CommentLines _lines;
    private readonly List<Entry> _entries = [];
    private readonly Dictionary<int, List<Entry>> _byLine = [];
    private readonly List<Entry> _wider = [];
    private readonly List<SuppressionMistake> _mistakes;

    internal FileSuppressions(CommentedText text, RuleIndex rules)
    {
        var reader = new CommentReader(text.Text, rules);
        foreach (var comment in text.Comments)
        {
            reader.Read(comment);
        }

        _lines = new CommentLines(text);
        _mistakes = reader.Mistakes;
        Comments = reader.Comments;
        foreach (var comment in reader.Comments)
        {
            Add(comment);
        }

        foreach (var entry in _entries)
        {
            Index(entry);
        }
    }

    /// <summary>What suppresses something, or ends that.</summary>
    internal IReadOnlyList<SuppressionComment> Comments { get; }

    /// <summary>What was meant to.</summary>
    internal IReadOnlyList<SuppressionMistake> Mistakes => _mistakes;

    /// <summary>The narrowest suppression of a finding; null if there is none.</summary>
    internal Suppression? Suppress(Finding finding)
    {
        var ofLine = _byLine.Count > 0 && _byLine.TryGetValue(_lines.LineOf(finding.Location.Span.Start), out var entries) ? entries : [];
        var entry = ofLine.FirstOrDefault(entry => entry.Covers(finding)) ?? _wider.FirstOrDefault(entry => entry.Covers(finding));
        if (entry is null)
        {
            return null;
        }

        entry.IsUsed = true;
        return new Suppression(SuppressionKind.InSource, entry.Comment.Reason);
    }

    /// <summary>What suppressed nothing.</summary>
    /// <param name="isDecided">Whether a rule had its say; null stands for all rules.</param>
    internal IEnumerable<UnusedComment> Unused(Func<RuleDescriptor?, bool> isDecided) =>
        _entries
            .Where(entry => !entry.IsUsed && isDecided(entry.Named?.Rule))
            .Select(static entry => new UnusedComment(entry.Comment, entry.Named));

    /// <summary>A large file may have as many comments as findings: those of a line are only asked about it.</summary>
    private void Index(Entry entry)
    {
        if (entry.Comment.Scope != SuppressionScope.Line)
        {
            // Ranges are narrower than files, and Add has kept the order of the text.
            var position = entry.Comment.Scope == SuppressionScope.Range ? _wider.FindIndex(static other => other.Comment.Scope == SuppressionScope.File) : -1;
            _wider.Insert(position < 0 ? _wider.Count : position, entry);
            return;
        }

        var (first, last) = _lines.LinesOf(entry.Comment.Comment);
        for (var line = first; line <= last; line++)
        {
            if (!_byLine.TryGetValue(line, out var entries))
            {
                _byLine.Add(line, entries = []);
            }

            entries.Add(entry);
        }
    }

    private void Add(SuppressionComment comment)
    {
        if (comment.Scope == SuppressionScope.End)
        {
            End(comment);
        }
        else if (comment.Scope == SuppressionScope.File && !_lines.IsAlone(comment.Comment))
        {
            _mistakes.Add(new SuppressionMistake(comment.Text, comment.Span, SuppressionMistakeKind.FileBehindValue, ""));
        }
        else
        {
            _entries.AddRange(comment.Rules is null ? [new Entry(comment, null)] : comment.Rules.Select(named => new Entry(comment, named)));
        }
    }

    private void End(SuppressionComment end)
    {
        var open = _entries.Where(static entry => entry.Comment.Scope == SuppressionScope.Range && entry.End is null).ToList();
        if (end.Rules is null)
        {
            open.ForEach(entry => entry.End = end.Comment.Start);
            if (open.Count == 0)
            {
                _mistakes.Add(new SuppressionMistake(end.Text, end.Span, SuppressionMistakeKind.EndsNothing, ""));
            }

            return;
        }

        foreach (var named in end.Rules)
        {
            var ended = open.Where(entry => entry.Named is null || entry.Named.Rule == named.Rule).ToList();
            ended.ForEach(entry => entry.EndFor(named.Rule, end.Comment.Start));
            if (ended.Count == 0)
            {
                _mistakes.Add(new SuppressionMistake(end.Text, named.Span, SuppressionMistakeKind.EndsNothing, ""));
            }
        }
    }

    /// <summary>One rule of a comment, or all of them.</summary>
    private sealed class Entry(SuppressionComment comment, NamedRule? named)
    {
        private readonly Dictionary<RuleDescriptor, int> _exceptions = [];

        internal SuppressionComment Comment { get; } = comment;

        internal NamedRule? Named { get; } = named;

        internal bool IsUsed { get; set; }

        /// <summary>Where a range ends; null if that is the end of the file.</summary>
        internal int? End { get; set; }

        internal void EndFor(RuleDescriptor rule, int end)
        {
            if (Named is null)
            {
                _exceptions[rule] = end;
            }
            else
            {
                End = end;
            }
        }

        /// <summary>Whether a finding, for the scope of a line one on that line, is suppressed.</summary>
        internal bool Covers(Finding finding)
        {
            if (Named is not null && Named.Rule != finding.Rule)
            {
                return false;
            }

            var start = finding.Location.Span.Start;
            switch (Comment.Scope)
            {
                case SuppressionScope.Range:
                    return Comment.Comment.Start <= start
                        && start < (End ?? int.MaxValue)
                        && (!_exceptions.TryGetValue(finding.Rule, out var exception) || start < exception);
                default:
                    return true;
            }
        }
    }
}
