using System.Globalization;
using System.Reflection;
using WranglerLint.Reporting;
using WranglerLint.Rules;
using WranglerLint.Suppressions;

namespace WranglerLint.Commands;

/// <summary>What the user asked <c>check</c> to do.</summary>
/// <param name="Paths">Configurations and folders; <see cref="StandardInput"/> stands for the standard input.</param>
/// <param name="StandardInputName">The path that the text of the standard input is to have; null if the user gave none.</param>
/// <param name="Format">The format of the standard output, and of files that name none.</param>
/// <param name="Files">Where reports go beside the standard output.</param>
/// <param name="FailingLevel">The mildest severity that fails the run; null if nothing does.</param>
/// <param name="Suppressions">What becomes of suppressed findings.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    string? StandardInputName,
    ReportFormat Format,
    IReadOnlyList<ReportFile> Files,
    Severity? FailingLevel,
    SuppressionMode Suppressions)
{
    /// <summary>The path that means the standard input.</summary>
    internal const string StandardInput = "-";

    internal bool ReadsStandardInput => StandardInputName is not null || Paths.Contains(StandardInput);

    /// <summary>What cannot be done of it; null if all can.</summary>
    internal string? Problem =>
        ReadsStandardInput && Paths.Any(static path => path != StandardInput)
            ? "the standard input is one configuration, and no other path can stand beside it."
            : ReportFile.ProblemOf(Files);
}

/// <summary>Checks, reports, and says how it went by the exit code.</summary>
internal static class CheckCommand
{
    internal const int Success = 0;
    internal const int HasFindings = 1;
    internal const int CannotRun = 2;

    internal static int Run(CheckRequest request, TextWriter output, TextWriter errors)
    {
        if (request.Problem is { } obstacle)
        {
            errors.WriteLine($"wranglerlint: {obstacle}");
            return CannotRun;
        }

        var today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var checker = new Checker(Directory.GetCurrentDirectory(), request.Suppressions, today);
        var result = request.ReadsStandardInput
            ? checker.Check(Console.OpenStandardInput(), request.StandardInputName)
            : checker.Check(request.Paths is [] ? ["."] : request.Paths);
        foreach (var problem in result.Problems)
        {
            errors.WriteLine($"wranglerlint: {problem}");
        }

        var report = new Report
        {
            Findings = result.Findings,
            Suppressed = result.Suppressed,
            FileCount = result.Configurations.Count + result.SourceCount,
            Configurations = result.Configurations,
            Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)],
            PageOf = RuleCatalog.PageOf,
            ToolVersion = Version,
            FailingLevel = request.FailingLevel,
        };
        if (!new ReportOutput(request.Format, request.Files).Write(
                (format, colour, writer) => ReportFormats.Create(format, colour).Write(report, writer), output, errors)
            || result.Problems.Count > 0)
        {
            return CannotRun;
        }

        if (result.Configurations.Count == 0)
        {
            errors.WriteLine("wranglerlint: no wrangler.toml, wrangler.json or wrangler.jsonc was found.");
        }

        return report.IsFailing ? HasFindings : Success;
    }

    internal static string Version { get; } =
        typeof(CheckCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
