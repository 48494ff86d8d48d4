using System.Security.Cryptography;
using System.Text;
using WranglerLint.Expectations;

namespace WranglerLint.SelfTest;

/// <summary>Writes the TypeScript module with which a Worker tests its own bindings.</summary>
/// <remarks>
/// <c>self-test.ts</c> is the module for one configuration; of it, the tables between <c>#region</c> and <c>#endregion</c> are
/// replaced, and other such parts are left out unless the configuration binds one of the kinds that they name.
/// </remarks>
public static class SelfTestModule
{
    private const string Page = "https://github.com/wranglerlint/wranglerlint/blob/main/docs/self-test.md";
    private const string RegionMark = "// #region ";
    private const string KindsRegion = "kinds";
    private const string EnvironmentsRegion = "environments";

    private static string Template { get; } = ReadTemplate();

    /// <summary>Which version of the module's code this is: 8 hexadecimal digits.</summary>
    public static string CodeVersion { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Template)))[..8];

    /// <summary>The whole module: ASCII, lines end with LF.</summary>
    /// <param name="worker">What the Worker finds in its environment.</param>
    /// <param name="options">What the user chooses.</param>
    /// <param name="source">The configuration's file name.</param>
    public static string Write(ExpectedWorker worker, SelfTestOptions options, string source)
    {
        var kinds = KindTable.KindsOf(worker);
        var sections = kinds.Select(static kind => kind.Section).ToHashSet(StringComparer.Ordinal);
        var module = new StringBuilder(new SelfTestHeader(worker.Fingerprint, CodeVersion).Write(source, Page));
        string? region = null;
        foreach (var line in Template.TrimEnd('\n').Split('\n'))
        {
            if (line.StartsWith(RegionMark, StringComparison.Ordinal))
            {
                region = line[RegionMark.Length..];
                module.Append(
                    region == KindsRegion ? KindTable.Write(kinds)
                    : region == EnvironmentsRegion ? EnvironmentTable.Write(worker)
                    : "");
            }
            else if (line == "// #endregion")
            {
                region = null;
            }
            else if (region is null || region.Split(' ').Any(sections.Contains))
            {
                module.Append(Constant(line, options, worker.Fingerprint)).Append('\n');
            }
        }

        return WithoutGaps(module.ToString());
    }

    private static string Constant(string line, SelfTestOptions options, string fingerprint)
    {
        var value = line.StartsWith("const PREFIX = ", StringComparison.Ordinal) ? options.Prefix
            : line.StartsWith("const API_KEY_NAME = ", StringComparison.Ordinal) ? options.ApiKeyName
            : line.StartsWith("const DEFAULT_ENVIRONMENT = ", StringComparison.Ordinal) ? options.Environment
            : line.StartsWith("const FINGERPRINT = ", StringComparison.Ordinal) ? fingerprint
            : null;
        return value is null ? line : ScriptText.Declaration(line[..line.IndexOf(" = ", StringComparison.Ordinal)], ScriptText.Quote(value));
    }

    /// <summary>Where a part was left out, two empty lines meet.</summary>
    private static string WithoutGaps(string module)
    {
        while (module.Contains("\n\n\n", StringComparison.Ordinal))
        {
            module = module.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        }

        return module;
    }

    private static string ReadTemplate()
    {
        using var stream = typeof(SelfTestModule).Assembly.GetManifestResourceStream("self-test.ts")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
