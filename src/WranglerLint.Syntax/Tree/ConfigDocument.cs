using WranglerLint.Text;

namespace WranglerLint.Tree;

/// <summary>How a configuration is written.</summary>
public enum ConfigFormat
{
    /// <summary>TOML 1.1, as wrangler's own parser reads it.</summary>
    Toml,

    /// <summary>JSON; wrangler accepts comments and trailing commas in it too.</summary>
    Json,

    /// <summary>JSON with comments and trailing commas.</summary>
    Jsonc,
}

/// <summary>Why a text is no configuration.</summary>
/// <param name="Span">The first place that cannot be read.</param>
/// <param name="Message">What is wrong there: a sentence with its full stop.</param>
public sealed record SyntaxError(SourceSpan Span, string Message)
{
    /// <summary>Whether nothing is wrong with the text, and it only goes beyond what is read here.</summary>
    public bool IsLimit { get; init; }

    /// <summary>Deeper nesting is not read, because every later step recurses.</summary>
    internal static SyntaxError TooDeep(SourceSpan span, int limit) =>
        new(span, FormattableString.Invariant($"Values are nested more than {limit} levels deep, and deeper ones are not read.")) { IsLimit = true };
}

/// <summary>A key that stands twice in one JSON object; the earlier value is lost.</summary>
/// <param name="Lost">The entry that nobody will see.</param>
/// <param name="Kept">The entry that counts.</param>
public sealed record DuplicateKey(ConfigEntry Lost, ConfigEntry Kept);

/// <summary>A parsed configuration.</summary>
public sealed class ConfigDocument
{
    internal ConfigDocument(SourceText text, ConfigFormat format)
    {
        Text = text;
        Format = format;
    }

    /// <summary>The text that was read.</summary>
    public SourceText Text { get; }

    /// <summary>How it is written.</summary>
    public ConfigFormat Format { get; }

    /// <summary>The outermost table; empty when <see cref="Error"/> is set.</summary>
    public ConfigTable Root { get; internal set; } = new(ConfigPath.Root, default, default);

    /// <summary>The first syntax error: nothing behind it is trustworthy, so there is only this one.</summary>
    public SyntaxError? Error { get; internal set; }

    /// <summary>Comments in the order of the text, with their marks.</summary>
    public IReadOnlyList<SourceSpan> Comments { get; internal set; } = [];

    /// <summary>Keys that stand twice; always empty for TOML, where that is a syntax error.</summary>
    public IReadOnlyList<DuplicateKey> DuplicateKeys { get; internal set; } = [];

    /// <summary>TOML's headers in the order of the text; empty for JSON.</summary>
    internal IReadOnlyList<Toml.TomlHeader> Headers { get; set; } = [];

    /// <summary>Reads a text. Whatever is wrong with it becomes <see cref="Error"/>; nothing is thrown.</summary>
    public static ConfigDocument Parse(SourceText text, ConfigFormat format) =>
        format == ConfigFormat.Toml ? Toml.TomlReader.Read(text) : Json.JsonReader.Read(text, format);

    /// <summary>The format that a file's name promises; null for other files.</summary>
    public static ConfigFormat? FormatOf(string path) =>
        path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase) ? ConfigFormat.Toml
        : path.EndsWith(".jsonc", StringComparison.OrdinalIgnoreCase) ? ConfigFormat.Jsonc
        : path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? ConfigFormat.Json
        : null;
}
