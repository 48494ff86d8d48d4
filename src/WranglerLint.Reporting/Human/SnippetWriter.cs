using System.Globalization;
using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Human;

/// <summary>Writes the source lines of one finding, in a gutter that fits the largest line number among them.</summary>
internal sealed class SnippetWriter
{
    private readonly TextWriter _output;
    private readonly Palette _palette;
    private readonly Hyperlinks _links;
    private readonly Severity _severity;
    private readonly string _indent;

    internal SnippetWriter(TextWriter output, Palette palette, Hyperlinks links, Finding finding)
    {
        _output = output;
        _palette = palette;
        _links = links;
        _severity = finding.Severity;
        var last = finding.Related.Select(static related => related.Location).Append(finding.Location)
            .Max(static location => location.Start.Line);
        _indent = new string(' ', last.ToString(CultureInfo.InvariantCulture).Length);
    }

    internal void Write(Finding finding)
    {
        WriteSnippet("-->", finding.Location, "");
        foreach (var related in finding.Related)
        {
            WriteSnippet(":::", related.Location, VisibleText.Of(related.Label));
        }
    }

    internal void WriteNote(string name, string text) =>
        _output.Write($"{_indent} {_palette.Frame("=")} {_palette.Bold(name + ":")} {VisibleText.Of(text)}\n");

    private void WriteSnippet(string arrow, Location location, string label)
    {
        var start = location.Start;
        var line = location.Text.GetLine(start.Line);
        var display = DisplayLine.Create(location.Text, line, location.Span);
        var number = start.Line.ToString(CultureInfo.InvariantCulture).PadLeft(_indent.Length);

        _output.Write($"{_indent}{_palette.Frame(arrow)} {_links.ToFile(VisibleText.Of(location.Text.Path) + ":" + start.ToString(), location.Text.Path, start.Line)}\n");
        _output.Write($"{_indent} {_palette.Frame("|")}\n");
        _output.Write($"{_palette.Frame(number + " |")}{(display.Text.Length > 0 ? " " : "")}{display.Text}\n");
        var marks = new string('^', display.MarkWidth) + (Join(label, Continuation(location)) is { Length: > 0 } words ? " " + words : "");
        _output.Write($"{_indent} {_palette.Frame("|")} {new string(' ', display.MarkStart)}{_palette.Mark(_severity, marks)}\n");
    }

    /// <summary>Only the first line of a span is shown: the rest of a long value would bury the message.</summary>
    private static string Continuation(Location location)
    {
        var text = location.Text;
        var lastCharacter = text.GetPosition(Math.Max(location.Span.Start, location.Span.End - 1));
        return lastCharacter.Line > location.Start.Line
            ? string.Create(CultureInfo.InvariantCulture, $"(up to line {lastCharacter.Line})")
            : "";
    }

    private static string Join(string label, string continuation) =>
        label.Length > 0 && continuation.Length > 0 ? $"{label} {continuation}" : label + continuation;
}
