using Newtonsoft.Json;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Fills and writes property bags.</summary>
/// <remarks>
/// <c>SetProperty</c> and <c>Tags</c> of Sarif.Sdk call the serialiser of Newtonsoft.Json: 12 MB of a native program. What they
/// would make of a text, or of a list of texts, is made here.
/// </remarks>
internal static class SarifProperties
{
    internal static Sdk.SerializedPropertyInfo Text(string value) => new(JsonConvert.ToString(value), isString: true);

    internal static Sdk.SerializedPropertyInfo Texts(IEnumerable<string> values) =>
        new($"[{string.Join(',', values.Distinct(StringComparer.Ordinal).Select(static value => JsonConvert.ToString(value)))}]", isString: false);

    internal static void Set(Sdk.PropertyBagHolder holder, IDictionary<string, Sdk.SerializedPropertyInfo> properties) =>
        // The shortest way to a bag that already is full: only constructors take one.
        holder.SetPropertiesFrom(new Sdk.Tool(driver: null, extensions: null, properties));

    internal static void Write(JsonWriter json, Sdk.PropertyBagHolder holder)
    {
        if (holder.PropertyNames is { Count: > 0 } names)
        {
            json.WritePropertyName("properties");
            json.WriteStartObject();
            foreach (var name in names)
            {
                json.WritePropertyName(name);
                json.WriteRawValue(holder.GetSerializedPropertyValue(name));
            }

            json.WriteEndObject();
        }
    }
}
