using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CsCheck;
using WranglerLint.Findings;
using WranglerLint.Reporting.Sarif;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Tests;

/// <summary>The fingerprints of github/codeql-action's src/fingerprints.ts: its upload step warns about any others.</summary>
public sealed class SarifFingerprintTests
{
    private static readonly string[] Pieces =
        ["a", "b", "é", "日", "😀", " ", "\t", "\n", "\r\n", "\r", "\ud800", "a long piece that fills a third of a window"];

    [Theory]
    [InlineData("", "c129715d7a2bc9a3:1")]
    [InlineData(" a\nb\n  \t\tc\n d", "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1")]
    [InlineData(" a\r\nb\r\n  \t\tc\r d", "271789c17abda88f:1 54703d4cd895b18:1 180aee12dab6264:1 a23a3dc5e078b07b:1")]
    [InlineData("name = \"w\"\nmain = \"src/x.js\"\n", "cb5ce09665ec18a4:1 71358f7382860b91:1 c129715d7a2bc9a3:1")]
    public void Equal_those_of_GitHub(string content, string expected) =>
        Fingerprints(content).Should().Equal(expected.Split(' '));

    [Fact]
    public void Count_equal_lines() =>
        Fingerprints(string.Concat(Enumerable.Repeat("Lorem ipsum dolor sit amet.\n", 10))).Should().Equal(
            "a7f2ff13bc495cf2:1", "a7f2ff13bc495cf2:2", "a7f2ff13bc495cf2:3", "a7f2ff13bc495cf2:4", "a7f2ff13bc495cf2:5",
            "a7f2ff13bc495cf2:6", "a7f2ff1481e87703:1", "a9cf91f7bbf1862b:1", "55ec222b86bcae53:1", "cc97dc7b1d7d8f7b:1",
            "c129715d7a2bc9a3:1");

    [Fact]
    public void Equal_the_definition() =>
        Gen.Int[0, Pieces.Length - 1].Select(static index => Pieces[index]).Array[0, 60].Select(static pieces => string.Concat(pieces))
            .Sample(static content => Fingerprints(content).SequenceEqual(Defined(content)), iter: 300);

    /// <summary>A short secret could be guessed from a hash. GitHub adds what is left out, from the file that it has.</summary>
    [Fact]
    public void Leave_out_what_would_hash_a_secret()
    {
        var text = new SourceText(Sample.Path, $"{new string('a', 120)}\nb = 1\nc = \"hunter2\"\nd = 1\n");
        text.Hide(new HiddenParts(text.Content, [new SourceSpan(text.Content.IndexOf("hunter2", StringComparison.Ordinal), 7)], []));

        var expected = Fingerprints(text.Content);
        Fingerprints(text).Should().Equal(expected[0], null, null, expected[3], expected[4]);
    }

    /// <summary>
    /// Without a rolling window: of each line, the 100 code units from its start, blanks left out, as a number in base 37.
    /// Behind the end stands 65535, then zeros.
    /// </summary>
    internal static IEnumerable<string> Defined(string content)
    {
        var counts = new Dictionary<string, int>();
        var text = new SourceText("x", content);
        for (var line = 1; line <= text.LineCount; line++)
        {
            var rest = content[text.GetLine(line).Start..]
                .Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
                .Replace(" ", "", StringComparison.Ordinal).Replace("\t", "", StringComparison.Ordinal);
            var hash = (rest + '\uffff').PadRight(100, '\0').Take(100)
                .Aggregate(BigInteger.Zero, static (sum, unit) => ((sum * 37) + unit) % (BigInteger.One << 64));
            var name = ((ulong)hash).ToString("x", CultureInfo.InvariantCulture);
            counts[name] = counts.GetValueOrDefault(name) + 1;
            yield return string.Create(CultureInfo.InvariantCulture, $"{name}:{counts[name]}");
        }
    }

    private static List<string?> Fingerprints(string content) => Fingerprints(new SourceText(Sample.Path, content));

    private static List<string?> Fingerprints(SourceText text) =>
        Fingerprints([.. Enumerable.Range(1, text.LineCount).Select(line => Sample.Mark(text, new SourceSpan(text.GetLine(line).Start, 0)))]);

    /// <summary>What SARIF has for each finding; null where it has none.</summary>
    internal static List<string?> Fingerprints(IReadOnlyList<Finding> findings)
    {
        using var log = JsonDocument.Parse(Sample.Write(new SarifReporter(), Sample.Report([.. findings])));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(static result => result.TryGetProperty("partialFingerprints", out var fingerprints) ? fingerprints.GetProperty("primaryLocationLineHash").GetString() : null),
        ];
    }
}
