using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>Where a configuration tells editors to find its schema: <c>$schema</c>, or TOML's comment <c>#:schema</c>.</summary>
/// <param name="Target">The path or address.</param>
/// <param name="Span">Where it is written.</param>
/// <param name="Path">The place in the configuration; the document itself for a comment.</param>
public sealed record SchemaReference(string Target, SourceSpan Span, ConfigPath Path)
{
    private const string Installed = "node_modules/wrangler/config-schema.json";

    private static readonly LazyPattern Directive = new(@"^#:schema[ \t]+(\S+)");

    /// <summary>Where the schema lies when packages are installed beside the configuration or up to four folders above, the nearest first.</summary>
    public static IReadOnlyList<string> Usual { get; } =
        [.. Enumerable.Range(0, 5).Select(static levels => string.Concat(Enumerable.Repeat("../", levels)) + Installed)];

    /// <summary>Whether it is a path from the configuration's folder.</summary>
    public bool IsRelative => Target.IndexOf(':') < 0 && Target[0] is not ('/' or '\\' or '~');

    /// <summary>The reference of a configuration; null if it has none.</summary>
    public static SchemaReference? In(ConfigDocument document)
    {
        if (document.Root.FindString("$schema") is { Value.Length: > 0 } field)
        {
            return new SchemaReference(field.Value, field.Anchor, field.Path);
        }

        foreach (var comment in document.Comments)
        {
            var words = document.Text[comment];
            if (words.StartsWith("#:", StringComparison.Ordinal) && Directive.Match(words) is { Success: true } match)
            {
                var target = match.Groups[1];
                return new SchemaReference(target.Value, new SourceSpan(comment.Start + target.Index, target.Length), ConfigPath.Root);
            }
        }

        return null;
    }
}
