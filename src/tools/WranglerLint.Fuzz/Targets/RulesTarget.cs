using WranglerLint.Linting;
using WranglerLint.Matrix;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary>The model and all rules about one configuration.</summary>
internal sealed class RulesTarget : FuzzTarget
{
    private static readonly Linter Linter = new(RuleCatalog.All, SuppressionMode.Ignore);

    internal override string Name => "rules";

    internal override IReadOnlyList<string> FileNames { get; } = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];

    internal override int Share => 240;

    internal override void Run(SourceText text)
    {
        var (document, findings) = Lint(text);
        FindingPromises.Check(findings, [document]);
        Promise.That(
            document.Error is not { } error || findings is [var only] && only.Location.Span == error.Span,
            "a text that cannot be read has one finding",
            () => FindingPromises.Describe(findings));
        if (document.Error is null && text.Length % 4 != 0)
        {
            BindingMatrix.Create(document, FuzzOptions.All, findings);
        }
        else
        {
            var (_, again) = Lint(new SourceText(text.Path, text.Content));
            FindingPromises.AreSame(findings, again, "the same text has the same findings");
        }
    }

    private static (ConfigDocument Document, IReadOnlyList<Findings.Finding> Findings) Lint(SourceText text)
    {
        var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value);
        return (document, Linter.Lint(document, FuzzOptions.All));
    }
}
