using System.Text;
using System.Text.Json;

namespace WranglerLint.Reporting.Json;

/// <summary>Writes JSON into a text: ASCII on one line, with a line break behind it.</summary>
internal static class JsonText
{
    internal static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            write(json);
        }

        output.Write(Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
        output.Write('\n');
    }
}
