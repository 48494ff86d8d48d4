using System.Text;
using System.Text.Json;
using WranglerLint.Findings;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Reporting.Json;

/// <summary>
/// Writes one JSON object for programs. Its <c>version</c> changes when a property is removed or gets another meaning;
/// new properties may come at any time. Only ASCII characters are written.
/// </summary>
public sealed class JsonReporter : IReporter
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(report, json);
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    private static void Write(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartArray("findings");
        foreach (var finding in report.Findings)
        {
            Write(finding, json);
        }

        json.WriteEndArray();
        if (report.Suppressed.Count > 0)
        {
            json.WriteStartArray("suppressed");
            foreach (var finding in report.Suppressed)
            {
                Write(finding, json);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("notes", report.Count(Severity.Note));
        json.WriteNumber("files", report.FileCount);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("name", finding.Rule.Name);
        json.WriteString("severity", SeverityNames.NameOf(finding.Severity));
        json.WriteString("message", finding.Message);
        Write(finding.Location, json);
        json.WriteString("environment", finding.Environment);
        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            json.WriteString("label", related.Label);
            Write(related.Location, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Fix is { IsShowable: true } fix)
        {
            Write(fix, finding.Location.Text, json);
        }

        if (finding.Suppression is { } suppression)
        {
            json.WriteStartObject("suppression");
            json.WriteString("kind", suppression.Kind == SuppressionKind.InSource ? "inSource" : "external");
            json.WriteString("reason", suppression.Reason);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(Fix fix, SourceText text, Utf8JsonWriter json)
    {
        json.WriteStartObject("fix");
        json.WriteString("title", fix.Title);
        json.WriteString("safety", fix.Safety == FixSafety.Safe ? "safe" : "unsafe");
        json.WriteStartArray("edits");
        foreach (var edit in fix.Edits)
        {
            json.WriteStartObject();
            Write("start", text.GetPosition(edit.Span.Start), json);
            Write("end", text.GetPosition(edit.Span.End), json);
            json.WriteString("text", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Location location, Utf8JsonWriter json)
    {
        json.WriteString("path", location.Text.Path);
        Write("start", location.Start, json);
        Write("end", location.End, json);
        json.WriteString("configurationPath", location.LogicalName);
    }

    private static void Write(string name, LinePosition position, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }
}
