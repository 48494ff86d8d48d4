using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Targets;

/// <summary>What the engine is asked: every rule, with something for each setting to do.</summary>
internal static class FuzzOptions
{
    internal static LintOptions All { get; } = Create();

    private static LintOptions Create()
    {
        var rules = string.Concat(RuleCatalog.All.Where(static rule => rule.Descriptor.Category != RuleCategory.Usage).Select(static rule => $"{rule.Descriptor.Id} = \"on\"\n"));
        var text = new SourceText(Settings.FileName, $"critical_bindings = [\"DB\", \"KV\"]\n[rules]\n{rules}");
        var chain = SettingsChain.Follow(Settings.FileName, name => Settings.Read(new SourceText(name, text.Content), RuleCatalog.Index));
        if (chain.Problems.Count > 0)
        {
            throw new InvalidOperationException(chain.Problems[0].Message);
        }

        return chain.OptionsFor("wrangler.toml") with { Today = "2026-11-28", MaxFindings = int.MaxValue };
    }
}
