using Tomlyn;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using WranglerLint.Text;
using WranglerLint.Tree;
using SourceSpan = WranglerLint.Text.SourceSpan;

namespace WranglerLint.Toml;

/// <summary>Reads TOML through Tomlyn, whose faults stay behind this class.</summary>
internal static class TomlReader
{
    /// <summary>Tomlyn's own limit: raised, it ends where the stack does.</summary>
    private const int MaxDepth = 63;

    /// <summary>Longer than any punctuation or keyword.</summary>
    private static readonly LazyPattern Quoted = new("`[^`]{6,}`");

    internal static ConfigDocument Read(SourceText text)
    {
        var document = new ConfigDocument(text, ConfigFormat.Toml);
        var standIns = new TomlStandIns(text.Content);
        var (syntax, error) = Parse(text, standIns);
        if (syntax is { HasErrors: true } && standIns.ReplaceDates(syntax.Diagnostics))
        {
            (syntax, error) = Parse(text, standIns);
        }

        error ??= syntax is null ? null : FirstError(syntax, text);
        if (syntax is null || error is not null)
        {
            document.Error = error;
            return document;
        }

        var builder = new TomlTreeBuilder(text, standIns);
        builder.Add(syntax);
        document.Error = builder.Error;
        if (document.Error is null)
        {
            document.Root = builder.Root;
            document.Headers = builder.Headers;
            document.Comments = TomlComments.Find(syntax, text.Content);
        }

        return document;
    }

    private static (DocumentSyntax? Syntax, SyntaxError? Error) Parse(SourceText text, TomlStandIns standIns)
    {
        try
        {
            // Without Tomlyn's own check for duplicates, which refuses [[a]] [[a.b]] [[a.b]] [[a]] b = 1: the builder has one.
            return (SyntaxParser.Parse(standIns.Content, text.Path, validate: false), null);
        }
        catch (TomlException exception)
        {
            // Nesting deeper than Tomlyn's default is thrown instead of reported.
            var offset = exception.Diagnostics.Select(static d => d.Span.Offset).DefaultIfEmpty(0).Min();
            return (null, SyntaxError.TooDeep(text.VisibleAt(offset), MaxDepth));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A file that ends inside an escape sequence.
            return (null, new SyntaxError(text.VisibleAt(text.Length), "The file ends inside a string."));
        }
    }

    /// <summary>Errors cascade and come unsorted: only the first place can be trusted.</summary>
    private static SyntaxError? FirstError(DocumentSyntax syntax, SourceText text)
    {
        if (!syntax.HasErrors)
        {
            return null;
        }

        var first = syntax.Diagnostics
            .Where(static d => d.Kind == DiagnosticMessageKind.Error)
            .OrderBy(static d => d.Span.Offset)
            .First();
        var span = first.Span.Length > 0
            ? text.ClampToFirstLine(SourceSpan.FromBounds(
                Math.Min(first.Span.Offset, text.Length),
                Math.Min(first.Span.Offset + first.Span.Length, text.Length)))
            : text.VisibleAt(first.Span.Offset);
        return new SyntaxError(span.Length == 0 ? text.VisibleAt(span.Start) : text.WholeCharacters(span), Sentence(first.Message));
    }

    /// <summary>
    /// Tomlyn's own words, without what it quotes from the text: that may be a secret, and the place shows it anyway.
    /// </summary>
    private static string Sentence(string message)
    {
        var line = CharacterNames.Spell(Quoted.Replace(message.Split('\n')[0], "this").Trim()).TrimEnd('.', ':');
        return line.Length == 0 ? "This is no TOML." : char.ToUpperInvariant(line[0]) + line.Substring(1) + ".";
    }
}
