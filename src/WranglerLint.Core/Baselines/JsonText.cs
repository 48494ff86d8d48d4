using System.Globalization;
using System.Text;

namespace WranglerLint.Baselines;

/// <summary>Writes JSON strings: the engine has no serialiser, because it runs in hosts that bring another one.</summary>
internal static class JsonText
{
    /// <summary>A string with its quotes; other than printable ASCII characters are escaped, lone surrogates included.</summary>
    internal static string Quote(string text)
    {
        var json = new StringBuilder("\"");
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => json.Append('\\').Append(c),
                >= ' ' and <= '~' => json.Append(c),
                _ => json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return json.Append('"').ToString();
    }
}
