using System.Text;

namespace WranglerLint.Fuzz.Running;

/// <summary>UTF-8 that also has half surrogate pairs, each as three bytes: strings have them, and the engine gets strings.</summary>
internal static class Wtf8
{
    internal static byte[] Encode(string text)
    {
        var bytes = new List<byte>(text.Length);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                bytes.AddRange([(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
            }
        }

        return [.. bytes];
    }

    /// <summary>Bytes that mean nothing become U+FFFD.</summary>
    internal static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (bytes.Length > 0)
        {
            if (bytes.Length >= 3 && bytes[0] == 0xED && bytes[1] is >= 0xA0 and <= 0xBF && (bytes[2] & 0xC0) == 0x80)
            {
                text.Append((char)(((bytes[0] & 0x0F) << 12) | ((bytes[1] & 0x3F) << 6) | (bytes[2] & 0x3F)));
                bytes = bytes[3..];
                continue;
            }

            Rune.DecodeFromUtf8(bytes, out var rune, out var length);
            text.Append(rune.ToString());
            bytes = bytes[length..];
        }

        return text.ToString();
    }
}
