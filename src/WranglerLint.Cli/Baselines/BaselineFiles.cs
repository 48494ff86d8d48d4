using WranglerLint.Commands;
using WranglerLint.Discovery;
using WranglerLint.Findings;
using WranglerLint.Rules;

namespace WranglerLint.Baselines;

/// <summary>What became of a run's findings.</summary>
/// <param name="New">Those that no baseline knows; all where there is none.</param>
/// <param name="Known">Those that a baseline knows; null if there is none.</param>
/// <param name="Notes">What the user has to be told.</param>
/// <param name="Problems">Why a baseline can be neither used nor written.</param>
/// <param name="Paths">The full paths of the baselines.</param>
internal sealed record BaselineResult(
    IReadOnlyList<Finding> New,
    IReadOnlyList<Finding>? Known,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> Problems,
    IReadOnlyList<string> Paths)
{
    /// <summary>A run for which no baseline counts.</summary>
    internal static BaselineResult Without(IReadOnlyList<Finding> findings) => new(findings, null, [], [], []);
}

/// <summary>The baselines of a run: the one that was asked for, or those that the settings name.</summary>
/// <param name="result">The run.</param>
/// <param name="asked">The file that the command line names, as the user wrote it; null if it names none.</param>
/// <param name="currentFolder">The full path of the folder that the command runs in.</param>
internal sealed class BaselineFiles(CheckResult result, string? asked, string currentFolder)
{
    private readonly List<Finding> _new = [];
    private readonly List<Finding> _known = [];
    private readonly List<string> _notes = [];
    private readonly List<string> _problems = [];

    /// <summary>Takes the findings out that a baseline knows, and says how many of a baseline's are gone.</summary>
    internal BaselineResult Apply()
    {
        var groups = Groups(null);
        foreach (var (path, findings) in groups)
        {
            Compare(path, findings);
        }

        return Finish(groups.Where(static group => group.Path.Length > 0).Select(static group => group.Path));
    }

    /// <summary>Writes the findings down. Those of files that this run did not look at stay as they are.</summary>
    internal BaselineResult Write()
    {
        var groups = Groups(Path.GetFullPath(Baseline.FileName, currentFolder));
        foreach (var (path, findings) in groups)
        {
            Write(path, findings);
        }

        return Finish(groups.Select(static group => group.Path));
    }

    /// <summary>The findings by the baseline that holds for their file; "" for those that have none.</summary>
    /// <param name="otherwise">The baseline of findings for which nobody named one.</param>
    private List<(string Path, List<Finding> Findings)> Groups(string? otherwise)
    {
        var groups = new SortedDictionary<string, List<Finding>>(StringComparer.Ordinal);

        // A baseline all of whose findings are gone is looked at, too.
        foreach (var path in asked is null ? result.Configurations.Select(result.BaselineOf) : [Path.GetFullPath(asked, currentFolder)])
        {
            groups.TryAdd(path ?? otherwise ?? "", []);
        }

        foreach (var finding in result.Findings)
        {
            var path = asked is null ? result.BaselineOf(finding.Location.Text.Path) ?? otherwise ?? "" : groups.Keys.Single();
            if (!groups.TryGetValue(path, out var findings))
            {
                groups.Add(path, findings = []);
            }

            findings.Add(finding);
        }

        return [.. groups.Select(static group => (group.Key, group.Value))];
    }

    private void Compare(string path, List<Finding> findings)
    {
        if (path.Length == 0 || Read(path, isRequired: true) is not { } baseline)
        {
            _new.AddRange(findings);
            return;
        }

        var comparison = baseline.Compare(findings, IdentitiesFor(path).Of);
        _new.AddRange(comparison.New);
        _known.AddRange(comparison.Known);
        var gone = comparison.Gone.Where(entry => IsLookedAt(path, entry)).Sum(static entry => entry.Count);
        if (gone > 0 && result.Problems.Count == 0)
        {
            _notes.Add($"{Shown(path)}: {Counted(gone)} of the baseline {(gone == 1 ? "is" : "are")} fixed; --write-baseline drops {(gone == 1 ? "it" : "them")}.");
        }
    }

    /// <summary>What cannot be written is reported as it would be without a baseline.</summary>
    private void Write(string path, List<Finding> findings) => (TryWrite(path, findings) ? _known : _new).AddRange(findings);

    private bool TryWrite(string path, List<Finding> findings)
    {
        if (result.Problems.Count > 0)
        {
            _problems.Add($"{Shown(path)}: the baseline is not written, because something could not be read.");
            return false;
        }

        var exists = File.Exists(path);
        if (Read(path, isRequired: false) is not { } old)
        {
            return false;
        }

        var identities = IdentitiesFor(path);
        var comparison = old.Compare(findings, identities.Of);
        var kept = comparison.Gone.Where(entry => !IsLookedAt(path, entry)).ToList();
        var dropped = comparison.Gone.Except(kept).Sum(static entry => entry.Count);
        var text = new Baseline([.. findings.Select(identities.Of), .. kept]).ToJson(RuleCatalog.Index);
        try
        {
            new ReportFile(null, path).Write(writer => writer.Write(text));
            var others = kept.Sum(static entry => entry.Count);
            _notes.Add(!exists
                ? $"{Shown(path)}: {Counted(findings.Count)} written."
                : $"{Shown(path)}: {Counted(findings.Count + others)} written: {comparison.New.Count} new; {dropped} fixed {(dropped == 1 ? "one" : "ones")} dropped{(others == 0 ? "" : $"; {others} kept of files that were not checked")}.");
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _problems.Add($"{Shown(path)}: the baseline cannot be written: {SystemErrors.Of(exception)}");
            return false;
        }
    }

    /// <summary>A baseline; null, with a problem, if it cannot be used. One that does not exist yet is empty.</summary>
    private Baseline? Read(string path, bool isRequired)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            if (!isRequired)
            {
                return new Baseline([]);
            }

            _problems.Add($"{Shown(path)}: there is no such baseline; --write-baseline writes it.");
            return null;
        }

        try
        {
            var baseline = Baseline.Read(TextFile.Read(path, Shown(path)), out var problems);
            _problems.AddRange(problems.Select(static problem => PlacedMessage.Of(problem.Text, problem.Span, problem.Message)));
            return problems.Count == 0 ? baseline : null;
        }
        catch (UnreadableFileException exception)
        {
            _problems.Add(exception.Message);
            return null;
        }
    }

    private FindingIdentities IdentitiesFor(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return new FindingIdentities(result.Documents, text => Path.GetRelativePath(folder, result.FullPathOf(text.Path)).Replace('\\', '/'));
    }

    /// <summary>Whether this run would have found what an entry says, if it were still there.</summary>
    private bool IsLookedAt(string path, BaselineEntry entry)
    {
        var full = Path.GetFullPath(entry.Path, Path.GetDirectoryName(path)!);
        return !File.Exists(full) || result.IsLookedAt(full);
    }

    private BaselineResult Finish(IEnumerable<string> paths)
    {
        _new.Sort(FindingOrder.Instance);
        _known.Sort(FindingOrder.Instance);
        var all = paths.ToList();
        return new BaselineResult(_new, all.Count > 0 ? _known : null, _notes, _problems, all);
    }

    private string Shown(string path) => new ShownPaths(currentFolder, new FileTree()).Of(path, path);

    private static string Counted(int count) => $"{count} finding{(count == 1 ? "" : "s")}";
}
