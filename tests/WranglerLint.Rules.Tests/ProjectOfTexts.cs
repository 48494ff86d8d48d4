using System.Text.Json;
using WranglerLint.Linting;
using WranglerLint.Text;

namespace WranglerLint.Tests;

/// <summary>A project in memory: the texts of a fixture or of a page's example, with the configuration in the outermost folder.</summary>
internal sealed class ProjectOfTexts : IProjectFiles
{
    private const string Package = "package.json";
    private const string Installed = "node_modules/wrangler/package.json";

    private readonly IReadOnlyList<SourceText> _texts;

    private ProjectOfTexts(IReadOnlyList<SourceText> texts) => _texts = texts;

    public string? WranglerVersion => Read(Installed)?.GetProperty("version").GetString();

    public IReadOnlyDictionary<string, string> Scripts =>
        Read(Package) is { } package && package.TryGetProperty("scripts", out var scripts)
            ? scripts.EnumerateObject().ToDictionary(static script => script.Name, static script => script.Value.GetString()!)
            : new Dictionary<string, string>();

    public bool? FileExists(string path) => _texts.Any(text => text.Path == Plain(path));

    public bool? FolderExists(string path) => _texts.Any(text => text.Path.StartsWith(Plain(path) + "/", StringComparison.Ordinal));

    public bool IsIgnored(string path) =>
        _texts.SingleOrDefault(static text => text.Path == ".gitignore") is { } ignored
        && ignored.Content.Split('\n').Contains(Plain(path));

    internal static bool IsPackage(string path) => Path.GetFileName(path) is Package or "tsconfig.json";

    /// <summary>Texts with a <c>package.json</c> are a whole project; others are texts without a place.</summary>
    internal static IProjectFiles? Of(IReadOnlyList<SourceText> texts) =>
        texts.Any(static text => text.Path is Package or Installed) ? new ProjectOfTexts(texts) : null;

    private static string Plain(string path) => path.StartsWith("./", StringComparison.Ordinal) ? path[2..].TrimEnd('/') : path.TrimEnd('/');

    private JsonElement? Read(string path) =>
        _texts.SingleOrDefault(text => text.Path == path) is { } text
            ? JsonDocument.Parse(text.Content).RootElement.Clone()
            : null;
}
