using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Fixing;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fuzz.Targets;

/// <summary>Fixes: the result can be read, has nothing left to fix and all comments.</summary>
internal sealed class FixesTarget : FuzzTarget
{
    /// <summary>Of longer texts some fixes may be left, because trying them takes too long.</summary>
    private const int LongestFixedTwice = 2_000;

    private static readonly Linter Linter = new(RuleCatalog.All);
    private static readonly Fixer Fixer = new(RuleCatalog.All);

    internal override string Name => "fixes";

    internal override IReadOnlyList<string> FileNames { get; } = ["wrangler.toml", "wrangler.json", "wrangler.jsonc"];

    internal override int Share => 35;

    internal override void Run(SourceText text)
    {
        var document = ConfigDocument.Parse(text, ConfigDocument.FormatOf(text.Path)!.Value);
        if (document.Error is not null)
        {
            return;
        }

        foreach (var finding in Linter.Lint(document, FuzzOptions.All))
        {
            if (finding.Fix is { } fix)
            {
                CheckAlone(document, finding, fix);
            }
        }

        var safety = text.Length % 2 == 0 ? FixSafety.Safe : FixSafety.Unsafe;
        var (after, done) = Fixer.Fix(document, FuzzOptions.All, null, safety);
        Promise.That(after.Error is null, "a fixed text can be read", () => after.Text.Content);
        CheckComments(document, after, "all fixes keep the comments");
        if (text.Length > LongestFixedTwice)
        {
            return;
        }

        var (again, more) = Fixer.Fix(after, FuzzOptions.All, null, safety);
        Promise.That(
            more.Count == 0 && again.Text.Content == after.Text.Content,
            "what is fixed has nothing left to fix",
            () => $"{more.ElementAtOrDefault(0)} made of\n{after.Text.Content}\nthis:\n{again.Text.Content}");
        Promise.That(done.Count > 0 || after.Text.Content == text.Content, "without fixes nothing changes", () => after.Text.Content);
    }

    private static void CheckAlone(ConfigDocument document, Finding finding, Fix fix)
    {
        var end = 0;
        foreach (var edit in fix.Edits)
        {
            Spans.Check(document.Text, edit.Span, $"an edit of {finding.Rule.Id} lies in the text");
            Promise.That(edit.Span.Start >= end, $"edits of {finding.Rule.Id} follow each other", () => $"{edit.Span} behind {end}");
            end = edit.Span.End;
        }

        var content = TextEdits.Apply(document.Text.Content, fix.Edits);
        var after = ConfigDocument.Parse(new SourceText(document.Text.Path, content), document.Format);
        Promise.That(after.Error is null, $"what {finding.Rule.Id} fixes can be read", () => $"{after.Error}\n{content}");
        CheckComments(document, after, $"{finding.Rule.Id} keeps comments");
    }

    private static void CheckComments(ConfigDocument before, ConfigDocument after, string promise)
    {
        var kept = after.Comments.Select(comment => after.Text[comment]).ToHashSet(StringComparer.Ordinal);
        Promise.That(
            after.Comments.Count >= before.Comments.Count && before.Comments.All(comment => kept.Contains(before.Text[comment])),
            promise,
            () => after.Text.Content);
    }
}
