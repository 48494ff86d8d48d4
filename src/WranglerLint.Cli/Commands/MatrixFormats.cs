using WranglerLint.Reporting.Human;
using WranglerLint.Reporting.Matrix;

namespace WranglerLint.Commands;

/// <summary>The formats of <c>bindings --format</c>; their names on the command line are these in lower case.</summary>
internal enum MatrixFormat
{
    Text,
    Html,
    Markdown,
    Json,
}

/// <summary>Makes writers of matrices.</summary>
internal static class MatrixFormats
{
    /// <summary>Where nobody tells how wide the lines may be: what fits into a report, a log and half a screen.</summary>
    private const int WidthWithoutTerminal = 120;

    /// <summary>The names of all formats on the command line.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. Enum.GetNames<MatrixFormat>().Select(static name => name.ToLowerInvariant())];

    /// <param name="format">The format.</param>
    /// <param name="isForTerminal">Whether the report goes to the standard output, which may be a terminal.</param>
    internal static IMatrixWriter Create(MatrixFormat format, bool isForTerminal) => format switch
    {
        MatrixFormat.Html => new HtmlMatrixWriter(),
        MatrixFormat.Markdown => new MarkdownMatrixWriter(),
        MatrixFormat.Json => new JsonMatrixWriter(),
        _ => new TextMatrixWriter(
            isForTerminal ? TerminalWidth : WidthWithoutTerminal,
            isForTerminal && Colour.IsWanted(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable)),
    };

    private static int TerminalWidth => !Console.IsOutputRedirected && Console.WindowWidth is > 0 and var width ? width : WidthWithoutTerminal;
}
