using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace WranglerLint.Tests;

/// <summary>A user's project in a folder of its own, made by the page.</summary>
internal sealed partial class Consumer : IDisposable
{
    private readonly PackedPackage _package;
    private readonly string _folder = Directory.CreateTempSubdirectory("wranglerlint-project-").FullName;

    internal Consumer(PackedPackage package)
    {
        _package = package;
        Write("nuget.config", Page.Block("nuget.config").Replace(Page.PackageFolder, package.Feed, StringComparison.Ordinal));
        Write("App.csproj", Page.Block("project"));
    }

    private string ProjectFolder => Path.Combine(_folder, "App");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    internal void Write(string path, string text)
    {
        var full = Path.Combine(ProjectFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Adds something to the project file.</summary>
    internal void Extend(string xml)
    {
        var path = Path.Combine(ProjectFolder, "App.csproj");
        File.WriteAllText(path, File.ReadAllText(path).Replace("</Project>", xml + "</Project>", StringComparison.Ordinal));
    }

    /// <summary>Runs the page's commands: adds the package and builds.</summary>
    internal BuildResult Install()
    {
        var commands = Page.Commands("install");
        foreach (var command in commands.SkipLast(1))
        {
            var (exitCode, output) = DotNet.Run(ProjectFolder, _package.UnpackedPackages, command);
            exitCode.Should().Be(0, output);
        }

        return Run(commands[^1]);
    }

    internal BuildResult Build(params string[] options) => Run(["build", .. options]);

    /// <summary>The additional files of the project, before a build adds the sources of Workers.</summary>
    internal IEnumerable<string> Items(params string[] options)
    {
        var (exitCode, output) = DotNet.Run(ProjectFolder, _package.UnpackedPackages, ["msbuild", "-getItem:AdditionalFiles", .. options]);
        exitCode.Should().Be(0, output);
        using var items = JsonDocument.Parse(output);
        return [.. items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)];
    }

    private BuildResult Run(string[] command)
    {
        var (exitCode, output) = DotNet.Run(ProjectFolder, _package.UnpackedPackages, command);
        var folder = ProjectFolder.Replace('\\', '/') + "/";
        var diagnostics = DiagnosticLine().Matches(output.Replace("\r\n", "\n", StringComparison.Ordinal))
            .Select(match => new BuildDiagnostic(
                PathBehind(match.Groups["path"].Value.Replace('\\', '/'), folder),
                int.Parse(match.Groups["line"].Value, CultureInfo.InvariantCulture),
                int.Parse(match.Groups["column"].Value, CultureInfo.InvariantCulture),
                match.Groups["level"].Value,
                match.Groups["id"].Value,
                match.Groups["message"].Value))
            .Distinct()
            .OrderBy(static diagnostic => diagnostic.ToString(), StringComparer.Ordinal)
            .ToList();
        return new BuildResult(exitCode, diagnostics, output);
    }

    /// <summary>A temporary folder may be a link, as on macOS: what counts is what stands behind the project's folder.</summary>
    private static string PathBehind(string path, string folder)
    {
        var index = path.IndexOf(folder, StringComparison.Ordinal);
        return index < 0 ? path : path[(index + folder.Length)..];
    }

    [GeneratedRegex(@"^\s*(?<path>[^\n]+?)\((?<line>\d+),(?<column>\d+)\): (?<level>warning|error) (?<id>[A-Z]+\d+): (?<message>[^\n]*?)( \(https://[^\n]*\))? \[[^\n]*\]$", RegexOptions.Multiline)]
    private static partial Regex DiagnosticLine();
}

/// <summary>What a build gave; each diagnostic once, although builds list them twice.</summary>
internal sealed record BuildResult(int ExitCode, IReadOnlyList<BuildDiagnostic> Diagnostics, string Output)
{
    /// <summary>The diagnostics without their messages.</summary>
    internal IEnumerable<string> Places => Diagnostics.Select(static diagnostic => diagnostic.Place);
}

/// <summary>A line of a build's output.</summary>
internal sealed record BuildDiagnostic(string Path, int Line, int Column, string Level, string Id, string Message)
{
    /// <summary><c>wrangler.toml(12,6): warning WL2001</c></summary>
    internal string Place => FormattableString.Invariant($"{Path}({Line},{Column}): {Level} {Id}");

    public override string ToString() => $"{Place}: {Message}";
}
