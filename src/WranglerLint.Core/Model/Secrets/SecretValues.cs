using System.Text.RegularExpressions;

namespace WranglerLint.Model;

/// <summary>What the value of a variable that is named like a secret may be.</summary>
internal static class SecretValues
{
    /// <summary>Shorter values can be tried out, and are often words.</summary>
    private const int RandomLength = 16;

    /// <summary>Words of English have about 2.5 bits in each letter of a text this short, random values above 3.</summary>
    private const double RandomBits = 3.0;

    /// <summary>
    /// Switches, numbers, addresses and files, the name of a variable or a secret that holds the value, an address of a
    /// contract, and what leads to another store of secrets.
    /// </summary>
    private static readonly LazyPattern NoSecret = new(
        @"^(true|false|yes|no|on|off|none|null|undefined|enabled|disabled|required|optional|auto)$"
        + @"|^[0-9]{1,5}$|^[a-z][a-z0-9+.-]*://|^arn:|^0x[0-9a-f]{40}$|^[^@\s]+@[^@\s]+\.[a-z]+$|^(\.{0,2}|~)/|\.(pem|key|json|txt|crt)$",
        RegexOptions.IgnoreCase);

    private static readonly LazyPattern NameOfAnother = new("^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$");

    /// <summary>What people type when they need any text; Turnstile's test keys, which let everybody pass or nobody.</summary>
    private static readonly LazyPattern Typed = new(
        @"secret|passw|passphrase|token|change|example|dummy|sample|default|placeholder|local|admin|test|dev|signing|insecure|your|key|value|here|todo|replace|x{4,}|\*{3,}|\.\.\.|12345|abcde|qwert|^[123]x0{10,}|(.)\1{5,}",
        RegexOptions.IgnoreCase);

    private static readonly LazyPattern Words = new("^([a-z]{1,14}|[0-9]{1,4})([-_. :/]([a-z]{1,14}|[0-9]{1,4}))*$", RegexOptions.IgnoreCase);

    /// <summary>What the value is; null if it is no secret, or is to be filled in by a program.</summary>
    internal static SecretKind? KindOf(string value, Secrecy secrecy)
    {
        var text = value.Trim().Trim('"', '\'', '`').Trim();
        if (text.Length == 0 || IdShapes.IsTemplate(text) || NoSecret.IsMatch(text) || NameOfAnother.IsMatch(text) || IdShapes.IsUuid(text))
        {
            return null;
        }

        return IsRandom(text) ? SecretKind.Random : secrecy == Secrecy.Certain ? SecretKind.Guessable : null;
    }

    private static bool IsRandom(string text) =>
        text.Length >= RandomLength
        && !text.Any(char.IsWhiteSpace)
        && !Words.IsMatch(text)
        && !Typed.IsMatch(text)
        && text.Any(char.IsDigit)
        && Bits(text) >= RandomBits;

    /// <summary>Shannon's entropy of the characters.</summary>
    private static double Bits(string text) =>
        text.GroupBy(static c => c).Sum(group =>
        {
            var share = (double)group.Count() / text.Length;
            return -share * Math.Log(share, 2);
        });
}
