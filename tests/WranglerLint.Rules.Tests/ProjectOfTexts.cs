using System.Text.Json;
using WranglerLint.Linting;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Tests;

/// <summary>A project in memory: the texts of a fixture or of a page's example, seen from a folder in it.</summary>
internal sealed class ProjectOfTexts : IProjectFiles
{
    private const string Package = "package.json";
    private const string Installed = "node_modules/wrangler/package.json";

    /// <summary>The paths of the files that are part of the repository, one a line; git's own index cannot lie in a fixture.</summary>
    private const string Index = "git-index";

    private readonly IReadOnlyList<SourceText> _texts;
    private readonly string _folder;

    private ProjectOfTexts(IReadOnlyList<SourceText> texts, string folder)
    {
        _texts = texts;
        _folder = folder;
    }

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

    public bool? IsTracked(string path) =>
        _texts.SingleOrDefault(static text => text.Path == Index)?.Content.Split('\n').Contains(Plain(path));

    internal static bool IsConfiguration(string path) =>
        ConfigDocument.FormatOf(path) is not null
        && Path.GetFileName(path) is not (Package or "tsconfig.json" or "config-schema.json" or Settings.FileName);

    /// <summary>Texts with a <c>package.json</c> are a whole project; others are texts without a place.</summary>
    internal static IProjectFiles? Of(IReadOnlyList<SourceText> texts, string configuration) =>
        texts.Any(static text => text.Path is Package or Installed or Index)
            ? new ProjectOfTexts(texts, configuration[..Math.Max(0, configuration.LastIndexOf('/'))])
            : null;

    /// <summary>The path from the outermost folder.</summary>
    private string Plain(string path) => Path.GetRelativePath("/", Path.GetFullPath(path.TrimEnd('/'), "/" + _folder)).Replace('\\', '/');

    private JsonElement? Read(string path) =>
        _texts.SingleOrDefault(text => text.Path == path) is { } text
            ? JsonDocument.Parse(text.Content).RootElement.Clone()
            : null;
}
