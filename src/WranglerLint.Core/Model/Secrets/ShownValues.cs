using System.Globalization;
using System.Text.RegularExpressions;
using WranglerLint.Tree;

namespace WranglerLint.Model;

/// <summary>Which values an overview may show.</summary>
/// <remarks>
/// A finding speaks of one value that somebody knows is there; an overview is passed around. So here a value stays hidden
/// unless nothing speaks for a secret: neither the finder nor the name nor the form.
/// </remarks>
internal static class ShownValues
{
    private const int LongestVariable = 80;

    /// <summary>Words that a secret's name may have anywhere.</summary>
    private static readonly LazyPattern DoubtfulName = new(
        "SECRET|PASSW|PASSPHRASE|PASSCODE|CREDENTIAL|TOKEN|MNEMONIC|PRIVATE|BEARER|SIGNATURE|WEBHOOK|COOKIE"
        + "|(^|[^A-Z])(PASS|PWD|PW|KEYS?|APIKEY|AUTH|SALT|PEPPER|SEED|PIN|OTP|DSN|HMAC|JWT|CERT|HASH|CREDS?|SAS)($|[^A-Z])|KEYS?$",
        RegexOptions.IgnoreCase);

    /// <summary>
    /// Letters among digits as no word has them, digits or letters without an end, and addresses with a user, a query or a fragment.
    /// </summary>
    private static readonly LazyPattern DoubtfulValue = new(
        "(?=[A-Za-z]*[0-9])(?=[0-9]*[A-Za-z])[A-Za-z0-9]{10,}|[0-9]{12,}|[A-Za-z]{24,}|://[^/]*@|://.*[?#]");

    /// <summary>What a variable's value looks like in an overview; null if only its kind may be told.</summary>
    internal static string? OfVariable(ConfigEntry variable, WorkerConfiguration configuration)
    {
        if (variable.Value is ConfigString { Value.Length: 0 })
        {
            return "\"\"";
        }

        var text = variable.Value switch
        {
            ConfigBoolean boolean => boolean.Value ? "true" : "false",
            ConfigString words => words.Value,
            ConfigNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
            ConfigNull => "null",
            _ => null,
        };
        return text is "true" or "false" ? text
            : text is null || text.Length > LongestVariable || IsDoubtfulName(variable.Key) || IsDoubtful(text, variable.Value, configuration) ? null
            : text;
    }

    /// <summary>What a field of a binding looks like in an overview; null if it must not be shown.</summary>
    internal static string? OfField(ConfigNode value, WorkerConfiguration configuration) => value switch
    {
        ConfigString text => IsSecret(text, configuration) ? null : configuration.Document.Text.Mask(text.Value),
        ConfigNumber number => number.Value.ToString(CultureInfo.InvariantCulture),
        ConfigArray array => string.Join(", ", array.Items.OfType<ConfigString>().Select(item => OfField(item, configuration)).OfType<string>()),
        _ => null,
    };

    private static bool IsDoubtfulName(string name) => SecretNames.Of(name) != Secrecy.None || DoubtfulName.IsMatch(name);

    private static bool IsDoubtful(string text, ConfigNode node, WorkerConfiguration configuration) =>
        !IdShapes.IsTemplate(text)
        && (IsSecret(node, configuration)
            || DoubtfulValue.IsMatch(text)
            || text.Any(char.IsControl)
            || configuration.Document.Text.Mask(text) != text
            || configuration.Secrets.Any(secret => secret.Value.Length > 0 && text.IndexOf(secret.Value, StringComparison.Ordinal) >= 0));

    private static bool IsSecret(ConfigNode node, WorkerConfiguration configuration) => configuration.Secrets.Any(secret => secret.Node == node);
}
