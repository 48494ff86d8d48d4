using System.Globalization;
using System.Text;
using System.Text.Json;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Reporting.Tests;

/// <summary>What strangers may write to make a terminal, a browser or a reader of a format obey them.</summary>
internal static class HostileTexts
{
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["colour"] = "\e[31m",
        ["title"] = "\e]0;owned\a",
        ["link"] = "\e]8;;https://example.com\e\\",
        ["clipboard"] = "\e]52;c;cm0gLXJm\a",
        ["one-byte controls"] = "\u009b31m\u009d0;x\u009c",
        ["bell, backspace and delete"] = "a\a\b\b\u007f",
        ["return"] = "a\rerror",
        ["line"] = "a\n::error::owned",
        ["encoded line"] = "%0A::error::owned",
        ["command"] = "::error::owned ##vso[task.setvariable]x",
        ["properties"] = "a,line=1:b=c%2C",
        ["reordered"] = "\u202eevil\u202c \u2066x\u2069",
        ["separators"] = "a\u2028b\u2029c\u0085d",
        ["invisible"] = "a\u200bb\ufeffc\u00add\U000e0041",
        ["no characters"] = "a\ufffeb\uffff",
        ["half a character"] = "a\ud800b\udc00",
        ["nul"] = "a\0b",
        ["element"] = "</code></td></script><script>alert(1)</script><!--",
        ["attribute"] = "\" onclick='x' `x` ${x} &amp;",
        ["markdown"] = "`|\\ [x](javascript:y) ![z](//e) @all #1 **b** <b>",
        ["xml"] = "]]><![CDATA[ &lt; &x; ?>",
    };

    /// <summary>Whether a terminal, or whoever reads lines, does something else with a character than to show it.</summary>
    internal static bool IsObeyed(Rune rune) =>
        rune.Value is not ('\n' or 0x200c or 0x200d)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>The same text as each thing that a stranger names.</summary>
    internal static IEnumerable<Hostile> Places(string text)
    {
        var json = JsonSerializer.Serialize(text.Replace('\ud800', 'x').Replace('\udc00', 'x'));
        var raw = json[1..^1];
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        yield return new Hostile("a file's name", $"sub/{text.Replace('\0', 'x')}/wrangler.json", """{ "name": "A", "nmae": "b" }""");
        yield return new Hostile("a value", "wrangler.json", $$"""{ "name": {{json}}, "kv_namespaces": [{ "binding": {{json}}, "id": "your-id" }, { "binding": "B", "id": {{json}} }] }""");
        yield return new Hostile("a key", "wrangler.json", $$"""{ {{json}}: 1, "kv_namespaces": [{ {{json}}: 1 }], "vars": { {{json}}: "x" }, "env": { "staging": { "vars": {} } } }""");
        yield return new Hostile("an environment's name", "wrangler.json", $$"""{ "kv_namespaces": [{ "binding": "A", "id": "your-id" }], "env": { {{json}}: { "nmae": 1 } } }""");
        yield return new Hostile("a key twice", "wrangler.json", $$"""{ "vars": { {{json}}: 1, {{json}}: 1 } }""");
        yield return new Hostile("a line beside", "wrangler.json", $$"""{ "nmae": 1, "vars": { "A": "{{raw}}" } } // {{line}}""");
        yield return new Hostile("a value as it is", "wrangler.json", $$"""{ "nmae": "{{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}}" }""");
        yield return new Hostile("a value of TOML as it is", "wrangler.toml", $"nmae = '{line.Replace('\'', '"')}'\n");
        yield return new Hostile("a syntax error", "wrangler.json", $$"""{ "vars": { {{text}} """);
        yield return new Hostile("a syntax error of TOML", "wrangler.toml", $"name = {text}\n");
        yield return new Hostile("a comment of TOML", "wrangler.toml", $"nmae = 1 # {line}\n");
    }
}

/// <summary>A configuration with a hostile text.</summary>
/// <param name="Place">What the text stands for.</param>
/// <param name="Path">The configuration's path.</param>
/// <param name="Content">What is in it.</param>
internal sealed record Hostile(string Place, string Path, string Content)
{
    internal ConfigDocument Document { get; } = ConfigDocument.Parse(new SourceText(Path, Content), ConfigDocument.FormatOf(Path)!.Value);

    internal IReadOnlyList<Finding> Findings => field ??= new Linter(RuleCatalog.All).Lint(Document, LintOptions.Default);
}
