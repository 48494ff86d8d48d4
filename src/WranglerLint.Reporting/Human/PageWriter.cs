using System.Globalization;
using System.Text.RegularExpressions;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Human;

/// <summary>
/// Writes a rule's page for a terminal: headings, paragraphs and lists wrapped to its width, code as it stands. It knows the Markdown
/// that the pages have, which a test holds them to.
/// </summary>
public sealed partial class PageWriter
{
    /// <summary>Longer lines are hard to read.</summary>
    public const int MaxWidth = 100;

    /// <summary>Narrower ones fall apart.</summary>
    private const int MinWidth = 40;

    private const string Indent = "  ";

    private readonly Palette _palette;
    private readonly Hyperlinks _links;
    private readonly bool _isColoured;
    private readonly int _width;

    /// <param name="isColoured">Whether to write ANSI colour codes.</param>
    /// <param name="links">Makes links; without them addresses are written out.</param>
    /// <param name="width">The columns of the terminal; what is too wide or too narrow to read is corrected.</param>
    public PageWriter(bool isColoured, Hyperlinks links, int width)
    {
        _palette = new Palette(isColoured);
        _links = links;
        _isColoured = isColoured;
        _width = Math.Clamp(width, MinWidth, MaxWidth);
    }

    /// <summary>Writes a page; lines end with LF.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="page">Its page as Markdown.</param>
    /// <param name="output">Where to.</param>
    public void Write(RuleDescriptor rule, string page, TextWriter output)
    {
        var lines = page.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("```", StringComparison.Ordinal))
            {
                for (i++; i < lines.Length && lines[i] != "```"; i++)
                {
                    output.Write(lines[i].Length == 0 ? "\n" : $"{Indent}{Indent}{_palette.Code(lines[i])}\n");
                }
            }
            else if (lines[i].StartsWith("# ", StringComparison.Ordinal))
            {
                output.Write($"{_palette.Heading(lines[i][2..])}\n{Indent}{rule.Title}.\n\n{Indent}{Summary(rule)}\n");
            }
            else if (lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                output.Write($"{_palette.Heading(lines[i][3..])}\n");
                i += i + 1 < lines.Length && lines[i + 1].Length == 0 ? 1 : 0;
            }
            else if (lines[i].Length == 0)
            {
                output.Write("\n");
            }
            else
            {
                var first = i;
                while (i + 1 < lines.Length && IsContinued(lines[i + 1]))
                {
                    i++;
                }

                WriteParagraph(string.Join(' ', lines[first..(i + 1)].Select(static line => line.Trim())), rule, output);
            }
        }

        output.Write($"\n{_palette.Heading("See")}\n{Indent}{_links.ToAddress(rule.HelpUri, rule.HelpUri)}\n");
    }

    private string Summary(RuleDescriptor rule) =>
        $"{_palette.Mark(rule.Severity, SeverityNames.NameOf(rule.Severity))}, {(rule.IsOnByDefault ? "on" : "off")} by default, {RuleCategories.NameOf(rule.Category)}, since {rule.Since}";

    /// <summary>Whether a line goes on with the paragraph or the item in front of it.</summary>
    private static bool IsContinued(string line) =>
        line.Length > 0 && !line.StartsWith("- ", StringComparison.Ordinal) && !line.StartsWith('#') && !line.StartsWith("```", StringComparison.Ordinal);

    private void WriteParagraph(string text, RuleDescriptor rule, TextWriter output)
    {
        var isItem = text.StartsWith("- ", StringComparison.Ordinal);
        var hanging = isItem ? Indent + Indent : Indent;
        output.Write(isItem ? Indent + "- " : Indent);
        var column = hanging.Length;
        var isFirst = true;
        foreach (var word in Words(isItem ? text[2..] : text, rule))
        {
            if (!isFirst && column + 1 + word.Width > _width)
            {
                output.Write("\n" + hanging);
                column = hanging.Length;
            }
            else if (!isFirst)
            {
                output.Write(" ");
                column++;
            }

            output.Write(word.Shown);
            column += word.Width;
            isFirst = false;
        }

        output.Write("\n");
    }

    /// <summary>The words between spaces, of which each may have parts in several styles.</summary>
    private IEnumerable<Word> Words(string text, RuleDescriptor rule)
    {
        var word = new Word("", 0);
        foreach (var (piece, style) in Pieces(text, rule))
        {
            var parts = piece.Split(' ');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0 && word.Width > 0)
                {
                    yield return word;
                    word = new Word("", 0);
                }

                word = new Word(word.Shown + style(parts[i]), word.Width + WidthOf(parts[i]));
            }
        }

        if (word.Width > 0)
        {
            yield return word;
        }
    }

    /// <summary>Code, links and what stands between them.</summary>
    private IEnumerable<(string Text, Func<string, string> Style)> Pieces(string text, RuleDescriptor rule)
    {
        var end = 0;
        foreach (Match match in Inline().Matches(text))
        {
            yield return (text[end..match.Index], static part => part);
            end = match.Index + match.Length;
            if (match.Groups["code"].Success)
            {
                yield return (_isColoured ? match.Groups["code"].Value : match.Value, _palette.Code);
                continue;
            }

            var address = new Uri(new Uri(rule.HelpUri), match.Groups["address"].Value).AbsoluteUri;
            yield return (match.Groups["text"].Value.Replace("`", "", StringComparison.Ordinal), part => _links.ToAddress(part, address));
            if (!_links.AreShown)
            {
                yield return ($" ({address})", static part => part);
            }
        }

        yield return (text[end..], static part => part);
    }

    private static int WidthOf(string text)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            width += DisplayWidth.OfElement(elements.GetTextElement());
        }

        return width;
    }

    [GeneratedRegex(@"`(?<code>[^`]+)`|\[(?<text>[^\]]+)\]\((?<address>[^)\s]+)\)")]
    private static partial Regex Inline();

    private readonly record struct Word(string Shown, int Width);
}
