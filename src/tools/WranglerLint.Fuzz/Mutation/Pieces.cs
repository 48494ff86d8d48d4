using System.Text;
using WranglerLint.Model;
using WranglerLint.Schema;

namespace WranglerLint.Fuzz.Mutation;

/// <summary>What is put into texts: what rules look for, and what has made programs fail before.</summary>
internal static class Pieces
{
    /// <summary>The last steps of wrangler's fields.</summary>
    internal static IReadOnlyList<string> Fields { get; } =
    [
        .. FieldTable.Fields.Keys
            .SelectMany(static path => path.Split('.'))
            .Select(static step => step.Split('[', '<')[0])
            .Where(static step => step.Length > 0 && step != "*")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What strings hold.</summary>
    internal static IReadOnlyList<string> Words { get; } =
    [
        "production", "staging", "dev", "preview", "KV", "DB", "ROOM", "Room", "v1", "v2", "shop", "src/index.ts", "dist/index.js", "src/entry.py", "",
        "your-id", "${ID}", "<ID>", "local", "0f2ac74b498b48028cb68387c421e279", "6d1c2b3a-5e4f-4a7b-9c8d-0e1f2a3b4c5d", "2025-01-01", "2024-02-30", "2025-1-31", "9999-12-31",
        "nodejs_compat", "no_nodejs_compat", "nodejs_compat_v2", "experimental:nodejs_compat_v2", "url_standard", "nodejs_comapt", "@daily", "* * * * *", "0 0 3 * * *", "0 3 * * WED",
        "60-59/0 0 0 1 ?", "*/0 * * * *", "0 0 31 2 *", "0 0 L W 5#3", "1-99999999999999999999 * * * *", "shop.example.com", "shop.example.com/*", "*.example.com/*?x", "ftp://shop.example.com/*", "https://*/*", "*",
        "postgres://app:Kq7Zt2Wm9Xc4pw@db.shop.net/x", "ghp" + "_" + "Kq7Zt2Wm9Xc4Kq7Zt2Wm9Xc4Kq7Zt2Wm9Xc4", "sk" + "_live_" + "Kq7Zt2Wm9Xc4Kq7Zt2Wm9Xc4", "Kq7Zt2Wm9Xc4Rb5Yn8Lp3", "swordfish-kq7zt2wm9xc4",
        "API_TOKEN", "JWT_SECRET", "DATABASE_URL", "constructor", "__proto__", "toString", "./../../..", "docker.io/library/nginx:latest", "registry.cloudflare.com/x/y:1", "smart", "Smart", "standard-1",
        "new_sqlite_classes", "renamed_classes", "deleted_classes", "wranglerlint: ignore[WL2001]", "wranglerlint: disable", "wranglerlint: ignore-file", "..", "*", "[*]", "$", "env.*.vars", "WL2001", "placeholder-id", "all",
        .. BindingKinds.All.Select(static kind => kind.Section),
    ];

    /// <summary>Values as both formats write them.</summary>
    internal static IReadOnlyList<string> Values { get; } =
    [
        "0", "1", "-1", "1.5", "1e400", "-0", "9007199254740993", "123456789012345678901234567890", "1e-400", "true", "false", "[]", "{}", "[[]]", "\"\"", "[\"\"]", "[1, \"a\", true]", "300000", "30000", "2147483648", "-2147483649",
    ];

    internal static IReadOnlyList<string> TomlValues { get; } =
    [
        "nan", "inf", "-inf", "1979-05-27", "1979-02-30", "1979-05-27T07:32:00Z", "0000-01-01T00:00:00.12345678901234Z", "07:32:00", "24:00:00", "0xFFFFFFFFFFFFFFFF", "0o7", "0b1", "1_000", "1_979-05-27", "'''a'''", "\"\"\"\na\\\n  b\"\"\"", "'", "{ a.b = 1 }", "{ a = 1, }", "9999-12-31T23:59:60Z",
    ];

    internal static IReadOnlyList<string> JsonValues { get; } = ["null", "-", "NaN", "Infinity", "\"\\ud800\"", "\"\\u0000\"", "\"\\u005c\"", "[1,]", "{\"a\":1,\"a\":2}", "/**/1", "// c\n1"];

    /// <summary>What a text may hold where nobody expects it.</summary>
    internal static IReadOnlyList<string> Nasty { get; } =
    [
        "\0", "\u0001", "\u0007", "\u001b[31m", "\u007f", "\u0085", "\u00a0", "\u2028", "\u2029", "\u202e", "\u200b", "\ufeff", "\ufffd", "\uf8ff", "\ufffe", "\uffff", "\ud800", "\udc00", "\ud83d\ude00", "é", "e\u0301", "日本", "İ", "ß", "\r", "\r\n", "\n\r", "\t", "\v", "\f",
        "\"\\", "\\U", "\\u", "\\x", "\\UFFFFFFFF", "\\ud800", "\\e", "\"\"\"", "'''", "\"", "'", "`", "#", "//", "/*", "*/", "[", "]", "[[", "]]", "{", "}", "(", ")", "<", ">", "=", ":", ",", ".", "..", ";", "\\", "\\\n", "$", "${", "%", "&", "|", "?", "*", "@", "~", "=>", "0x", "1e", "-", "+", "_",
        "::error::", "]]>", "<!--", "<script>", "%0A", "a.b.c.d.e.f.g.h", "[a]\n", "[[a]]\n", "[a.b]\n", "a = 1\n", "a.b = 1\n", "\"a\": 1,", "{\"a\":", "x".PadRight(300, 'x'), "1".PadRight(400, '0'),
    ];

    /// <summary>Code.</summary>
    internal static IReadOnlyList<string> Code { get; } =
    [
        "interface Env { ", "export ", "default ", "class Room extends DurableObject<Env> { ", "type Env = ", "namespace A { ", "declare global { ", "import { A } from './a'\n", "export * from './b'\n", "(env: Env) => ", "env.KV", "this.env.DB", ".get('x')", "const { KV } = env\n", "...env", "c.env.A", "new Hono<{ Bindings: Env }>()", "KVNamespace", "D1Database", "[key: string]: unknown", "readonly ", "keyof ", " & ", " | ", "`${", "}`", "/[/]/g", "<p>don't</p>", "// @generated\n", "import('x')", "require('y')", "module.exports = ", "= Env['KV']", "Pick<Env, 'KV'>", "Omit<Env, 'KV'>", "extends Base", "?: ", "async fetch(request, env, ctx) { ",
    ];

    internal static StringBuilder Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times);
}
