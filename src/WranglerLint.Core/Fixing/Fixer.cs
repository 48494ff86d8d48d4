using WranglerLint.Editing;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Fixing;

/// <summary>
/// Makes fixes, those that collide in rounds, and only those that add no finding: a fix that lets another mistake come to light
/// is made together with the fix of that one, or not at all. Suppressed findings are not fixed. Pure, like the linter.
/// </summary>
/// <remarks>
/// A finding about a placeholder that a fix has written is none that it adds: it says what is left to do.
/// </remarks>
public sealed class Fixer
{
    /// <summary>What ends fixes that bring each other about; nobody has so many that collide.</summary>
    private const int MaxRounds = 100;

    /// <summary>How many mistakes one behind the other may come to light.</summary>
    private const int MaxDepth = 3;

    /// <summary>How many fixes of one file are tried when it is only checked: each try checks the file anew.</summary>
    private const int MaxVerified = 100;

    /// <summary>
    /// How many characters may be read for one file that is only checked, over and over: a fix is read once more to see that it is
    /// written faithfully, and one that brings others about has each of them read.
    /// </summary>
    private const long VerifyingWork = 1_000_000;

    /// <summary>The same for a file that is fixed, which somebody waits for.</summary>
    private const long FixingWork = 100_000_000;

    private readonly Linter _linter;

    /// <param name="rules">The rules that there are; the options say which of them run.</param>
    public Fixer(IReadOnlyList<Rule> rules) => _linter = new Linter(rules) { IsUnlimited = true };

    /// <summary>Makes all fixes of a configuration.</summary>
    /// <param name="document">The configuration.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="files">What is known of the files around it; null if nothing is.</param>
    /// <param name="safety">How unsafe the fixes may be.</param>
    public FixedDocument Fix(ConfigDocument document, LintOptions options, IProjectFiles? files, FixSafety safety)
    {
        var (state, done) = new Run(_linter, options, files, safety, new Work(FixingWork)).Fix(Checked(document, options, files));
        return new FixedDocument(state.Document, done);
    }

    /// <summary>
    /// Takes away the fixes that <see cref="Fix"/> would not make if it was to make this one alone, and those behind the first
    /// hundred, in a large file fewer, of which that is not known.
    /// </summary>
    /// <param name="document">The configuration.</param>
    /// <param name="options">What the user said.</param>
    /// <param name="files">What is known of the files around it; null if nothing is.</param>
    /// <param name="findings">What the linter found in it, suppressed findings included or not.</param>
    public void Verify(ConfigDocument document, LintOptions options, IProjectFiles? files, IEnumerable<Finding> findings)
    {
        State? before = null;
        var verified = 0;
        var work = new Work(VerifyingWork);
        foreach (var finding in findings.Where(static finding => finding.MayHaveFix))
        {
            // Not even written: whether an edit can be made is found out by reading its result.
            if (verified == MaxVerified || work.IsDone)
            {
                finding.SetFix(null);
                continue;
            }

            work.Count(document.Text);
            if (finding.Fix is null)
            {
                continue;
            }

            verified++;
            before ??= Checked(document, options, files);
            if (!before.Findings.Any(other => other.Rule == finding.Rule && other.Location.Span == finding.Location.Span)
                || new Run(_linter, options, files, finding.Fix!.Safety, work).Try(before, [finding]) is null)
            {
                finding.SetFix(null);
            }
        }
    }

    private State Checked(ConfigDocument document, LintOptions options, IProjectFiles? files) =>
        new(document, _linter.Lint(document, options, files));

    /// <summary>A configuration and what is wrong with it.</summary>
    private sealed record State(ConfigDocument Document, IReadOnlyList<Finding> Findings);

    /// <summary>Counts what is read, so that no file keeps anybody waiting, and each does on any machine what it does on others.</summary>
    /// <param name="most">How many characters may be read.</param>
    private sealed class Work(long most)
    {
        private long _left = most;

        /// <summary>Whether there was enough of it.</summary>
        internal bool IsDone => _left <= 0;

        internal void Count(SourceText text) => _left -= text.Length;
    }

    private sealed class Run(Linter linter, LintOptions options, IProjectFiles? files, FixSafety safety, Work work)
    {
        internal (State State, IReadOnlyList<Finding> Fixed) Fix(State state)
        {
            var done = new List<Finding>();
            var refused = new HashSet<(RuleDescriptor, string, string)>();
            var hasChanged = false;
            for (var round = 0; round < MaxRounds; round++)
            {
                var batch = Apart(state.Findings.Where(finding => !refused.Contains(Key(finding)) && IsAllowed(finding)));
                if (work.IsDone || (batch.Count == 0 && !hasChanged))
                {
                    break;
                }

                if (batch.Count == 0)
                {
                    // What could not be made may be possible now.
                    hasChanged = false;
                    refused.Clear();
                }
                else if ((Try(state, batch) ?? FirstAlone(state, batch, refused)) is var (next, made))
                {
                    state = next;
                    done.AddRange(made);
                    hasChanged = refused.Count > 0;
                }
            }

            return (state, done);
        }

        /// <summary>Makes some fixes; null if that adds findings that cannot be fixed in turn.</summary>
        internal (State State, IReadOnlyList<Finding> Fixed)? Try(State before, IReadOnlyList<Finding> findings)
        {
            var done = new List<Finding>();
            var state = before;
            var batch = findings.ToList();
            for (var depth = 0; depth <= MaxDepth && batch.Count > 0 && !work.IsDone; depth++)
            {
                if (Apply(state, batch) is not { } after)
                {
                    return null;
                }

                done.AddRange(batch);
                state = after;
                var added = Added(before, findings, state);
                if (added.Count == 0)
                {
                    return (state, done);
                }

                batch = Apart(state.Findings.Where(finding => added.Contains(finding.Rule) && IsAllowed(finding)));
            }

            return null;
        }

        /// <summary>To tell, the fix is made, and what it makes is read.</summary>
        private bool IsAllowed(Finding finding)
        {
            if (!finding.MayHaveFix || work.IsDone)
            {
                return false;
            }

            work.Count(finding.Location.Text);
            return finding.Fix is { } fix && fix.Safety <= safety;
        }

        /// <summary>Makes the first fix that can be made alone, and remembers those that cannot.</summary>
        private (State State, IReadOnlyList<Finding> Fixed)? FirstAlone(State state, List<Finding> findings, HashSet<(RuleDescriptor, string, string)> refused)
        {
            foreach (var finding in findings)
            {
                if (findings.Count > 1 && Try(state, [finding]) is { } attempt)
                {
                    return attempt;
                }

                refused.Add(Key(finding));
            }

            return null;
        }

        private State? Apply(State state, IReadOnlyList<Finding> findings)
        {
            var text = state.Document.Text;
            work.Count(text);
            var content = TextEdits.Apply(text.Content, findings.SelectMany(static finding => finding.Fix!.Edits));
            var document = ConfigDocument.Parse(new SourceText(text.Path, content), state.Document.Format);
            return document.Error is null ? new State(document, linter.Lint(document, options, files)) : null;
        }

        /// <summary>What a finding is about, also when the text above it has changed.</summary>
        private static (RuleDescriptor, string, string) Key(Finding finding) => (finding.Rule, finding.Location.LogicalName, finding.Message);

        /// <summary>The first of the findings, and those behind them whose fixes touch none of the others.</summary>
        private static List<Finding> Apart(IEnumerable<Finding> findings)
        {
            var apart = new List<Finding>();
            var edits = new List<TextEdit>();
            foreach (var finding in findings.Where(finding => !TextEdits.Collide(finding.Fix!.Edits, edits)))
            {
                apart.Add(finding);
                edits.AddRange(finding.Fix!.Edits);
            }

            return apart;
        }

        /// <summary>
        /// The rules that find more than they did without the findings that were fixed. Messages do not count: they name places,
        /// and places move.
        /// </summary>
        private static HashSet<RuleDescriptor> Added(State before, IReadOnlyList<Finding> findings, State after) =>
        [
            .. after.Findings
                .Where(static finding => !IsPlaceholder(finding))
                .GroupBy(static finding => finding.Rule)
                .Where(same => same.Count() > Count(before.Findings, same.Key) - Count(findings, same.Key))
                .Select(static same => same.Key),
        ];

        private static int Count(IReadOnlyList<Finding> findings, RuleDescriptor rule) =>
            findings.Count(finding => finding.Rule == rule && !IsPlaceholder(finding));

        private static bool IsPlaceholder(Finding finding) =>
            finding.Rule.FindsPlaceholders && finding.Location.Text[finding.Location.Span].Trim('"', '\'') == NewValue.PlaceholderText;
    }
}
