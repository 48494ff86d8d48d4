using System.Text;
using System.Text.Json;
using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Reporting.GitLab;

/// <summary>Writes a Code Quality report for GitLab's merge requests. Only ASCII characters are written.</summary>
public sealed class GitLabReporter : IReporter
{
    /// <inheritdoc/>
    public void Write(Report report, TextWriter output)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            Write(report, json);
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }

    private static void Write(Report report, Utf8JsonWriter json)
    {
        var fingerprints = new FindingFingerprints();
        json.WriteStartArray();
        foreach (var finding in report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("description", VisibleText.Of(finding.Message));
            json.WriteString("check_name", finding.Rule.Id);
            json.WriteString("fingerprint", fingerprints.Next(finding));
            json.WriteString("severity", SeverityOf(finding));
            json.WriteStartObject("location");
            json.WriteString("path", finding.Location.Text.Path);
            json.WriteStartObject("lines");
            json.WriteNumber("begin", finding.Location.Start.Line);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string SeverityOf(Finding finding) => finding.Severity switch
    {
        Severity.Error => "critical",
        Severity.Warning => "major",
        _ => "info",
    };
}
