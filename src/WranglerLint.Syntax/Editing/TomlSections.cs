using WranglerLint.Text;
using WranglerLint.Toml;
using WranglerLint.Tree;

namespace WranglerLint.Editing;

/// <summary>The lines of a TOML document outside of brackets: headers, and keys with their values.</summary>
internal sealed class TomlSections
{
    private readonly ConfigDocument _document;
    private readonly TextLayout _layout;

    /// <summary>The entries that are written with their values, with the start of each, in the order of the text.</summary>
    private readonly List<ConfigEntry> _entries;

    internal TomlSections(ConfigDocument document, TextLayout layout)
    {
        _document = document;
        _layout = layout;
        _entries =
        [
            .. document.Headers.Select(static header => header.Table)
                .Prepend(document.Root)
                .SelectMany(Written)
                .OrderBy(static entry => entry.Declaration!.Value.Start),
        ];
    }

    /// <summary>The entries that stand in a table itself, those included whose dotted keys make tables in it.</summary>
    internal static IEnumerable<ConfigEntry> Written(ConfigTable table) =>
        table.Entries.SelectMany(static entry =>
            entry.Declaration is not null ? [entry] : entry.Value is ConfigTable { Origin: TableOrigin.Dotted } dotted ? Written(dotted) : []);

    /// <summary>Removes all lines about a path; their comments stay, on lines of their own.</summary>
    internal IEnumerable<TextEdit>? Remove(ConfigPath path)
    {
        var pieces = _entries.Where(entry => entry.Path.StartsWith(path)).Select(static entry => entry.Declaration!.Value)
            .Concat(_document.Headers.Where(header => header.Table.Path.StartsWith(path)).Select(LineOf))
            .OrderBy(static piece => piece)
            .ToList();
        return pieces.Any(piece => !_layout.RestOfLine(piece.End).IsFree) ? null : RemoveLines(pieces);
    }

    /// <summary>Removes the lines of an entry with the comments that are about it.</summary>
    internal TextEdit Cut(SourceSpan declaration) => new(WithBlankLine(SourceSpan.FromBounds(_layout.StartOfCommentsAbove(declaration.Start), _layout.NextLine(declaration.End))), "");

    /// <summary>Moves a table by its headers.</summary>
    /// <param name="entry">The table's entry, which is only made by headers.</param>
    /// <param name="prefix">What its key is to stand behind: keys and dots.</param>
    internal IEnumerable<TextEdit>? Reroot(ConfigEntry entry, string prefix)
    {
        var headers = _document.Headers.Where(header => header.Table.Path.StartsWith(entry.Path)).ToList();
        return headers.Count != entry.Mentions.Count
            ? null
            : headers.Zip(entry.Mentions, (header, mention) => new TextEdit(SourceSpan.FromBounds(header.Start, Math.Max(header.Start, mention.Start)), prefix));
    }

    /// <summary>The table that a line fills.</summary>
    internal ConfigTable TableAt(int offset) => _document.Headers.LastOrDefault(header => header.Start < offset)?.Table ?? _document.Root;

    /// <summary>The last header below a table or array, its own included; null if it has none.</summary>
    internal TomlHeader? LastBelow(ConfigNode node) => _document.Headers.LastOrDefault(header => header.Table.Path.StartsWith(node.Path));

    /// <summary>Adds lines with headers of their own behind a section.</summary>
    internal TextEdit AppendSection(TomlHeader? section, string text)
    {
        var indent = section is null ? "" : _layout.IndentOf(section.Start);
        var lines = string.Join(_layout.NewLine, text.Replace("\r", "").Split('\n').Select(line => line.Length == 0 ? line : indent + line));
        if (_layout.Length == 0)
        {
            return new TextEdit(default, lines + _layout.NewLine);
        }

        return new TextEdit(new SourceSpan(EndOf(section), 0), _layout.NewLine + _layout.NewLine + lines);
    }

    /// <summary>Adds an entry to a table behind its last one.</summary>
    /// <param name="table">A table that is the root or has, or may have, a header.</param>
    /// <param name="block">The entry.</param>
    /// <param name="header">The header to write if the table has none.</param>
    internal IEnumerable<TextEdit>? AppendEntry(ConfigTable table, Block block, Func<string> header)
    {
        var section = _document.Headers.FirstOrDefault(other => other.Table == table);
        if (section is null && table.Path.Parent is not null)
        {
            var first = _document.Headers.FirstOrDefault(other => other.Table.Path.StartsWith(table.Path));
            return first is null ? null : [InsertAbove(first, header() + _layout.NewLine + Lines(block, ""))];
        }

        var next = NextOf(section);
        if (LastIn(section, next) is { } last)
        {
            return [new TextEdit(new SourceSpan(_layout.LineEnd(last.End), 0), _layout.NewLine + Lines(block, _layout.IndentOf(last.Start)))];
        }

        return section is not null ? [new TextEdit(new SourceSpan(_layout.LineEnd(section.Start), 0), _layout.NewLine + Lines(block, _layout.IndentOf(section.Start)))]
            : next is not null ? [InsertAbove(next, Lines(block, ""))]
            : [new TextEdit(new SourceSpan(_layout.Length, 0), (_layout.Length > _layout.LineStart(_layout.Length) ? _layout.NewLine : "") + Lines(block, "") + _layout.NewLine)];
    }

    private TextEdit InsertAbove(TomlHeader header, string lines) =>
        new(new SourceSpan(_layout.StartOfCommentsAbove(header.Start), 0), lines + _layout.NewLine + _layout.NewLine);

    private string Lines(Block block, string indent) =>
        string.Concat(block.Above.Select(line => indent + line + _layout.NewLine)) + indent + block.Write(indent) + block.Behind;

    /// <summary>The end of the last line that belongs to a section, or to what stands above all of them.</summary>
    private int EndOf(TomlHeader? section)
    {
        // A table without headers is added at the end of the document.
        section ??= _document.Headers.Count > 0 ? _document.Headers[_document.Headers.Count - 1] : null;
        return LastIn(section, NextOf(section)) is { } last ? _layout.LineEnd(last.End)
            : section is not null ? _layout.LineEnd(section.Start)
            : _layout.LineEnd(Math.Max(0, _layout.SkipTrivia(0) - 1));
    }

    private SourceSpan? LastIn(TomlHeader? section, TomlHeader? next) =>
        _entries
            .Select(static entry => entry.Declaration!.Value)
            .Where(declaration => (section is null || declaration.Start > section.Start) && (next is null || declaration.Start < next.Start))
            .Select(static declaration => (SourceSpan?)declaration)
            .LastOrDefault();

    private TomlHeader? NextOf(TomlHeader? section) =>
        _document.Headers.FirstOrDefault(other => section is null || other.Start > section.Start);

    /// <summary>A header with its brackets.</summary>
    private SourceSpan LineOf(TomlHeader header)
    {
        var start = _layout.SkipBlanks(_layout.LineStart(header.Start));
        var end = _layout.LineEnd(header.Start);
        for (var at = header.Start; at < end; at++)
        {
            if (_layout.CommentAt(at) is not null)
            {
                end = at;
            }
        }

        while (char.IsWhiteSpace(_layout[end - 1]))
        {
            end--;
        }

        return SourceSpan.FromBounds(start, end);
    }

    private IEnumerable<TextEdit> RemoveLines(List<SourceSpan> pieces)
    {
        SourceSpan? open = null;
        foreach (var piece in pieces)
        {
            if (_layout.KeepComments(piece) is { } kept)
            {
                yield return kept;
                continue;
            }

            var lines = SourceSpan.FromBounds(_layout.LineStart(piece.Start), _layout.NextLine(piece.End));
            if (open is { } above && IsBlank(above.End, lines.Start))
            {
                open = SourceSpan.FromBounds(above.Start, lines.End);
                continue;
            }

            if (open is { } done)
            {
                yield return new TextEdit(WithBlankLine(done), "");
            }

            open = lines;
        }

        if (open is { } rest)
        {
            yield return new TextEdit(WithBlankLine(rest), "");
        }
    }

    private bool IsBlank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(_layout[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lines between two blank ones take one of these along.</summary>
    private SourceSpan WithBlankLine(SourceSpan lines)
    {
        var isBlankAbove = lines.Start == 0 || _layout.IsBlankLine(_layout.LineStart(lines.Start - 1));
        if (!isBlankAbove)
        {
            return lines;
        }

        return lines.End < _layout.Length
            ? _layout.IsBlankLine(lines.End) ? SourceSpan.FromBounds(lines.Start, _layout.NextLine(lines.End)) : lines
            : SourceSpan.FromBounds(lines.Start == 0 ? 0 : _layout.LineStart(lines.Start - 1), lines.End);
    }
}
