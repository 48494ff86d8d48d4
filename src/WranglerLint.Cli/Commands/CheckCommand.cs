using System.Globalization;
using WranglerLint.Baselines;
using WranglerLint.Discovery;
using WranglerLint.Fixing;
using WranglerLint.Reporting;
using WranglerLint.Reporting.Human;
using WranglerLint.Rules;
using WranglerLint.Suppressions;
using WranglerLint.Terminal;
using WranglerLint.Watching;

namespace WranglerLint.Commands;

/// <summary>What a check came to.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="SettingsPaths">The full paths of the settings and baselines that it depends on.</param>
internal sealed record CheckOutcome(int ExitCode, IReadOnlyCollection<string> SettingsPaths);

/// <summary>Checks, reports, and says how it went by the exit code.</summary>
internal static class CheckCommand
{
    internal const int Success = 0;
    internal const int HasFindings = 1;
    internal const int CannotRun = 2;
    internal const string NothingFound = "no wrangler.toml, wrangler.json or wrangler.jsonc was found.";

    internal static int Run(CheckRequest request, TextWriter output, TextWriter errors)
    {
        if (request.Problem is { } obstacle)
        {
            errors.Say(obstacle);
            return CannotRun;
        }

        return request.Watches ? new Watch(request, output, errors).Run()
            : request.ReadsStandardInput ? RunOnStandardInput(request, output, errors)
            : request.Fixes is { } fixes ? RunWithFixes(request, fixes, output, errors)
            : RunOnce(request, output, errors).ExitCode;
    }

    /// <summary>Checks and reports files that a request without a problem names.</summary>
    internal static CheckOutcome RunOnce(CheckRequest request, TextWriter output, TextWriter errors) =>
        Report(request, Check(request, errors), output, errors);

    /// <summary>What is reported is what the fixed files have: they are read again.</summary>
    private static int RunWithFixes(CheckRequest request, FixRequest fixes, TextWriter output, TextWriter errors)
    {
        var checker = NewChecker(request);
        var result = new FixCommand(fixes, new UnifiedDiff(output, Screen.IsTerminal)).Run(checker.Inputs(PathsOf(request)));
        if (fixes.IsWritten)
        {
            var code = RunOnce(request, output, errors).ExitCode;
            output.Flush();
            result.Report(fixes, errors);
            WriteProblems(result.Problems, errors);
            return result.Problems.Count > 0 ? CannotRun : code;
        }

        // A terminal shows both: words of one in the middle of the other are neither.
        output.Flush();
        var problems = checker.Check((Input?)null).Problems;
        WriteProblems(problems, errors);
        result.Report(fixes, errors);
        return problems.Count > 0 ? CannotRun : result.Findings > 0 ? HasFindings : Success;
    }

    /// <summary>With fixes, the standard output takes the fixed text or the changes, and the report goes to the standard error.</summary>
    private static int RunOnStandardInput(CheckRequest request, TextWriter output, TextWriter errors)
    {
        string content;
        byte[] bytes;
        try
        {
            (content, bytes) = TextFile.Read(Console.OpenStandardInput, "the standard input");
        }
        catch (UnreadableFileException exception)
        {
            WriteProblems([exception.Message], errors);
            return CannotRun;
        }

        var checker = NewChecker(request);
        var input = checker.InputOf(content, request.StandardInputName);
        if (request.Fixes is not { } fixes || input is null)
        {
            return Report(request, checker.Check(input), output, errors).ExitCode;
        }

        var (result, document) = new FixCommand(fixes, new UnifiedDiff(output, Screen.IsTerminal)).RunAlone(input);
        if (!fixes.IsWritten)
        {
            output.Flush();
            result.Report(fixes, errors);
            return result.Findings > 0 ? HasFindings : Success;
        }

        output.Flush();
        using (var standardOutput = StandardStreams.OpenOutputBytes())
        {
            standardOutput.Write(TextFile.Encode(bytes, document.Text.Content));
        }

        var code = Report(request, checker.Check(input with { Document = document }), errors, errors).ExitCode;
        result.Report(fixes, errors);
        return code;
    }

    private static CheckOutcome Report(CheckRequest request, CheckResult result, TextWriter output, TextWriter errors)
    {
        var baseline = Compare(request, result);
        var problems = result.Problems.Concat(baseline.Problems).ToList();
        WriteProblems(problems.Concat(result.Notes).Concat(baseline.Notes), errors);
        var report = new Report
        {
            Findings = baseline.New,
            Suppressed = request.Suppressions == SuppressionMode.Mark
                ? [.. result.Suppressed.Concat(baseline.Known ?? []).Order(Findings.FindingOrder.Instance)]
                : [],
            KnownCount = baseline.Known?.Count,
            HasStatistics = request.HasStatistics,
            FileCount = result.Configurations.Count + result.SourceCount,
            Configurations = result.Configurations,
            Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)],
            PageOf = RuleCatalog.PageOf,
            ToolVersion = ProgramVersion.Text,
            FailingLevel = request.FailingLevel,
        };
        var isWritten = Write(report, request, result.FullPathOf, output, errors);
        if (isWritten && problems.Count == 0 && result.Configurations.Count == 0)
        {
            errors.Say(NothingFound);
        }

        return new CheckOutcome(
            !isWritten || problems.Count > 0 ? CannotRun : report.IsFailing ? HasFindings : Success,
            [.. result.SettingsPaths, .. baseline.Paths]);
    }

    private static void WriteProblems(IEnumerable<string> problems, TextWriter errors)
    {
        foreach (var problem in problems)
        {
            errors.Say(problem);
        }
    }

    private static IReadOnlyList<string> PathsOf(CheckRequest request) => request.Paths is [] ? ["."] : request.Paths;

    private static Checker NewChecker(CheckRequest request, Progress? progress = null) => new(
        Directory.GetCurrentDirectory(),
        new FileTree(),
        request.Suppressions,
        DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        progress);

    private static CheckResult Check(CheckRequest request, TextWriter errors)
    {
        using var progress = Progress.Start(errors, !Console.IsErrorRedirected && !request.Watches, Environment.GetEnvironmentVariable);
        return NewChecker(request, progress).Check(PathsOf(request));
    }

    private static BaselineResult Compare(CheckRequest request, CheckResult result)
    {
        var baselines = new BaselineFiles(result, request.Baseline, Directory.GetCurrentDirectory());
        return request.WritesBaseline ? baselines.Write()
            : request.Suppressions == SuppressionMode.Ignore ? BaselineResult.Without(result.Findings)
            : baselines.Apply();
    }

    private static bool Write(Report report, CheckRequest request, Func<string, string> fullPathOf, TextWriter output, TextWriter errors) =>
        request.Reports.Write(
            (format, isForScreen, writer) => ReportFormats
                .Create(format, () => isForScreen ? new HumanReporter(Screen.IsColoured, Screen.Links(fullPathOf)) : new HumanReporter(isColoured: false))
                .Write(report, writer),
            output,
            errors);
}
