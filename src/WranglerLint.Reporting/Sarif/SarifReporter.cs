using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Newtonsoft.Json;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Writes SARIF 2.1.0 as GitHub code scanning wants it, without anything that depends on the machine or the time.</summary>
/// <remarks>
/// At most <see cref="MaxResults"/> findings are written, and fewer if the report were larger than <see cref="MaxBytes"/>:
/// the worst ones, with a notification that says so. Fingerprints
/// follow the text without a byte order mark; GitHub counts the mark, so that in a file that has one the fingerprints of
/// the first lines differ from those that its upload action would compute, which it answers with a warning. The same goes
/// for lines with a secret and those right above it: a hash of a secret could be tried until it fits, so they are made
/// from the covered text.
/// </remarks>
public sealed class SarifReporter : IReporter
{
    /// <summary>GitHub rejects a run with more results.</summary>
    public const int MaxResults = 25_000;

    /// <summary>GitHub rejects a report that is larger, compressed with gzip.</summary>
    public const int MaxBytes = 10_000_000;

    private readonly int _maxResults;
    private readonly int _maxBytes;

    /// <summary>Creates a reporter.</summary>
    public SarifReporter()
        : this(MaxResults, MaxBytes)
    {
    }

    internal SarifReporter(int maxResults, int maxBytes) => (_maxResults, _maxBytes) = (maxResults, maxBytes);

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        var count = Math.Min(report.Findings.Count + report.Suppressed.Count, _maxResults);
        var text = Serialize(report, count);
        while (count > 0 && IsTooLarge(text))
        {
            count /= 2;
            text = Serialize(report, count);
        }

        output.Write(text);
    }

    private static string Serialize(Report report, int maxResults)
    {
        using var text = new StringWriter(new StringBuilder()) { NewLine = "\n" };
        using (var json = new JsonTextWriter(text) { Formatting = Formatting.Indented })
        {
            SarifLogWriter.Write(json, SarifLogBuilder.Build(report, maxResults));
        }

        return Escaped(text.GetStringBuilder().Append('\n').ToString());
    }

    /// <summary>
    /// The same JSON, with escapes for what a terminal would obey: Newtonsoft.Json escapes line separators and the control characters
    /// up to U+001F, and no others. Outside of strings there are none.
    /// </summary>
    internal static string Escaped(string json)
    {
        StringBuilder? escaped = null;
        var kept = 0;
        for (int i = 0, length; i < json.Length; i += length)
        {
            length = 1;
            if (json[i] is '\n' or (>= ' ' and <= '~'))
            {
                continue;
            }

            // Half a character is none, and becomes the one that stands for such.
            var isWhole = Rune.DecodeFromUtf16(json.AsSpan(i), out var rune, out length) == OperationStatus.Done;
            var isEscaped = VisibleText.EscapeOf(rune) is not null;
            if (isWhole && !isEscaped)
            {
                continue;
            }

            escaped ??= new StringBuilder(json.Length + 16);
            escaped.Append(json, kept, i - kept);
            var text = rune.ToString();
            _ = isEscaped ? escaped.AppendJoin("", text.Select(static c => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"))) : escaped.Append(text);
            kept = i + length;
        }

        return escaped is null ? json : escaped.Append(json, kept, json.Length - kept).ToString();
    }

    private bool IsTooLarge(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (bytes.Length <= _maxBytes)
        {
            return false;
        }

        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return compressed.Length > _maxBytes;
    }
}
