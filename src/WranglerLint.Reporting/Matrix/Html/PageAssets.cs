using System.Security.Cryptography;
using System.Text;

namespace WranglerLint.Reporting.Matrix;

/// <summary>The page's style sheet and script, and the policy that allows these and nothing else.</summary>
internal static class PageAssets
{
    internal static string Style { get; } = Read("matrix.css");

    internal static string Script { get; } = Read("matrix.js");

    internal static string Policy { get; } =
        $"default-src 'none'; img-src data:; style-src {HashOf(Style)}; script-src {HashOf(Script)}; base-uri 'none'; form-action 'none'";

    private static string HashOf(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";

    /// <summary>With LF, whatever a checkout made of it: browsers see LF, and the hash is that of what they see.</summary>
    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PageAssets).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
