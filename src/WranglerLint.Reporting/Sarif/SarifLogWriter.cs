using Newtonsoft.Json;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Writes the objects of Sarif.Sdk as its own serialiser does, to the byte, as far as <see cref="SarifLogBuilder"/> fills them.</summary>
/// <remarks>
/// Sarif.Sdk serialises by reflection. Of the 100 ms that a report with one finding took, 80 were Newtonsoft.Json finding out about
/// types, and half of the native program was there for it. The tests compare both on every rule and every kind of finding.
/// Levels are always written: SARIF may leave out its default, and readers do not know it.
/// </remarks>
internal static class SarifLogWriter
{
    private const string Version = "2.1.0";

    internal static void Write(JsonWriter json, Sdk.SarifLog log) => json.Object(log, Log);

    private static void Log(JsonWriter json, Sdk.SarifLog log)
    {
        json.Address("$schema", log.SchemaUri);
        json.Text("version", Version);
        json.Many("runs", log.Runs, Run);
    }

    private static void Run(JsonWriter json, Sdk.Run run)
    {
        json.One("tool", run.Tool, static (json, tool) => json.One("driver", tool.Driver, Driver));
        json.Many("invocations", run.Invocations, Invocation);
        json.Named("originalUriBaseIds", run.OriginalUriBaseIds, static (json, root) => json.Object(root, SarifResultWriter.Artifact));
        json.Many("results", run.Results, SarifResultWriter.Write);
        json.One("automationDetails", run.AutomationDetails, static (json, details) => json.Text("id", details.Id));
        json.Text("columnKind", "utf16CodeUnits");
    }

    private static void Driver(JsonWriter json, Sdk.ToolComponent driver)
    {
        json.Text("name", driver.Name);
        json.Text("semanticVersion", driver.SemanticVersion);
        json.Address("informationUri", driver.InformationUri);
        json.Many("rules", driver.ShouldSerializeRules() ? driver.Rules : null, Rule);
    }

    private static void Rule(JsonWriter json, Sdk.ReportingDescriptor rule)
    {
        json.Text("id", rule.Id);
        json.Text("name", rule.Name);
        json.One("fullDescription", rule.ShouldSerializeFullDescription() ? rule.FullDescription : null, Words);
        json.One("help", rule.Help, Words);
        json.One("shortDescription", rule.ShouldSerializeShortDescription() ? rule.ShortDescription : null, Words);
        json.Named("messageStrings", rule.MessageStrings, static (json, message) => json.Object(message, Words));
        json.One("defaultConfiguration", rule.ShouldSerializeDefaultConfiguration() ? rule.DefaultConfiguration : null, Configuration);
        json.Address("helpUri", rule.HelpUri);
        SarifProperties.Write(json, rule);
    }

    private static void Configuration(JsonWriter json, Sdk.ReportingConfiguration configuration)
    {
        if (!configuration.Enabled)
        {
            json.WritePropertyName("enabled");
            json.WriteValue(false);
        }

        json.Text("level", SarifResultWriter.NameOf(configuration.Level));
    }

    private static void Words(JsonWriter json, Sdk.MultiformatMessageString words)
    {
        json.Text("text", words.Text);
        json.Text("markdown", words.Markdown);
    }

    private static void Invocation(JsonWriter json, Sdk.Invocation invocation)
    {
        json.Many("toolExecutionNotifications", invocation.ToolExecutionNotifications, static (json, notification) =>
        {
            json.One("message", notification.Message, SarifResultWriter.Message);
            json.Text("level", SarifResultWriter.NameOf(notification.Level));
        });
        json.WritePropertyName("executionSuccessful");
        json.WriteValue(invocation.ExecutionSuccessful);
    }
}
