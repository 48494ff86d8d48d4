using WranglerLint.Reporting.Human;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.Matrix;

/// <summary>How a piece of text looks on a terminal.</summary>
internal readonly record struct TextStyle(TextStyle.Kind Look, Severity Severity)
{
    internal enum Kind
    {
        Plain,
        Bold,
        Faint,
        Marked,
    }

    internal static TextStyle Plain { get; }

    internal static TextStyle Bold { get; } = new(Kind.Bold, default);

    internal static TextStyle Faint { get; } = new(Kind.Faint, default);

    internal static TextStyle Of(Severity severity) => new(Kind.Marked, severity);
}

/// <summary>Words that stay together on a line.</summary>
internal readonly record struct TextPiece(string Text, TextStyle Style)
{
    internal string Paint(Palette palette) => Style.Look switch
    {
        TextStyle.Kind.Bold => palette.Bold(Text),
        TextStyle.Kind.Faint => palette.Faint(Text),
        TextStyle.Kind.Marked => palette.Mark(Style.Severity, Text),
        _ => Text,
    };
}
