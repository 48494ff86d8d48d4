using System.Text;
using WranglerLint.Discovery;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Targets;

/// <summary><c>.gitignore</c> files.</summary>
internal sealed class IgnoreTarget : FuzzTarget
{
    private static readonly string[] Paths = ["/r/wrangler.toml", "/r/a/b/c/d/e/wrangler.jsonc", "/r/node_modules", "/r/ä/[x]/a b/*", "/r/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"];

    internal override string Name => "gitignore";

    internal override IReadOnlyList<string> FileNames { get; } = [IgnoreRules.FileName];

    internal override IReadOnlyList<string> SeedFolders { get; } = [];

    internal override int Share => 20;

    internal override void Run(SourceText text)
    {
        var rules = IgnoreRules.Of("/r", null, text.Content.Split('\n'));
        foreach (var path in Paths)
        {
            Promise.That(rules.Ignores(path, isFolder: false) == rules.Ignores(path, isFolder: false), "a path is ignored or not", () => path);
            rules.Ignores(path, isFolder: true);
        }

        new NameFilter(["Env", text.Content]).MayDefine(Encoding.UTF8.GetBytes(text.Content));
    }
}
