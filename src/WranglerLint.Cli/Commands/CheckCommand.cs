using System.Reflection;
using System.Text;
using WranglerLint.Reporting;
using WranglerLint.Reporting.Human;
using WranglerLint.Rules;
using WranglerLint.Suppressions;

namespace WranglerLint.Commands;

/// <summary>What the user asked <c>check</c> to do.</summary>
internal sealed record CheckRequest(IReadOnlyList<string> Paths, ReportFormat Format, string? OutputFile, Severity? FailingLevel, SuppressionMode Suppressions);

/// <summary>Checks, reports, and says how it went by the exit code.</summary>
internal static class CheckCommand
{
    internal const int Success = 0;
    internal const int HasFindings = 1;
    internal const int CannotRun = 2;

    internal static int Run(CheckRequest request, TextWriter output, TextWriter errors)
    {
        var result = new Checker(Directory.GetCurrentDirectory(), request.Suppressions).Check(request.Paths);
        foreach (var problem in result.Problems)
        {
            errors.WriteLine($"wranglerlint: {problem}");
        }

        var report = new Report
        {
            Findings = result.Findings,
            Suppressed = result.Suppressed,
            FileCount = result.ConfigurationCount + result.SourceCount,
            Rules = [.. RuleCatalog.All.Select(static rule => rule.Descriptor)],
            PageOf = RuleCatalog.PageOf,
            ToolVersion = Version,
            FailingLevel = request.FailingLevel,
        };
        if (!Write(report, request, output, errors) || result.Problems.Count > 0)
        {
            return CannotRun;
        }

        if (result.ConfigurationCount == 0)
        {
            errors.WriteLine("wranglerlint: no wrangler.toml, wrangler.json or wrangler.jsonc was found.");
        }

        return report.IsFailing ? HasFindings : Success;
    }

    private static string Version { get; } =
        typeof(CheckCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private static bool Write(Report report, CheckRequest request, TextWriter output, TextWriter errors)
    {
        if (request.OutputFile is null)
        {
            var colour = Colour.IsWanted(!Console.IsOutputRedirected, Environment.GetEnvironmentVariable);
            ReportFormats.Create(request.Format, colour).Write(report, output);
            return true;
        }

        try
        {
            using var file = new StreamWriter(request.OutputFile, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            ReportFormats.Create(request.Format, colour: false).Write(report, file);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"wranglerlint: {exception.Message}");
            return false;
        }
    }
}
