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
        var bytes = Encoding.UTF8.GetBytes(text.Content);
        var options = new JsonReaderOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Allow,
            MaxDepth = MaxDepth,
        };
        var builder = new JsonTreeBuilder(text);
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
            document.Error = JsonErrors.Describe(text, bytes, exception, reader.CurrentDepth >= MaxDepth);
            return document;
        }

        if (builder.Root is ConfigTable root)
        {
            document.Root = root;
            document.Comments = builder.Comments;
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
