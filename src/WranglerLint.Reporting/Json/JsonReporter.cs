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
    public void Write(Report report, TextWriter output) => JsonText.Write(output, json => Write(report, json));

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

        if (report.HasStatistics)
        {
            WriteStatistics(report.Findings, json);
        }

        json.WriteStartObject("summary");
        json.WriteNumber("errors", report.Count(Severity.Error));
        json.WriteNumber("warnings", report.Count(Severity.Warning));
        json.WriteNumber("notes", report.Count(Severity.Note));
        json.WriteNumber("files", report.FileCount);
        if (report.KnownCount is { } known)
        {
            json.WriteNumber("known", known);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteStatistics(IReadOnlyList<Finding> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray("statistics");
        foreach (var (rule, severity, count) in RuleCount.Of(findings))
        {
            json.WriteStartObject();
            json.WriteString("rule", rule.Id);
            json.WriteString("name", rule.Name);
            json.WriteString("severity", SeverityNames.NameOf(severity));
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Write(Finding finding, Utf8JsonWriter json)
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
        // What is suppressed is not fixed.
        if (finding is { Suppression: null, Fix: { IsShowable: true } fix })
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
