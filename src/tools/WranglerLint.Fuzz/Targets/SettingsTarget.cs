using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary><c>wranglerlint.toml</c>, and what it makes of a configuration.</summary>
internal sealed class SettingsTarget : FuzzTarget
{
    private static readonly Linter Linter = new(RuleCatalog.All);

    private static readonly ConfigDocument Configuration = ConfigDocument.Parse(
        new SourceText("workers/shop/wrangler.toml", "kv_namespaces = [{ binding = \"KV\", id = \"your-id\" }]\n[env.staging]\nnmae = 1\n[env.production.vars]\nA = 1\n"),
        ConfigFormat.Toml);

    internal override string Name => "settings";

    internal override IReadOnlyList<string> FileNames { get; } = [Settings.FileName];

    internal override int Share => 85;

    internal override void Run(SourceText text)
    {
        var read = 0;
        var chain = SettingsChain.Follow("workers/" + Settings.FileName, path => read++ < 50 ? Settings.Read(new SourceText(path, text.Content), RuleCatalog.Index) : null);
        foreach (var problem in chain.Problems)
        {
            Spans.Check(problem.Text, problem.Span, "a problem lies in the settings");
            Spans.CheckPosition(problem.Text, problem.Span);
            Promise.That(problem.Message.Length > 0, "a problem is a sentence", () => problem.Message);
        }

        chain.Excludes("workers/shop/wrangler.toml");
        _ = chain.Baseline;
        Linter.Lint(Configuration, chain.OptionsFor("workers/shop/wrangler.toml"));
    }
}
