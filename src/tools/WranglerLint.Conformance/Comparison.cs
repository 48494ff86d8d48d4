using System.Text.RegularExpressions;
using WranglerLint.Findings;
using WranglerLint.Linting;
using WranglerLint.Rules;
using WranglerLint.Text;
using WranglerLint.Tree;

namespace WranglerLint.Conformance;

/// <summary>How well a finding's path fits a message.</summary>
public enum PlaceFit
{
    /// <summary>No finding is near.</summary>
    None,

    /// <summary>A finding lies below a path that the message speaks of, or directly above it.</summary>
    Near,

    /// <summary>A finding has a path that the message speaks of.</summary>
    Exact,
}

/// <summary>A message of wrangler and how well our findings fit it.</summary>
/// <param name="Text">The message.</param>
/// <param name="IsError">Whether it is an error.</param>
/// <param name="Paths">What it speaks of; empty if it names no place.</param>
/// <param name="Fit">How near the best finding of the same level is.</param>
public sealed record PlacedMessage(string Text, bool IsError, IReadOnlyList<ConfigPath> Paths, PlaceFit Fit);

/// <summary>One spelling of a record: what wrangler says and what we say.</summary>
/// <param name="Record">The record.</param>
/// <param name="Spelling">The spelling.</param>
/// <param name="Findings">Our findings from rules that mirror wrangler.</param>
/// <param name="Messages">Wrangler's distinct messages.</param>
public sealed partial record Comparison(
    ConformanceRecord Record, Spelling Spelling, IReadOnlyList<Finding> Findings, IReadOnlyList<PlacedMessage> Messages)
{
    private static readonly Linter Linter = new([.. RuleCatalog.All.Where(static rule => rule.Descriptor.MirrorsWrangler)]);

    /// <summary>Whether wrangler reports an error in some environment.</summary>
    public bool TheirError => Messages.Any(static message => message.IsError);

    /// <summary>Whether wrangler warns in some environment.</summary>
    public bool TheirWarning => Messages.Any(static message => !message.IsError);

    /// <summary>Whether we report an error.</summary>
    public bool OurError => Findings.Any(static finding => finding.Severity == Severity.Error);

    /// <summary>Whether we warn.</summary>
    public bool OurWarning => Findings.Any(static finding => finding.Severity == Severity.Warning);

    /// <summary>Whether the only errors are Dockerfiles that wrangler looked for: the file alone does not decide.</summary>
    public bool DependsOnDisk =>
        Messages.Any(static message => LooksOnDisk(message.Text)) && Messages.All(static message => !message.IsError || LooksOnDisk(message.Text));

    /// <summary>Whether both report errors or neither does.</summary>
    public bool SameVerdict => DependsOnDisk || OurError == TheirError;

    /// <summary>Whether wrangler threw in some environment: what it had found until then is lost, its warnings among it.</summary>
    public bool TheyGaveUp => Messages.Any(static message => GaveUp().IsMatch(message.Text));

    /// <summary>Whether both warn or neither does; where wrangler gave up, only that we do if it does.</summary>
    public bool SameWarnings => OurWarning == TheirWarning || (OurWarning && TheyGaveUp);

    /// <summary>The messages that name a place and can be compared.</summary>
    public IEnumerable<PlacedMessage> Placed => Messages.Where(static message => message.Paths.Count > 0 && !LooksOnDisk(message.Text));

    /// <summary>Lints a spelling and compares.</summary>
    public static Comparison Of(ConformanceRecord record, Spelling spelling)
    {
        var document = ConfigDocument.Parse(new SourceText("wrangler", spelling.Text), spelling.Format);
        var findings = Linter.Lint(document, LintOptions.Default);
        return new Comparison(record, spelling, findings, [.. Place(document.Root, spelling.Runs, findings)]);
    }

    /// <summary>Our findings on a text.</summary>
    public static IReadOnlyList<Finding> Lint(string text, ConfigFormat format) =>
        Linter.Lint(ConfigDocument.Parse(new SourceText("wrangler", text), format), LintOptions.Default);

    private static IEnumerable<PlacedMessage> Place(ConfigTable root, IReadOnlyList<WranglerRun> runs, IReadOnlyList<Finding> findings)
    {
        // A run of a named environment repeats what the top level's run said: that is not said of the environment.
        var seen = new HashSet<(bool, WranglerMessage)>();
        foreach (var run in runs.OrderBy(static run => run.Environment is not null))
        {
            foreach (var (message, isError) in run.Errors.Select(static m => (m, true)).Concat(run.Warnings.Select(static m => (m, false))))
            {
                if (seen.Add((isError, message)))
                {
                    var paths = MessagePaths.Find(root, message, run.Environment);
                    var level = isError ? Severity.Error : Severity.Warning;
                    var fit = findings
                        .Where(finding => finding.Severity == level)
                        .Select(finding => Fit(finding.Location.LogicalName, paths))
                        .DefaultIfEmpty(PlaceFit.None)
                        .Max();
                    yield return new PlacedMessage(message.Text, isError, paths, fit);
                }
            }
        }
    }

    private static PlaceFit Fit(string found, IReadOnlyList<ConfigPath> paths)
    {
        found = found == "$" ? "" : found;
        var fit = PlaceFit.None;
        foreach (var path in paths)
        {
            var text = path.ToString();
            if (found == text)
            {
                return PlaceFit.Exact;
            }

            var below = text.Length > 0 && found.Length > text.Length && found.StartsWith(text, StringComparison.Ordinal) && found[text.Length] is '.' or '[';
            if (below || path.Parent?.ToString() == found)
            {
                fit = PlaceFit.Near;
            }
        }

        return fit;
    }

    private static bool LooksOnDisk(string message) => Dockerfile().IsMatch(message);

    [GeneratedRegex(@"^(\[crash\]|The `python_workers` compatibility flag is required)")]
    private static partial Regex GaveUp();

    [GeneratedRegex("does not appear to be a valid path to a Dockerfile")]
    private static partial Regex Dockerfile();
}
