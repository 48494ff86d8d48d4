using Newtonsoft.Json;

namespace WranglerLint.Reporting.Sarif;

/// <summary>Writes members as Sarif.Sdk's attributes have them written: those without a value are left out.</summary>
internal static class JsonWriterExtensions
{
    internal static void Text(this JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }

    internal static void Address(this JsonWriter json, string name, Uri? value) => json.Text(name, value?.OriginalString);

    internal static void Number(this JsonWriter json, string name, int value, int unless)
    {
        if (value != unless)
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }
    }

    internal static void One<T>(this JsonWriter json, string name, T? value, Action<JsonWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            json.WritePropertyName(name);
            json.Object(value, write);
        }
    }

    internal static void Many<T>(this JsonWriter json, string name, IEnumerable<T>? values, Action<JsonWriter, T> write)
    {
        if (values is not null)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (var value in values)
            {
                json.Object(value, write);
            }

            json.WriteEndArray();
        }
    }

    internal static void Named<T>(this JsonWriter json, string name, IDictionary<string, T>? values, Action<JsonWriter, T> write)
    {
        if (values is not null)
        {
            json.WritePropertyName(name);
            json.WriteStartObject();
            foreach (var pair in values)
            {
                json.WritePropertyName(pair.Key);
                write(json, pair.Value);
            }

            json.WriteEndObject();
        }
    }

    internal static void Object<T>(this JsonWriter json, T value, Action<JsonWriter, T> write)
    {
        json.WriteStartObject();
        write(json, value);
        json.WriteEndObject();
    }
}
