using WranglerLint.Baselines;
using WranglerLint.Rules;
using WranglerLint.Text;

namespace WranglerLint.Fuzz.Targets;

/// <summary>Baselines: what is read is written and read again alike.</summary>
internal sealed class BaselineTarget : FuzzTarget
{
    internal override string Name => "baseline";

    internal override IReadOnlyList<string> FileNames { get; } = [Baseline.FileName];

    internal override IReadOnlyList<string> SeedFolders { get; } = [];

    internal override int Share => 90;

    internal override void Run(SourceText text)
    {
        var baseline = Baseline.Read(text, out var problems);
        foreach (var problem in problems)
        {
            Spans.Check(problem.Text, problem.Span, "a problem lies in the baseline");
            Spans.CheckPosition(problem.Text, problem.Span);
        }

        var json = baseline.ToJson(RuleCatalog.Index);
        var again = Baseline.Read(new SourceText(Baseline.FileName, json), out var more);
        Promise.That(more.Count == 0, "a written baseline can be read", () => json);
        Promise.That(again.Entries.SequenceEqual(baseline.Entries), "a baseline is written as it was read", () => json);
        baseline.Compare([], static _ => throw new InvalidOperationException());
    }
}
