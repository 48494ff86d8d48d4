using System.Text.Json;
using WranglerLint.Reporting.Json;

namespace WranglerLint.Verification.Reports;

/// <summary>
/// Writes a verification as one JSON object for programs. Its <c>version</c> changes when a property is removed or gets another
/// meaning. Only ASCII characters are written.
/// </summary>
public static class JsonVerificationReport
{
    /// <summary>The version of the format.</summary>
    public const int Version = 1;

    /// <summary>Writes the report and a line break.</summary>
    public static void Write(VerificationResult result, TextWriter output) => JsonText.Write(output, json => Write(result, json));

    private static void Write(VerificationResult result, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteString("url", result.Address.AbsoluteUri);
        json.WriteString("configuration", result.Configuration.Document.Text.Path);
        json.WriteString("environment", result.Environment.Environment.Name);
        json.WriteBoolean("success", !result.IsFailing);
        json.WriteStartArray("checks");
        foreach (var check in result.Checks)
        {
            Write(check, json);
        }

        json.WriteEndArray();
        json.WriteStartObject("summary");
        json.WriteNumber("passed", result.Count(Outcome.Pass));
        json.WriteNumber("warned", result.Count(Outcome.Warn));
        json.WriteNumber("failed", result.Count(Outcome.Fail));
        json.WriteNumber("requests", result.Requests);
        json.WriteNumber("duration_ms", Math.Round(result.Duration.TotalMilliseconds));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Check check, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("stage", check.Stage);
        json.WriteString("name", check.Name);
        json.WriteString("outcome", check.Outcome switch { Outcome.Pass => "pass", Outcome.Warn => "warn", _ => "fail" });
        json.WriteString("message", check.Message);
        json.WriteString("problem", check.Problem is { } problem ? VerificationRules.Of(problem).Id : null);
        json.WriteString("recommendation", check.Recommendation);
        json.WriteNumber("duration_ms", Math.Round(check.Duration.TotalMilliseconds));
        json.WriteString("configurationPath", check.Place?.LogicalName);
        json.WriteEndObject();
    }
}
