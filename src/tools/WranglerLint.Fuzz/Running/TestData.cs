using System.Reflection;
using WranglerLint.Fuzz.Targets;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>The texts to begin with: the corpus of the target in <c>testdata/fuzz</c>, and the repository's fixtures.</summary>
internal static class TestData
{
    /// <summary>Longer fixtures would slow every input down that is made from them.</summary>
    private const int LongestSeed = 3 * 1024;

    private static string Root { get; } = typeof(TestData).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "TestData")
        .Value!;

    internal static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    internal static string CorpusOf(FuzzTarget target) => PathOf("fuzz", target.Name);

    /// <summary>The corpus first; the same on every machine.</summary>
    internal static IReadOnlyList<SourceText> SeedsOf(FuzzTarget target) =>
        [
            .. Corpus(target).Select(static item => item.Text)
                .Concat(target.SeedFolders.SelectMany(folder => Files(PathOf(folder.Split('/')))).Where(file => NameFor(target, file) is not null).Select(file => Read(target, file)))
                .Concat(target.MoreSeeds)
                .Where(static text => text.Length <= LongestSeed)
                .DistinctBy(static text => (text.Path, text.Content)),
        ];

    /// <summary>The texts that are kept for a target, with the names of their files.</summary>
    internal static IEnumerable<(string Name, SourceText Text)> Corpus(FuzzTarget target) =>
        Files(CorpusOf(target)).Select(file => (Path.GetFileName(file), Read(target, file)));

    /// <summary>Lone surrogates can be in no UTF-8 file: in the corpus they are what WTF-8 makes of them.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes) => Wtf8.Decode(bytes);

    internal static SourceText Read(FuzzTarget target, string file) =>
        new(NameFor(target, file) ?? target.FileNames[0], Decode(File.ReadAllBytes(file)));

    private static string? NameFor(FuzzTarget target, string file)
    {
        // The longest first: index.d.ts is one of .d.ts and of .ts.
        var names = target.FileNames.OrderByDescending(static name => ExtensionOf(name).Length);
        return names.FirstOrDefault(name => file.EndsWith(ExtensionOf(name), StringComparison.Ordinal));
    }

    private static string ExtensionOf(string name) => name.EndsWith(".d.ts", StringComparison.Ordinal) ? ".d.ts" : Path.GetExtension(name);

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];
}
