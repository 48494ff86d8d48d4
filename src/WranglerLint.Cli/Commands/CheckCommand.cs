using System.Globalization;
using System.Reflection;
using WranglerLint.Baselines;
using WranglerLint.Discovery;
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
    internal const string NothingFound = "wranglerlint: no wrangler.toml, wrangler.json or wrangler.jsonc was found.";

    internal static int Run(CheckRequest request, TextWriter output, TextWriter errors)
    {
        if (request.Problem is { } obstacle)
        {
            errors.WriteLine($"wranglerlint: {obstacle}");
            return CannotRun;
        }

        return request.Watches ? new Watch(request, output, errors).Run() : RunOnce(request, output, errors).ExitCode;
    }

    /// <summary>Checks and reports a request without a problem.</summary>
    internal static CheckOutcome RunOnce(CheckRequest request, TextWriter output, TextWriter errors)
    {
        var currentFolder = Directory.GetCurrentDirectory();
        var result = Check(request, currentFolder, errors);
        var baseline = Compare(request, result, currentFolder);
        var problems = result.Problems.Concat(baseline.Problems).ToList();
        foreach (var message in problems.Concat(baseline.Notes))
        {
            errors.WriteLine($"wranglerlint: {message}");
        }

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
            ToolVersion = Version,
            FailingLevel = request.FailingLevel,
        };
        var isWritten = Write(report, request, result.FullPathOf, output, errors);
        if (isWritten && problems.Count == 0 && result.Configurations.Count == 0)
        {
            errors.WriteLine(NothingFound);
        }

        return new CheckOutcome(
            !isWritten || problems.Count > 0 ? CannotRun : report.IsFailing ? HasFindings : Success,
            [.. result.SettingsPaths, .. baseline.Paths]);
    }

    internal static string Version { get; } =
        typeof(CheckCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static CheckResult Check(CheckRequest request, string currentFolder, TextWriter errors)
    {
        using var progress = Progress.Start(errors, !Console.IsErrorRedirected && !request.Watches, Environment.GetEnvironmentVariable);
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var checker = new Checker(currentFolder, new FileTree(), request.Suppressions, today, progress);
        return request.ReadsStandardInput
            ? checker.Check(Console.OpenStandardInput(), request.StandardInputName)
            : checker.Check(request.Paths is [] ? ["."] : request.Paths);
    }

    private static BaselineResult Compare(CheckRequest request, CheckResult result, string currentFolder)
    {
        var baselines = new BaselineFiles(result, request.Baseline, currentFolder);
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
