using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Reporting.Tests;

/// <summary>Secrets, and configurations that have them.</summary>
internal static class SecretTexts
{
    /// <summary>Made from parts, so that nobody who scans this repository takes them for real ones.</summary>
    private const string Body = "Kq7Zt2Wm9Xc4";

    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["token"] = "ghp" + "_" + Body + Body + Body,
        ["key"] = "sk" + "_live_" + Body + Body,
        ["password"] = Body + "pw",
        ["random"] = Body + "Rb5Yn8",
        ["escaped"] = Body + @"Rb5""Yn8",
        ["guessable"] = "swordfish-" + Body.ToLowerInvariant(),
    };

    /// <summary>A line's fingerprint looks at the 100 characters behind its start.</summary>
    private static readonly string Far = new('-', 120);

    /// <summary>What no output may have, in whatever case: whoever sees a part of a secret can guess the rest.</summary>
    internal static IReadOnlyList<string> Parts { get; } = [Body[..6], Body[6..], "swordfish", "Rb5", "Yn8"];

    /// <summary>A part of a secret that an output has; null if there is none.</summary>
    internal static string? LeakIn(string output) => Parts.FirstOrDefault(part => output.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Each has at least one finding on the secret's line; § stands for the secret, as it is written in a string.</summary>
    internal static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["variable.toml"] = "name = \"shop\"\n[vars]\nAPI_TOKEN = \"§\"\n",
        ["nested.jsonc"] = "{ \"name\": \"shop\", \"vars\": { \"AUTH\": { \"api_token\": [\"§\"] } }, \"unknown\": 1 }\n",
        ["define.toml"] = "name = \"shop\"\ndefine = { API_TOKEN = '''\"§\"''', other = 1 }\n",
        ["address.toml"] = "name = \"shop\"\n[vars]\nDATABASE_URL = \"postgres://app:§@db.shop.net/x\"\n",
        ["connection.toml"] = "hyperdrive = [{ binding = \"DB\", id = \"your-id\", localConnectionString = \"postgres://app:§@localhost/x\" }]\n",
        ["lost.jsonc"] = "{ \"vars\": { \"API_TOKEN\": \"§\", \"API_TOKEN\": \"\" }, \"name\": 1 }\n",
        ["comment.toml"] = "name = 1 # API_TOKEN = \"§\"\n",
        ["broken.toml"] = "API_TOKEN = \"§\" name\n",
        ["unterminated.toml"] = "[vars]\nAPI_TOKEN = \"§\nname = \"shop\"\n",
        ["unterminated-crlf.toml"] = "[vars]\r\nAPI_TOKEN = \"§\r\nname = \"shop\"\r\n",
        ["unterminated-cr.jsonc"] = "{ \"vars\": { \"API_TOKEN\": \"§\r} }\r",
        ["backslash.toml"] = "[vars]\nAPI_TOKEN = \"§\\\nname = 1\n",
        ["literal-backslash.toml"] = "nmae = 1 # API_TOKEN = '§\\' and more\n",
        ["unquoted.toml"] = "[vars]\nAPI_TOKEN = §\n",
        ["unquoted-words.toml"] = "[vars]\n  ADMIN_PASSWORD = correct § # to be changed\n",
        ["unquoted.jsonc"] = "{ \"vars\": { \"API_TOKEN\": §, \"A\": 1 } }\n",
        ["half-quoted.toml"] = "[vars]\nAPI_TOKEN = §\"\n",
        ["environment-comment.toml"] = "nmae = 1 # API_TOKEN=§\n",
        ["lines-broken.toml"] = "[vars]\nAPI_TOKEN = \"\"\"\n§\"\"\" x\n",
        ["array-broken.toml"] = "[vars]\nAPI_TOKENS = [\"abc\", \"§\"] x\n",
        ["array-unclosed.toml"] = "[vars]\nAPI_TOKENS = [\n  \"§\",\nname = 1\n",
        ["next-line.jsonc"] = "{ \"vars\": { \"API_TOKEN\":\n\"§\" \"A\": 1 } }\n",
        ["fixable.toml"] = "name = \"shop\"\nmain = \"a.js\"\ncompatibility_date = 2025-01-01 # API_TOKEN = \"§\"\n",
        ["fixable.jsonc"] = "{ \"name\": \"shop\", \"main\": \"a.js\", \"usage_model\": \"bundled\", \"vars\": { \"API_TOKEN\": \"§\" }, \"compatibility_date\": \"2025-01-01\" }\n",
        ["broken.jsonc"] = "{ \"vars\": { \"API_TOKEN\": \"§\" \"NAME\": 1 } }\n",
        ["twice.jsonc"] = "{ \"vars\": { \"API_TOKEN\": \"§\", \"API_TOKEN\": \"§\" }, \"nmae\": 1 }\n",
        ["dotted.toml"] = "nmae = 1\nvars.AUTH.API_TOKEN = \"§\"\n",
        ["dotted-broken.toml"] = "vars.API_TOKEN = \"§\" x\n",
        ["lines.toml"] = "nmae = 1\n[vars]\nAPI_TOKEN = \"\"\"\n§\"\"\" # wranglerlint: ignore[nothing]\n",
        ["array.toml"] = "[vars]\nAPI_TOKENS = [\"§\", { token = \"§\" }]\n[env.staging.vars]\nAPI_TOKENS = 1\n",
        ["environment.toml"] = "[vars]\nAPI_TOKEN = \"§\"\n[env.staging]\nname = \"x\"\n",
        ["reason.toml"] = "nmae = 1\n[vars]\nAPI_TOKEN = \"§\" # wranglerlint: ignore[WL7001, WL7002, WL7003] API_TOKEN = \"§\"\nname = 1\n",
        ["swallowed.toml"] = "kv_namespaces = [{ binding = \"KV\", id = \"your-id\" }, { binding = \"API_TOKEN\", id = \"§\" }]\n[vars]\nAPI_TOKEN = \"§\"\n",
        ["far.toml"] = $"nmae = 1\n# {Far}\n[vars]\nAPI_TOKEN = \"§\"\n# {Far}\n[env.staging]\nnmae = 1\n",
        ["far.jsonc"] = $"{{\n  \"nmae\": 1, // {Far}\n  \"vars\": {{ \"API_TOKEN\": \"§\" }}, // {Far}\n  \"env\": {{ \"staging\": {{ \"nmae\": 1 }} }}\n}}\n",
    };

    /// <summary>All texts with all secrets.</summary>
    internal static IEnumerable<(string Text, string Secret)> Cases => Texts.Keys.SelectMany(static _ => All.Keys, static (text, secret) => (text, secret));

    /// <summary>A configuration with a secret.</summary>
    /// <param name="name">One of <see cref="Texts"/>.</param>
    /// <param name="secret">The secret.</param>
    internal static ConfigDocument Parse(string name, string secret) =>
        ConfigDocument.Parse(new SourceText(name, Texts[name].Replace("§", Written(name, secret), StringComparison.Ordinal)), ConfigDocument.FormatOf(name)!.Value);

    /// <summary>A secret as it stands in a configuration. A quote ends a string of TOML's literal kind and of an address.</summary>
    internal static string Written(string name, string secret) =>
        name is "define.toml" or "address.toml" or "connection.toml" ? secret.Replace("\"", "-", StringComparison.Ordinal)
        : secret.Replace("\"", "\\\"", StringComparison.Ordinal);
}
