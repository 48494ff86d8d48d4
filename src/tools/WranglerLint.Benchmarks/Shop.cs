using System.Globalization;
using System.Text;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Benchmarks;

/// <summary>The configuration that is measured: a shop's, with three environments, 3 KB.</summary>
internal static class Shop
{
    internal const string Path = "wrangler.toml";

    /// <summary>As people wrote it.</summary>
    internal static string Toml { get; } = Read();

    /// <summary>The same in JSON.</summary>
    internal static string Json { get; } = Write(Parse(Toml, ConfigFormat.Toml).Root);

    internal static ConfigDocument Parse(string content, ConfigFormat format) => ConfigDocument.Parse(new SourceText(Path, content), format);

    private static string Read()
    {
        using var stream = typeof(Shop).Assembly.GetManifestResourceStream(Path)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Write(ConfigNode node) => node switch
    {
        ConfigTable table => $"{{\n{string.Join(",\n", table.Entries.Select(static entry => $"\"{entry.Key}\": {Write(entry.Value)}"))}\n}}",
        ConfigArray array => $"[{string.Join(", ", array.Items.Select(Write))}]",
        ConfigString text => $"\"{new StringBuilder(text.Value).Replace("\\", "\\\\").Replace("\"", "\\\"")}\"",
        ConfigNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        ConfigBoolean boolean => boolean.Value ? "true" : "false",
        _ => "null",
    };
}
