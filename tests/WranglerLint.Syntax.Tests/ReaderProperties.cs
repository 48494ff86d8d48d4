using System.Globalization;
using System.Text.Json;
using CsCheck;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>What holds for every text.</summary>
public sealed class ReaderProperties
{
    private static readonly Gen<ConfigFormat> Formats = Gen.OneOf(ConfigFormat.Toml, ConfigFormat.Json);

    /// <summary>Pieces whose combinations are almost TOML or JSON.</summary>
    private static readonly Gen<string> Pieces = Gen.OneOf(
        Gen.OneOf(
            "a", "b", "a.b", "\"a\"", "'a'", "\"", "'", "\"\"\"", "'''", "[", "]", "[[", "]]", "{", "}", "=", ":", ",", ".", "\n", "\r\n", "\r", " ", "#", "//", "/*", "*/", "\\", "\\u00e9", "\\ud800", "\\n",
            "1", "-1", "1.5", "1e5", "0x1F", "true", "false", "null", "inf", "nan", "1979-05-27", "1979-02-30", "07:32:00", "T", "Z", "[a]\n", "[[a]]\n", "a = 1\n", "a.b = 1\n", "{\"a\":1}", "\"a\":", "é", "😀", "\uFFFD", "\uF8FF", "\0", "\u2028", "\uFEFF", "\uD800"),
        Gen.String[0, 5]);

    private static readonly Gen<string> Texts = Pieces.Array[0, 25].Select(static pieces => string.Concat(pieces));

    [Fact]
    public void No_text_throws() =>
        Gen.Select(Texts, Formats).Sample(
            static (text, format) =>
            {
                var document = Parse(text, format);
                return new SourceSpan(0, text.Length).Contains(document.Error?.Span ?? default);
            },
            iter: 20_000);

    [Fact]
    public void Spans_lie_in_the_text_and_in_their_parents() =>
        Gen.Select(Texts, Formats).Sample(static (text, format) => CheckSpans(Parse(text, format)), iter: 20_000);

    [Fact]
    public void Spans_of_real_configurations_lie_in_their_parents() =>
        Gen.Select(Trees.Tables, Gen.Bool).Sample(
            static (tree, indented) =>
                CheckSpans(Parse(Trees.ToJson(tree, indented), ConfigFormat.Json)) && CheckSpans(Parse(Trees.ToToml(tree, indented), ConfigFormat.Toml)),
            iter: 2_000);

    [Fact]
    public void Both_formats_give_one_tree() =>
        Gen.Select(Trees.Tables, Gen.Bool).Sample(
            static (tree, flag) =>
            {
                var json = Parse(Trees.ToJson(tree, flag), ConfigFormat.Json);
                var toml = Parse(Trees.ToToml(tree, flag), ConfigFormat.Toml);
                return json.Error is null && toml.Error is null && Flat(json).SequenceEqual(Flat(toml));
            },
            iter: 5_000,
            print: static sample => $"{Trees.ToJson(sample.Item1, sample.Item2)}\n{Trees.ToToml(sample.Item1, sample.Item2)}"
                + Parse(Trees.ToToml(sample.Item1, sample.Item2), ConfigFormat.Toml).Error
                + string.Join('\n', Flat(Parse(Trees.ToJson(sample.Item1, sample.Item2), ConfigFormat.Json)).Except(Flat(Parse(Trees.ToToml(sample.Item1, sample.Item2), ConfigFormat.Toml)))));

    private static IEnumerable<string> Flat(ConfigDocument document) =>
        Nodes.Below(document.Root).Select(static node => $"{node.Path} {Value(node)}").Order(StringComparer.Ordinal);

    private static string Value(ConfigNode node) => node switch
    {
        ConfigString text => JsonSerializer.Serialize(text.Value),
        ConfigNumber number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        ConfigBoolean boolean => boolean.Value ? "true" : "false",
        _ => node.KindName,
    };

    private static bool CheckSpans(ConfigDocument document)
    {
        var text = new SourceSpan(0, document.Text.Length);
        return Nodes.Below(document.Root).Prepend(document.Root).All(node => text.Contains(node.Span) && text.Contains(node.Anchor) && CheckBelow(document, node))
            && document.Comments.All(text.Contains);
    }

    private static bool CheckBelow(ConfigDocument document, ConfigNode node)
    {
        // A TOML table with a header has that header as its span: its entries stand elsewhere.
        var hasBrackets = node.Span.Length > 0 && document.Text.Content[node.Span.Start] is '{' or '[';
        if (hasBrackets && !Nodes.ChildrenOf(node).All(child => node.Span.Contains(child.Span)))
        {
            return false;
        }

        return node is not ConfigTable table || table.Entries.All(entry => Spells(document.Text[entry.KeySpan], entry.Key, document.Format));
    }

    private static bool Spells(string written, string key, ConfigFormat format)
    {
        var again = Parse(format == ConfigFormat.Toml ? $"{written} = 1" : $"{{{written}:1}}", format);
        return again.Error is null && again.Root.Entries.Single().Key == key;
    }

    private static ConfigDocument Parse(string text, ConfigFormat format) => ConfigDocument.Parse(new SourceText("wrangler", text), format);
}
