using System.Globalization;
using System.Text;

namespace WranglerLint.Text;

/// <summary>Spells characters out that a sentence cannot show: control characters, halves of surrogate pairs, and what breaks lines.</summary>
internal static class CharacterNames
{
    /// <summary>The sentence with the numbers of such characters, <c>U+0007</c>, in their places.</summary>
    internal static string Spell(string sentence)
    {
        StringBuilder? spelled = null;
        for (var i = 0; i < sentence.Length; i++)
        {
            var isPair = char.IsHighSurrogate(sentence[i]) && i + 1 < sentence.Length && char.IsLowSurrogate(sentence[i + 1]);
            if (!isPair && (char.IsControl(sentence[i]) || char.IsSurrogate(sentence[i]) || sentence[i] is '\u2028' or '\u2029'))
            {
                spelled ??= new StringBuilder(sentence, 0, i, sentence.Length + 5);
                spelled.Append("U+").Append(((int)sentence[i]).ToString("X4", CultureInfo.InvariantCulture));
                continue;
            }

            spelled?.Append(sentence, i, isPair ? 2 : 1);
            i += isPair ? 1 : 0;
        }

        return spelled?.ToString() ?? sentence;
    }
}
