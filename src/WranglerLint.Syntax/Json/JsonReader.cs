using System.Text;
using System.Text.Json;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Json;

/// <summary>
/// Reads JSON and JSONC. Comments and trailing commas are accepted in both, as wrangler accepts them.
/// </summary>
internal static class JsonReader
{
    /// <summary>Deeper files are refused, because every later step recurses.</summary>
    private const int MaxDepth = 128;

    internal static ConfigDocument Read(SourceText text, ConfigFormat format)
    {
        var document = new ConfigDocument(text, format);
        var comments = JsonComments.Find(text.Content);
        if (comments.Unclosed is { } opening)
        {
            document.Error = new SyntaxError(new SourceSpan(opening, 2), "The comment that begins here has no end.");
            return document;
        }

        var bytes = Encoding.UTF8.GetBytes(comments.Blanked);
        var options = new JsonReaderOptions { AllowTrailingCommas = true, MaxDepth = MaxDepth };
        var builder = new JsonTreeBuilder(text, comments.Blanked);
        var reader = new Utf8JsonReader(bytes, options);
        try
        {
            while (reader.Read())
            {
                builder.Add(ref reader);
            }
        }
        catch (JsonException exception)
        {
            document.Error = JsonErrors.Describe(text, comments.Blanked, bytes, exception, builder.Depth >= MaxDepth ? MaxDepth : null);
            return document;
        }

        if (builder.Root is ConfigTable root)
        {
            document.Root = root;
            document.Comments = comments.Spans;
            document.DuplicateKeys = builder.Duplicates;
        }
        else
        {
            document.Error = new SyntaxError(
                builder.Root?.Anchor ?? default,
                $"A configuration is an object, {{ … }}, but this is {builder.Root?.KindName ?? "nothing"}.");
        }

        return document;
    }
}
