using System.Text;
using WranglerLint.Baselines;
using WranglerLint.Discovery;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Selection;
using WranglerLint.Text;
using WranglerLint.TypeScript.Projects;

namespace WranglerLint.Fuzz.Targets;

/// <summary>Patterns for files, names and places, one a line; paths; and git's index.</summary>
internal sealed class PatternsTarget : FuzzTarget
{
    private static readonly string[] Paths = ["wrangler.toml", "a/b/c/d/e/f/g/h/wrangler.jsonc", "a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/b.ts", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", ""];

    internal override string Name => "patterns";

    internal override IReadOnlyList<string> FileNames { get; } = ["patterns.txt"];

    internal override IReadOnlyList<string> SeedFolders { get; } = [];

    internal override int Share => 13;

    internal override void Run(SourceText text)
    {
        var lines = text.Content.Split('\n');
        foreach (var line in lines.Take(20))
        {
            var place = Selection.PathPattern.Parse(line);
            Promise.That(place is null || line.Contains("*", StringComparison.Ordinal) || place.Match(line), "a place matches itself", () => line);
            new NamePatterns([line]).Match("production-of-aaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            foreach (var path in Paths)
            {
                new TypeScript.Projects.PathPattern("a", line, isExclusion: path.Length % 2 == 0).Matches(path);
            }

            SettingsPath.Combine("a/b", SettingsPath.Normalize(line));
            TypeScriptProject.Read("", path => path == TypeScriptProject.FileName ? new SourceText(path, $"{{ \"include\": [\"{line}\"], \"extends\": \"./{line}\" }}") : null)?.Includes("src/index.ts", [line]);
        }

        // The reader of settings refuses some.
        var list = string.Join(", ", lines.Take(5).Select(JsonText.Quote));
        var settings = SettingsChain.Follow(Settings.FileName, path => Settings.Read(new SourceText(path, $"exclude = [{list}]\n[[overrides]]\nfiles = [{list}]\nenvironments = [{list}]\nrules.all = \"off\"\n"), RuleCatalog.Index));
        foreach (var path in Paths)
        {
            settings.Excludes(path);
            settings.OptionsFor(path);
        }

        GitIndex.Contains(Encoding.Latin1.GetBytes(text.Content), "a"u8);
    }
}
