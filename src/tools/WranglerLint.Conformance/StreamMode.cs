using System.Text.Json;
using WranglerLint.Rules;
using WranglerLint.Tree;

namespace WranglerLint.Conformance;

/// <summary>Answers one JSON line, <c>{ text, format }</c>, with another, <c>{ error, warning, unreadable, findings }</c>.</summary>
internal static class StreamMode
{
    internal static void Run(TextReader input, Stream output)
    {
        using var writer = new StreamWriter(output, bufferSize: 1 << 16) { AutoFlush = false };
        while (input.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                // The asker waits for the answers up to here.
                writer.Flush();
                continue;
            }

            using var question = JsonDocument.Parse(line);
            var text = question.RootElement.GetProperty("text").GetString()!;
            var format = Enum.Parse<ConfigFormat>(question.RootElement.GetProperty("format").GetString()!, ignoreCase: true);
            writer.WriteLine(Answer(text, format));
        }
    }

    private static string Answer(string text, ConfigFormat format)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            var findings = Comparison.Lint(text, format);
            json.WriteStartObject();
            json.WriteBoolean("error", findings.Any(static finding => finding.Severity == Severity.Error));
            json.WriteBoolean("warning", findings.Any(static finding => finding.Severity == Severity.Warning));
            json.WriteBoolean("unreadable", findings.Any(static finding => finding.Location.LogicalName == "$" && finding.Rule.Name == "syntax-error"));
            json.WriteStartArray("findings");
            foreach (var finding in findings)
            {
                json.WriteStringValue($"{finding.Severity} {finding.Rule.Id} [{finding.Location.LogicalName}] {finding.Message}");
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.ToArray());
    }
}
