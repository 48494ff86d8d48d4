using Newtonsoft.Json;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Writes results: see <see cref="SarifLogWriter"/>.</summary>
internal static class SarifResultWriter
{
    internal static void Write(JsonWriter json, Sdk.Result result)
    {
        json.Text("ruleId", result.RuleId);
        json.Number("ruleIndex", result.RuleIndex, unless: -1);
        json.Text("level", NameOf(result.Level));
        json.One("message", result.Message, Message);
        json.Many("locations", result.Locations, Location);
        json.Named("partialFingerprints", result.PartialFingerprints, static (json, fingerprint) => json.WriteValue(fingerprint));
        json.Many("relatedLocations", result.RelatedLocations, Location);
        json.Many("suppressions", result.Suppressions, Suppression);
        json.Many("fixes", result.Fixes, Fix);
        SarifProperties.Write(json, result);
    }

    internal static void Message(JsonWriter json, Sdk.Message message) => json.Text("text", message.Text);

    internal static void Artifact(JsonWriter json, Sdk.ArtifactLocation artifact)
    {
        json.Address("uri", artifact.Uri);
        json.Text("uriBaseId", artifact.UriBaseId);
        json.One("description", artifact.Description, Message);
    }

    internal static string NameOf(Sdk.FailureLevel level) => level switch
    {
        Sdk.FailureLevel.Error => "error",
        Sdk.FailureLevel.Warning => "warning",
        Sdk.FailureLevel.Note => "note",
        _ => "none",
    };

    private static void Location(JsonWriter json, Sdk.Location location)
    {
        if (location.ShouldSerializeId())
        {
            json.WritePropertyName("id");
            json.WriteValue(location.Id);
        }

        json.One("physicalLocation", location.PhysicalLocation, static (json, place) =>
        {
            json.One("artifactLocation", place.ArtifactLocation, Artifact);
            json.One("region", place.Region, Region);
        });
        json.Many("logicalLocations", location.LogicalLocations, static (json, logical) =>
        {
            json.Text("fullyQualifiedName", logical.FullyQualifiedName);
            json.Text("kind", logical.Kind);
        });
        json.One("message", location.Message, Message);
    }

    private static void Region(JsonWriter json, Sdk.Region region)
    {
        json.Number("startLine", region.StartLine, unless: 0);
        json.Number("startColumn", region.StartColumn, unless: 0);
        json.Number("endLine", region.EndLine, unless: 0);
        json.Number("endColumn", region.EndColumn, unless: 0);
    }

    private static void Suppression(JsonWriter json, Sdk.Suppression suppression)
    {
        json.Text("kind", suppression.Kind == Sdk.SuppressionKind.InSource ? "inSource" : "external");
        json.Text("status", suppression.Status == Sdk.SuppressionStatus.Accepted ? "accepted" : null);
        json.Text("justification", suppression.Justification);
    }

    private static void Fix(JsonWriter json, Sdk.Fix fix)
    {
        json.One("description", fix.Description, Message);
        json.Many("artifactChanges", fix.ArtifactChanges, static (json, change) =>
        {
            json.One("artifactLocation", change.ArtifactLocation, Artifact);
            json.Many("replacements", change.Replacements, static (json, replacement) =>
            {
                json.One("deletedRegion", replacement.DeletedRegion, Region);
                json.One("insertedContent", replacement.InsertedContent, static (json, content) => json.Text("text", content.Text));
            });
        });
    }
}
