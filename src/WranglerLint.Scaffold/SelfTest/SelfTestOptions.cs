using System.Text.RegularExpressions;

namespace WranglerLint.SelfTest;

/// <summary>What of a module its user chooses.</summary>
/// <param name="Prefix">The path that the endpoints lie below: begins with a slash and does not end with one; empty for the root.</param>
/// <param name="ApiKeyName">The name of the secret that callers have to know.</param>
/// <param name="Environment">The environment that is tested when a caller names none; "" is the top level.</param>
public sealed record SelfTestOptions(string Prefix, string ApiKeyName, string Environment)
{
    /// <summary>The prefix of modules whose user says nothing.</summary>
    public const string DefaultPrefix = "/_self-test";

    /// <summary>The secret of modules whose user says nothing.</summary>
    public const string DefaultApiKeyName = "SELF_TEST_API_KEY";

    /// <summary>Reads what the user of a module chose, however the module was formatted since.</summary>
    public static SelfTestOptions Read(string module) => new(
        ConstantIn(module, "PREFIX") ?? DefaultPrefix,
        ConstantIn(module, "API_KEY_NAME") ?? DefaultApiKeyName,
        ConstantIn(module, "DEFAULT_ENVIRONMENT") ?? "");

    /// <summary>Whether a text can be a prefix: segments of letters, digits and <c>-._~</c>, none of which a URL would resolve or encode.</summary>
    public static bool IsPrefix(string text) => Regex.IsMatch(text, @"\A(/(?!\.{1,2}(/|\z))[A-Za-z0-9._~-]+)*\z", RegexOptions.CultureInvariant);

    /// <summary>Whether a text can be the name of a secret.</summary>
    public static bool IsApiKeyName(string text) => Regex.IsMatch(text, @"\A[A-Za-z_$][A-Za-z0-9_$]*\z", RegexOptions.CultureInvariant);

    private static string? ConstantIn(string module, string name)
    {
        var match = Regex.Match(
            module, $"""^const {name}\s*=\s*(?<literal>"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\\\r\n]|\\.)*')""", RegexOptions.Multiline | RegexOptions.CultureInvariant);
        return match.Success ? ScriptText.Unquote(match.Groups["literal"].Value) : null;
    }
}
